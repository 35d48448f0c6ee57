/** Whether a sentence tells what is asked, by a word of the question's lexical field. */
import { stemIn } from "../index/forward-index.ts";
import type { IndexedSentence } from "../index/types.ts";

/** `field`: numbers of the stems that tell it. */
export function tells(sentence: IndexedSentence, field: ReadonlySet<number>): boolean {
  for (let i = 0; i < sentence.length; i++) if (field.has(stemIn(sentence, i))) return true;
  return false;
}
