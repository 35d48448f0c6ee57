/** Where the marks hold all that was said, and the reporter's words follow. */
import { hasVerb } from "../syntax/clauses.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, bodyEnd, type Sentence } from "../syntax/sentence.ts";

/** A full quotation ends with its mark when the reporter's words follow: "..." in a speech on Monday. */
export function endOfQuotations(s: Sentence, from: number, end: number): number | null {
  let k = from;
  while (k < end && at(s, k).kind === "quotation") k++;
  if (k === from || k >= end) return null;
  const last = at(s, k - 1);
  const next = at(s, k);
  // "rejected as “pure fantasy” a claim that": the marks hold what it was called.
  const as = kind.isDeterminer(at(s, from - 1)) ? from - 2 : from - 1;
  if (at(s, as).lower === "as" && !/^(?:and|or|,)$/u.test(next.text)) return k;
  const ended = /[.,!?]/u.test(last.ending);
  if (narrationAt(s, k, ended)) return k;
  // "tweeted, “Thank you Georgia” on Friday": set off by a comma, the marks hold all of it.
  const apart = /^[,:]$/u.test(at(s, from - 1).text) && last.begins;
  if (!ended && !apart && last.words < 8) return null;
  const reporters =
    kind.isPreposition(next) ||
    kind.isSubordinator(next) ||
    kind.isDash(next) ||
    next.capital ||
    next.text === "-" ||
    (kind.isSubjectPronoun(next) && (ended || kind.isVerb(s, k + 1))) ||
    (ended && next.lower.endsWith("ing")) ||
    (next.text === "," && at(s, k + 1).kind !== "quotation");
  return reporters ? k : null;
}

const narrates = (s: Sentence, word: string): boolean =>
  s.grammar.functionWords.meanwhileSubordinators.has(word) || word === "until" || word === "then";
/** “We can do without,” and Effie shook her head; “hello” and left; “no comment” as he got into a car. */
function narrationAt(s: Sentence, k: number, ended: boolean): boolean {
  const next = at(s, k);
  if (!kind.isWord(next)) return false;
  if (narrates(s, next.lower)) return hasVerb(s, k + 1, Math.min(bodyEnd(s), k + 8));
  if (!/^(?:and|but)$/u.test(next.lower)) return false;
  let verb = k + 1;
  while (kind.isAdverb(at(s, verb))) verb++;
  if (tellsOn(s, verb)) return true;
  const subject = nounPhraseFrom(s, verb);
  return subject !== null && (ended ? kind.isVerb(s, subject) : tellsOn(s, subject));
}

/** A verb of what somebody did, none that may go on with what was said: "and left", not "and would leave", "and was late". */
const tellsOn = (s: Sentence, i: number): boolean =>
  kind.isVerb(s, i) &&
  !kind.isAuxiliary(at(s, i)) &&
  !at(s, i).lower.endsWith("ing") &&
  !/[^s]s$/u.test(at(s, i).lower);
