/** Which sentences hold a term, and which titles: what FTS5 answers for each word of a question. */
import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import type { Index, PostingList, ArticleMetadata, Titled } from "../types.ts";
import { POSTINGS, postingsWithin } from "../rows.ts";

type Lists = Pick<Index, "sentencesWith" | "titlesWith">;
type Docs = readonly number[] | null;
/** First and last paragraph of an article. */
type Range = Pick<ArticleMetadata, "first" | "last">;

/** Posting lists kept read, of words that questions have in common: 8 bytes each. */
const KEPT = 250_000;

export function openPostings(
  db: DatabaseSync,
  metadata: Index["metadata"],
): { lists: Lists; holding: Index["sentencesWith"]; forget(): void } {
  const kept = new LRUCache<string, PostingList>({
    maxSize: KEPT,
    sizeCalculation: (list) => list.length + 1,
  });
  // One text of numbers: a row for each would take three times as long to hand over.
  const all = "select group_concat(rowid, ' ') as postings from sentence_index where sentence_index match ?1";
  const anywhere = db.prepare(all);
  const within = db.prepare(`${all} and rowid between ?2 and ?3`);
  const titles = db.prepare(
    `select stem, first, last, n, doc from title join article using (doc)
     where stem in (select value from json_each(?)) order by first`,
  );
  const selectRanges = db.prepare(
    "select first, last from article where doc in (select value from json_each(?)) order by first",
  );

  /** In order. */
  const rangesOf = (docs: readonly number[]): Range[] => {
    if (docs.length !== 1) {
      const rows = selectRanges.all(JSON.stringify(docs));
      return rows.map((r) => ({ first: Number(r["first"]), last: Number(r["last"]) }));
    }
    const article = metadata(docs[0]!);
    return article ? [article] : [];
  };

  const listed = (match: string, docs: Docs): PostingList => {
    if (!docs) return numbersIn(anywhere.get(match)?.["postings"]);
    const ranges = rangesOf(docs);
    if (!ranges.length) return new Float64Array();
    const [from, to] = [ranges[0]!.first * POSTINGS, (ranges.at(-1)!.last + 1) * POSTINGS - 1];
    const postings = numbersIn(within.get(match, from, to)?.["postings"]);
    return ranges.length === 1 ? postings : postingsWithin(postings, ranges);
  };

  const lists: Lists = {
    sentencesWith: (term: string, docs: Docs): PostingList => {
      if (docs) return listed(quoted(term), docs);
      const known = kept.get(term);
      if (known) return known;
      const list = listed(quoted(term), docs);
      kept.set(term, list);
      return list;
    },
    titlesWith: (terms: readonly string[], docs: Docs) => {
      const wanted = docs && new Set(docs);
      const found = new Map<string, Titled[]>();
      for (const r of titles.all(JSON.stringify(terms))) {
        if (wanted && !wanted.has(Number(r["doc"]))) continue;
        const stem = String(r["stem"]);
        const titled = { first: Number(r["first"]), last: Number(r["last"]), n: Number(r["n"]) };
        const known = found.get(stem);
        if (known) known.push(titled);
        else found.set(stem, [titled]);
      }
      return found;
    },
  };
  return {
    lists,
    // A column is picked out of its places, which takes twice the time.
    holding: (term, docs) => listed(`body : ${quoted(term)}`, docs),
    forget: () => kept.clear(),
  };
}

const quoted = (term: string) => `"${term}"`;

const [SPACE, ZERO] = [32, 48];
/** Digits of a number that surely fits into 32 bits. */
const HALF = 8;

/** Whole numbers in ascending order, parted by single spaces. */
export function numbersIn(text: unknown): Float64Array {
  if (typeof text !== "string" || !text) return new Float64Array();
  // They are in order, so that none is shorter than the first.
  const shortest = text.indexOf(" ") < 0 ? text.length : text.indexOf(" ");
  const out = new Float64Array(Math.ceil((text.length + 1) / (shortest + 1)));
  // In two halves of whole 32-bit numbers, which are quicker to count with than larger ones.
  let [count, digits, high, low, scale] = [0, 0, 0, 0, 1];
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : SPACE;
    if (code === SPACE) {
      out[count++] = high * scale + low;
      [digits, high, low, scale] = [0, 0, 0, 1];
    } else if (digits++ < HALF) high = high * 10 + code - ZERO;
    else {
      low = low * 10 + code - ZERO;
      scale *= 10;
    }
  }
  return out.subarray(0, count);
}
