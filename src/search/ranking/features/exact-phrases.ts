/** Shapes of a sentence that a question asks for: a phrase to the letter. */
import { stemIn } from "../../index/forward-index.ts";
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
  const stands = (phrase: readonly (number | null)[]) => {
    for (let i = 0; i + phrase.length <= sentence.length; i++)
      if (phrase.every((stem, j) => stem === stemIn(sentence, i + j))) return true;
    return false;
  };
  return phrases.filter(stands).length / phrases.length;
}
