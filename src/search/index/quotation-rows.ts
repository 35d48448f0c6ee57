/** Which quotations hold words in their own text, out of the lists of the sentences that hold each. */
import { holdsStem } from "./forward-index.ts";
import { paragraphOf, rowOf } from "./rows.ts";
import type { Index, PostingList, IndexedSentence } from "./types.ts";
import { partitionPoint } from "../../text/partition-point.ts";

/** Paragraphs read at a time; an engine keeps as many. */
const READ = 400;

export interface QuotationRow {
  readonly id: string;
  readonly manner: string;
  readonly doc: number;
  /** Its place among its article's quotations. */
  readonly place: number;
  readonly digest: string;
  /** Rows of its first and last sentence. */
  readonly first: number;
  readonly last: number;
}

/** Those with a sentence in each of the lists. */
export const inLists = <R extends QuotationRow>(rows: readonly R[], lists: readonly PostingList[]): R[] =>
  rows.filter((row) => lists.every((list) => standsIn(list, row)));

/** Whether one of the sentences from the first to the last is in the list. */
function standsIn(list: PostingList, { first, last }: QuotationRow): boolean {
  const at = partitionPoint(list, (posting) => rowOf(posting) < first);
  return at < list.length && rowOf(list[at]!) <= last;
}

/**
 * Those that hold each of the words in their own text. The lists name a sentence also for the people whom it means: where a
 * word has more of them than sentences that hold it, the sentences are looked at.
 */
export function holding<R extends QuotationRow>(
  index: Index,
  rows: readonly R[],
  topic: readonly string[],
): readonly R[] {
  const meant = topic.filter(
    (term) => index.sentencesWith(term, null).length > (index.stem(term)?.sentences ?? 0),
  );
  if (!meant.length) return rows;
  const stems = meant.map((term) => index.stem(term)?.id ?? -1);
  const held: R[] = [];
  for (let i = 0; i < rows.length; i += READ) {
    const some = rows.slice(i, i + READ);
    index.load(some.map(({ first }) => paragraphOf(first)));
    for (const row of some) {
      const sentences = sentencesOf(index, row);
      if (stems.every((stem) => sentences.some((sentence) => holdsStem(sentence, stem)))) held.push(row);
    }
  }
  return held;
}

function sentencesOf(index: Index, { first, last }: QuotationRow): IndexedSentence[] {
  const sentences: IndexedSentence[] = [];
  for (let id = paragraphOf(first); id <= paragraphOf(last); id++)
    for (const sentence of index.paragraphAt(id)?.sentences ?? [])
      if (sentence.row >= first && sentence.row <= last) sentences.push(sentence);
  return sentences;
}

/** The paragraphs of the shortest of the lists. */
export function paragraphsTouched(lists: readonly PostingList[]): number[] {
  const [shortest] = lists.toSorted((a, b) => a.length - b.length);
  return shortest ? [...new Set(Array.from(shortest, (posting) => paragraphOf(rowOf(posting))))] : [];
}
