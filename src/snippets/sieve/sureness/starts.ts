/** Where what was said may begin: the rule's own start and the others that the sentence offers. */
import type { Attribution } from "../../syntax/attribution.ts";
import { hasVerb } from "../../syntax/clauses.ts";
import { nounPhraseFrom } from "../../syntax/noun-phrases.ts";
import * as kind from "../../syntax/parts-of-speech.ts";
import { at, bodyEnd, type Range, type Sentence } from "../../syntax/sentence.ts";

/** Other starts that are weighed at most: those nearest to the rule's. */
const MOST = 4;
/** Tokens past the rule's start in which another may stand. */
const REACH = 24;
const OPENS_CLAUSE = /^(?:that|how|why|what|whether|if)$/u;

/** Other starts of a range than its own, as token indices; `behind` its cue or before it. */
export function startsOf(s: Sentence, { cue, verb }: Attribution, { from, to }: Range): readonly number[] {
  if (at(s, from).kind === "quotation") return [];
  const names = s.grammar.naming.has(verb) || s.grammar.reportingVerbs.likening.has(verb);
  const behind = from >= cue.to;
  const first = behind ? cue.to : 0;
  // "told the panel 14 people had died": whom it was told is no part of it.
  const opens = s.grammar.reportingVerbs.informing.has(verb) ? null : first;
  const last = behind ? Math.min(bodyEnd(s), from + REACH) : to - 1;
  const found: number[] = [];
  for (let i = first; i < last; i++)
    if (i !== from && (behind ? mayBeginBehind(s, i, opens, names) : mayBeginBefore(s, i, to))) found.push(i);
  const nearest = found.toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from));
  // Of a long sentence before its cue the last clause alone may be what was said.
  if (!behind && nearest.length > MOST) return [...nearest.slice(0, MOST - 1), nearest.at(-1)!];
  return nearest.slice(0, MOST);
}

/** Behind a cue: at its first word, "that" and the like, a subject with its verb, or the marks of a name. */
function mayBeginBehind(s: Sentence, i: number, first: number | null, names: boolean): boolean {
  const t = at(s, i);
  if (t.kind === "quotation") return names;
  if (!kind.isWord(t)) return false;
  if (i === first || OPENS_CLAUSE.test(t.lower)) return true;
  const before = at(s, i - 1);
  const opens = t.capital || kind.isDeterminer(t) || kind.isSubjectPronoun(t);
  if (!opens || kind.isDeterminer(before) || kind.isPreposition(before)) return false;
  if (before.capital && t.capital) return false;
  const subject = nounPhraseFrom(s, i);
  return subject !== null && kind.isVerb(s, subject);
}

/** Before a cue: at the sentence's start, or behind a mark or joint that a clause follows. */
function mayBeginBefore(s: Sentence, i: number, to: number): boolean {
  const t = at(s, i);
  if (!kind.isWord(t) && t.kind !== "quotation") return false;
  if (i === 0) return true;
  const before = at(s, i - 1);
  const joint = /^[,;:(]$/u.test(before.text) || kind.isDash(before) || before.text === "-";
  if (!joint && !/^(?:and|but|that|because)$/u.test(before.lower)) return false;
  return hasVerb(s, i, to);
}
