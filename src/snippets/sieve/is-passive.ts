/** Whether a verb says what was told to or about somebody, instead of what they said. */
import { headNounOf } from "../syntax/agreement.ts";
import { verbGroupStart } from "../syntax/clauses.ts";
import { nounPhraseBefore } from "../syntax/noun-phrase-before.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, reportingForm, type Sentence } from "../syntax/sentence.ts";

/** "is accused", "were told": said of somebody, not by them. "’s" before most verbs is "has". */
export function isPassive(s: Sentence, i: number): boolean {
  let k = i - 1;
  // "Those who were there said"
  while (k > 0 && kind.isAdverb(at(s, k)) && !/^(?:there|here)$/u.test(at(s, k).lower)) k--;
  const auxiliary = at(s, k);
  if (auxiliary.lower === "’s") return reportingForm(s, i)!.frames.has("told");
  return s.grammar.functionWords.beForms.has(auxiliary.lower);
}

/** "the court was told": what was said there, by whom is not told. */
export function isHeard(s: Sentence, i: number): boolean {
  const basic = reportingForm(s, i)?.basic;
  const group = verbGroupStart(s, i);
  if (basic !== "hear" && basic !== "tell") return false;
  const subject = nounPhraseBefore(s, group);
  const hearing =
    s.grammar.hearings.has(at(s, group - 1).lower) ||
    (subject !== null && s.grammar.hearings.has(headNounOf(s, subject).lower));
  return hearing && (basic === "hear" || (basic === "tell" && group < i && isPassive(s, i)));
}
