/** The sentences worth ranking: the index's best, and every sentence of its best paragraphs. */
import type { ExpressionKind } from "../analysis/expressions.ts";
import { expressionsOf, means } from "../index/forward-index.ts";
import type { Candidate, Index, StemNumbers } from "../index/types.ts";
import { bestOf } from "./bm25.ts";
import { paragraphOf, SENTENCES } from "../index/rows.ts";

/** Fuse reads every character of every record: it never gets more of them. From 70 to 100 as many answers are right; with 60 fewer questions off the topic are refused. */
export const MOST_CANDIDATES = 70;

/** An article with more is not looked through for what is asked for. */
const MOST_PARAGRAPHS = 100;
const BEST_SENTENCES = 25;
const BEST_PARAGRAPHS = 10;
/**
 * Words that together stand in more sentences than this are not looked for while rarer ones are there: measured, the
 * index needs a quarter of a microsecond a match, and 98.6 % of right sentences are found all the same.
 */
export const MOST_MATCHES = 6_000;

/** `frequency`: in how many sentences a term stands. */
export function selective(terms: readonly string[], frequency: (term: string) => number): string[] {
  const counted = terms.map((term) => ({ term, n: frequency(term) })).filter(({ n }) => n > 0);
  let sum = 0;
  return counted
    .toSorted((a, b) => a.n - b.n)
    .filter(({ n }, i) => (sum += n) <= MOST_MATCHES || i < 2)
    .map(({ term }) => term);
}

/** At most MOST_CANDIDATES, in the order of the material. `rows`: sentences that must be among them. */
export function candidatesOf(
  index: Index,
  terms: readonly string[],
  docs: readonly number[] | null,
  rows: readonly number[] = [],
  near: readonly number[] = [],
  kinds: readonly ExpressionKind[] = [],
): Candidate[] {
  const wanted = selective(terms, (term) => index.stem(term)?.sentences ?? 0);
  const best = bestOf(index, wanted, docs, { sentences: BEST_SENTENCES, paragraphs: BEST_PARAGRAPHS });
  const sentences = new Map(best.sentences.map((m) => [m.row, m.score]));
  const paragraphs = new Map(best.paragraphs.map((m) => [m.row, m.score]));
  const taken = new Set([...rows, ...near, ...sentences.keys()].slice(0, MOST_CANDIDATES));
  index.load(paragraphs.keys());
  for (const id of paragraphs.keys())
    for (const sentence of index.paragraphAt(id)?.sentences ?? [])
      if (taken.size < MOST_CANDIDATES) taken.add(sentence.row);
  if (docs?.length === 1 && kinds.length)
    for (const row of holding(index, docs[0]!, kinds)) if (taken.size < MOST_CANDIDATES) taken.add(row);
  loadAround(index, taken);
  return [...taken]
    .toSorted((a, b) => a - b)
    .flatMap((row): Candidate[] => {
      const paragraph = index.paragraphAt(paragraphOf(row));
      const sentence = paragraph?.sentences[row % SENTENCES];
      if (!paragraph || !sentence) return [];
      const { id, article } = paragraph;
      const before =
        paragraph.sentences[sentence.place - 1] ??
        (id > article.first ? index.paragraphAt(id - 1)?.sentences.at(-1) : null) ??
        null;
      const after =
        paragraph.sentences[sentence.place + 1] ??
        (id < article.last ? index.paragraphAt(id + 1)?.sentences[0] : null) ??
        null;
      const sentenceScore = sentences.get(row) ?? 0;
      return [{ paragraph, sentence, before, after, sentenceScore, paragraphScore: paragraphs.get(id) ?? 0 }];
    });
}

/**
 * Where the only article that is searched has something of these kinds: "how many fans were there" is told by "the attendance was
 * 3,417", which has no word of the question and perhaps none like it.
 */
function holding(index: Index, doc: number, kinds: readonly ExpressionKind[]): number[] {
  const article = index.metadata(doc);
  if (!article || article.last - article.first >= MOST_PARAGRAPHS) return [];
  const ids = Array.from({ length: article.last - article.first + 1 }, (_, i) => article.first + i);
  index.load(ids);
  return ids
    .flatMap((id) => index.paragraphAt(id)?.sentences ?? [])
    .filter((s) => s.expressions && expressionsOf(s).some(({ kind }) => kinds.includes(kind)))
    .map(({ row }) => row);
}

/** Their paragraphs, and those before and after that hold a neighbour. */
function loadAround(index: Index, rows: Iterable<number>): void {
  const ids = new Set<number>();
  for (const row of rows) {
    const id = paragraphOf(row);
    ids.add(id);
    if (row % SENTENCES === 0) ids.add(id - 1);
  }
  index.load(ids);
  const after = [...rows].flatMap((row) => {
    const paragraph = index.paragraphAt(paragraphOf(row));
    return paragraph && row % SENTENCES === paragraph.sentences.length - 1 ? [paragraph.id + 1] : [];
  });
  index.load(after);
}

/** Whether a stem stands in a candidate's paragraph, in the sentence before or after it, or in the article's title. */
export function standsBy(
  stems: StemNumbers,
  { paragraph, before, after }: Candidate,
): (stem: string) => boolean {
  const titled = new Set(paragraph.article.titleTerms);
  const near = [...paragraph.sentences, ...[before, after].filter((s) => s !== null)];
  return (term) => {
    if (titled.has(term)) return true;
    const stem = stems.stem(term);
    return stem !== null && near.some((sentence) => means(sentence, stem.id));
  };
}
