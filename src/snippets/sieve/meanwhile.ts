/** The step past what somebody did when they said it: "said before attending the meeting that it was late". */
import type { Start } from "../syntax/attribution.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, type Sentence } from "../syntax/sentence.ts";

/** Words from "before" to "that". */
const LONGEST = 14;

/** What was said begins with the "that" behind "before attending ..."; null where none follows. */
export function behindMeanwhile(s: Sentence, i: number, end: number): Start | null {
  if (
    !s.grammar.functionWords.meanwhileSubordinators.has(at(s, i).lower) ||
    !at(s, i + 1).lower.endsWith("ing")
  )
    return null;
  for (let k = i + 2; k < end && k - i < LONGEST && !kind.isSurelyFinite(s, k); k++) {
    if (!kind.isWord(at(s, k))) return null;
    if (at(s, k).lower === "that") return { index: k, opening: "that" };
  }
  return null;
}
