/** Phrases that a question has in quotation marks. */
import { holdsRun } from "../../index/forward-index.ts";
import type { IndexedSentence } from "../../index/types.ts";

/**
 * The share of the phrases in quotation marks, as numbers of stems, that stand in the sentence to the letter; a phrase with
 * a stem that is nowhere does not.
 */
export function phraseShare(
  phrases: readonly (readonly (number | null)[])[],
  sentence: IndexedSentence,
): number {
  if (!phrases.length) return 0;
  return phrases.filter((phrase) => holdsRun(sentence, phrase)).length / phrases.length;
}
