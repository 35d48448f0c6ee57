/** Articles in which given words stand together: for checking a quotation, not for answering a question. */
import { selective } from "./candidates.ts";
import type { DocumentReader, HitPlaces, Scope } from "../index/store.ts";
import { termsOf } from "../analysis/terms.ts";

/** Words in a row that are looked for as one. */
const RUN = 3;
/** The rarest runs are looked for: the index reads a posting list for each. */
const MOST_RUNS = 12;
const MOST_WORDS = 6;
const BEST_SENTENCES = 40;
/**
 * Sentences of one article that are read with what stands around them. Of forty altered quotations in a paragraph of 14,000 alike
 * sentences four were lost with twice as many: a claim is compared with less of its words where there is more text.
 */
const MOST_PLACES = 12;
const LONGEST = 4_000;

/**
 * The articles that have the most and the rarest runs of these words, best first; where no run stands anywhere,
 * of those that have the rarest words.
 */
export async function articlesWith(
  reader: DocumentReader,
  words: string,
  scope: Scope,
  limit: number,
): Promise<HitPlaces[]> {
  const terms = termsOf(words.slice(0, LONGEST));
  const distinct = [...new Set(terms)];
  const frequencies = await reader.frequencies(distinct);
  const frequency = (term: string) => frequencies.get(term) ?? 0;
  const rarest = (run: readonly string[]) => Math.min(...run.map(frequency));
  const runs = terms
    .map((_, i) => terms.slice(i, i + RUN))
    .filter((run) => run.length === Math.min(RUN, terms.length) && rarest(run) > 0)
    .toSorted((a, b) => rarest(a) - rarest(b))
    .slice(0, MOST_RUNS)
    .map((run) => run.join(" "));
  const found = new Map<string, HitPlaces>();
  const add = (places: readonly HitPlaces[]) => {
    for (const place of places) found.set(place.document, both(found.get(place.document), place));
  };
  add(await reader.articlesLike(runs, scope, BEST_SENTENCES));
  if (found.size < limit) {
    const rare = selective(distinct, frequency).slice(0, MOST_WORDS);
    add(await reader.articlesLike(rare, scope, BEST_SENTENCES));
  }
  return [...found.values()].slice(0, limit);
}

const both = (one: HitPlaces | undefined, other: HitPlaces): HitPlaces => ({
  document: other.document,
  paragraphs: [...new Set([...(one?.paragraphs ?? []), ...other.paragraphs])].slice(0, MOST_PLACES),
  sentences: [...(one?.sentences ?? []), ...(other.sentences ?? [])].slice(0, MOST_PLACES),
});
