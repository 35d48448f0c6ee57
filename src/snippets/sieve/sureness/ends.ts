/** Where what was said behind a cue may end: the rule's own end and the others that the sentence offers. */
import { at, bodyEnd, type Range, type Sentence } from "../../syntax/sentence.ts";
import { isOnAnonymity } from "../content-end.ts";
import * as kind from "../../syntax/parts-of-speech.ts";

/** Ends that are weighed at most: those nearest to the rule's. */
const MOST = 10;

/** Ends of a range, as token indices; the rule's own first. The range begins where it does. */
export function endsOf(s: Sentence, { from, to }: Range): readonly number[] {
  const last = isOnAnonymity(s, to) ? to : bodyEnd(s);
  const others: number[] = [];
  // “Thank you” alone, but no single word.
  const first = at(s, from).kind === "quotation" ? from + 1 : from + 2;
  for (let i = first; i <= last; i++) if (i !== to && mayEnd(s, i, last)) others.push(i);
  const nearest = others.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to));
  return [to, ...nearest.slice(0, MOST - 1)];
}

/** Whether what was said may end before token `i`. */
function mayEnd(s: Sentence, i: number, last: number): boolean {
  if (i === last) return true;
  const t = at(s, i);
  const before = at(s, i - 1);
  if (before.text === "," || kind.isConjunction(before)) return false;
  if (/^[,;:(]$/u.test(t.text) || kind.isDash(t) || t.text === "-") return true;
  if (before.kind === "quotation") return true;
  if (!kind.isWord(t)) return false;
  return (
    /^(?:and|but)$/u.test(t.lower) ||
    s.grammar.functionWords.joints.has(t.lower) ||
    (kind.isDay(t) && t.capital)
  );
}
