/** "called" that tells a name, and reports nobody. */
import * as kind from "../syntax/parts-of-speech.ts";
import { at, type Sentence } from "../syntax/sentence.ts";

/** "a firm called Gavekal": what something is called, by nobody. */
export function namesIt(s: Sentence, i: number): boolean {
  const before = at(s, i - 1);
  const next = at(s, i + 1);
  // "a man called Darren told me", "a patient man called Tom Rusk, insists"
  if (next.capital && isIndefinite(s, i) && endsAsName(s, i + 1)) return true;
  const speaker =
    before.capital || kind.isSubjectPronoun(before) || kind.isRole(before) || kind.isGroup(before);
  return kind.isNounLike(s, i - 1) && !speaker && (next.capital || next.kind === "quotation");
}

/** Words of "a patient and rather weary man". */
const LONGEST_INDEFINITE = 6;

/** Whether a noun phrase with "a" ends before `i`. */
function isIndefinite(s: Sentence, i: number): boolean {
  for (let k = i - 2; k >= 0 && i - k <= LONGEST_INDEFINITE; k--) {
    if (/^an?$/u.test(at(s, k).lower)) return true;
    if (!kind.isNounLike(s, k + 1) && !kind.isConjunction(at(s, k + 1))) return false;
  }
  return false;
}

/** A name alone: "called Darren a liar" says more of him. */
function endsAsName(s: Sentence, from: number): boolean {
  let to = from;
  while (at(s, to).capital) to++;
  return kind.isVerb(s, to) || /^[,.;:)]?$/u.test(at(s, to).text) || at(s, to).lower === "who";
}
