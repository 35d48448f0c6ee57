/** Which sentences hold a term, and which titles: what FTS5 answers for each word of a question. */
import type { DatabaseSync } from "node:sqlite";
import type { Index, Marks, Match, Shelfmark, Titled } from "./index.ts";
import { MARKS, rowOf } from "./schema.ts";

type Postings = Pick<Index, "sentencesLike" | "sentencesWith" | "titlesWith">;
type Docs = readonly number[] | null;
/** First and last paragraph of an article. */
type Range = Pick<Shelfmark, "first" | "last">;

export function openPostings(db: DatabaseSync, shelfmark: Index["shelfmark"]): Postings {
  const like = "select rowid as mark, -bm25(sentence_index) as score from sentence_index";
  const best = "order by score desc, rowid limit ?2";
  const likeAnywhere = db.prepare(`${like} where sentence_index match ?1 ${best}`);
  const likeWithin = db.prepare(
    `${like} where sentence_index match ?1 and rowid between ?3 and ?4 and
     (?5 = '' or (select doc from paragraph where id = rowid / ${MARKS}) in (select value from json_each(?5))) ${best}`,
  );
  // One text of numbers: a row for each would take three times as long to hand over.
  const all = "select group_concat(rowid, ' ') as marks from sentence_index where sentence_index match ?1";
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
    const mark = shelfmark(docs[0]!);
    return mark ? [mark] : [];
  };

  return {
    sentencesLike: (terms: readonly string[], docs: Docs, limit: number): Match[] => {
      if (!terms.length || docs?.length === 0) return [];
      const query = terms.map(quoted).join(" OR ");
      const ranges = docs && rangesOf(docs);
      if (ranges?.length === 0) return [];
      const rows = ranges
        ? likeWithin.all(
            query,
            limit,
            ranges[0]!.first * MARKS,
            (ranges.at(-1)!.last + 1) * MARKS - 1,
            docs!.length > 1 ? JSON.stringify(docs) : "",
          )
        : likeAnywhere.all(query, limit);
      return rows.map((r) => ({ row: rowOf(Number(r["mark"])), score: Number(r["score"]) }));
    },
    sentencesWith: (term: string, docs: Docs): Marks => {
      if (!docs) return numbersIn(anywhere.get(quoted(term))?.["marks"]);
      const ranges = rangesOf(docs);
      if (!ranges.length) return new Float64Array();
      const [from, to] = [ranges[0]!.first * MARKS, (ranges.at(-1)!.last + 1) * MARKS - 1];
      const marks = numbersIn(within.get(quoted(term), from, to)?.["marks"]);
      return ranges.length === 1 ? marks : inRanges(marks, ranges);
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
}

const quoted = (term: string) => `"${term}"`;

const [SPACE, ZERO] = [32, 48];

/** Whole numbers parted by single spaces. */
export function numbersIn(text: unknown): Float64Array {
  if (typeof text !== "string" || !text) return new Float64Array();
  // The shortest is a digit and a space.
  const out = new Float64Array((text.length + 1) >> 1);
  let [count, value] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE) {
      out[count++] = value;
      value = 0;
    } else value = value * 10 + code - ZERO;
  }
  out[count++] = value;
  return out.subarray(0, count);
}

function inRanges(marks: Marks, ranges: readonly Range[]): Marks {
  let range = 0;
  return marks.filter((mark) => {
    while (range < ranges.length && (ranges[range]!.last + 1) * MARKS <= mark) range++;
    return range < ranges.length && ranges[range]!.first * MARKS <= mark;
  });
}
