/** One quotation in several articles: papers print what an agency sends. It is one then, and its copies are named with it. */
import type { QuotationRow } from "./quotation-rows.ts";

export interface WithCopies<R> {
  readonly first: R;
  readonly copies: readonly R[];
}

/** Whose words the quotations of these articles are, by `placeKey`: all names of one in one order. */
export type Speakers = ReadonlyMap<string, string>;

/** Tells a quotation from all others of the index. */
export const placeKey = ({ doc, place }: Pick<QuotationRow, "doc" | "place">): string => `${doc} ${place}`;

/** Each row without copies, where they are not put together. */
export const eachAlone = <R>(rows: readonly R[]): WithCopies<R>[] =>
  rows.map((first) => ({ first, copies: [] }));

/** Its passage, letter for letter, with what tells of whom it is: “he insists that” and “he says that” are two. */
const wordsIn = ({ digest, manner }: QuotationRow): string => `${manner} ${digest}`;

/** Articles with a quotation whose words another of them has as well. */
export function docsWithTwins(rows: readonly QuotationRow[]): number[] {
  const first = new Map<string, number>();
  const docs = new Set<number>();
  for (const row of rows) {
    const words = wordsIn(row);
    const other = first.get(words) ?? row.doc;
    first.set(words, other);
    if (other !== row.doc) docs.add(other).add(row.doc);
  }
  return [...docs];
}

/** In the order of the first of each: the same words, in the same manner, of the same people, in other articles. */
export function withCopies<R extends QuotationRow>(rows: readonly R[], speakers: Speakers): WithCopies<R>[] {
  const known = new Map<string, { first: R; copies: R[] }>();
  const out: WithCopies<R>[] = [];
  for (const row of rows) {
    const names = speakers.get(placeKey(row));
    const words = `${wordsIn(row)} ${names}`;
    const same = names === undefined ? undefined : known.get(words);
    if (same && same.first.doc !== row.doc) same.copies.push(row);
    else {
      const own = { first: row, copies: [] };
      if (!same) known.set(words, own);
      out.push(own);
    }
  }
  return out;
}
