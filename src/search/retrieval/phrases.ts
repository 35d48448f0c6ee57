/** Articles in which given words stand together: for checking a quotation, not for answering a question. */
import { selective } from "./candidates.ts";
import { SENTENCES } from "../index/schema.ts";
import type { Scope, DocumentStore } from "../index/store.ts";
import { termsOf } from "../analysis/terms.ts";

/** Words in a row that are looked for as one. */
const RUN = 3;
/** The rarest runs are looked for: the index reads a posting list for each. */
const MOST_RUNS = 12;
const MOST_WORDS = 6;
const BEST_SENTENCES = 40;
const LONGEST = 4_000;

/**
 * Ids of the articles that have the most and the rarest runs of these words, best first; where no run stands anywhere,
 * of those that have the rarest words.
 */
export function articlesWith(store: DocumentStore, words: string, scope: Scope, limit: number): string[] {
  const docs = store.scoped(scope);
  const terms = termsOf(words.slice(0, LONGEST));
  const frequency = new Map([...new Set(terms)].map((term) => [term, store.frequency(term)]));
  const rarest = (run: readonly string[]) => Math.min(...run.map((term) => frequency.get(term)!));
  const runs = terms
    .map((_, i) => terms.slice(i, i + RUN))
    .filter((run) => run.length === Math.min(RUN, terms.length) && rarest(run) > 0)
    .toSorted((a, b) => rarest(a) - rarest(b))
    .slice(0, MOST_RUNS)
    .map((run) => run.join(" "));
  const together = store.sentencesLike(runs, docs, BEST_SENTENCES);
  const ids = new Set(together.map(({ row }) => idOf(store, row)));
  if (ids.size < limit) {
    const rare = selective(store, [...frequency.keys()]).slice(0, MOST_WORDS);
    for (const { row } of store.sentencesLike(rare, docs, BEST_SENTENCES)) ids.add(idOf(store, row));
  }
  return [...ids].slice(0, limit);
}

const idOf = (store: DocumentStore, row: number) =>
  store.paragraphAt(Math.floor(row / SENTENCES))!.article.id;
