/** Where a clause within the sentence's ends, and what is reported in it: "those who said it was fair were few". */
import type { Cue, Subject } from "../syntax/attribution.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, bodyEnd, type Sentence, type TaggedToken } from "../syntax/sentence.ts";

/** "the board that the council had asked ...", "those who said ...": a clause within the sentence's. */
export const inRelative = (s: Sentence, { range }: Subject, { group }: Cue): boolean =>
  s.grammar.functionWords.relativePronouns.has(at(s, range.from - 1).lower) ||
  s.grammar.functionWords.relativePronouns.has(at(s, group - 1).lower);

const isClosing = (t: TaggedToken): boolean => t.text === "," || t.text === "-" || kind.isDash(t);

/** Such a clause ends where the sentence's own verb follows: behind a comma or dash, or where one verb is too many. */
export function clauseEnd(s: Sentence, from: number): number {
  const end = secondVerb(s, from) ?? bodyEnd(s);
  for (let i = from + 1; i < end - 1; i++) if (isClosing(at(s, i)) && kind.isVerb(s, i + 1)) return i;
  return end;
}

/** "the share of voters saying they want it is high": what hangs on the noun right before it. */
export const hangsOnNoun = (s: Sentence, { range }: Subject, { group, participle }: Cue): boolean =>
  participle && range.to === group && kind.isNounLike(s, group - 1) && range.from < group;

/**
 * The verb behind what was said that has no subject of its own in it. Each "who", "that" and verb of saying brings a verb
 * with it; null where a mark or a joint stands between, behind which anything may follow.
 */
export function secondVerb(s: Sentence, from: number): number | null {
  const end = bodyEnd(s);
  let due = at(s, from).lower === "that" ? 0 : 1;
  for (let i = from; i < end; i++) {
    const t = at(s, i);
    if (!kind.isWord(t) || kind.isConjunction(t)) return null;
    if (
      s.grammar.functionWords.relativePronouns.has(t.lower) ||
      kind.isSubordinator(t) ||
      /^(?:what|how|why|whether|than|as)$/u.test(t.lower)
    )
      due++;
    if (!kind.isSurelyFinite(s, i) || isAfterAuxiliary(s, i)) continue;
    if (due === 0) return kind.isSubjectPronoun(at(s, i - 1)) ? null : i;
    due += Number(t.form !== undefined) - 1;
  }
  return null;
}

function isAfterAuxiliary(s: Sentence, i: number): boolean {
  let k = i - 1;
  while (kind.isAdverb(at(s, k)) || at(s, k).lower === "not") k--;
  return kind.isAuxiliary(at(s, k)) || at(s, k).lower === "to";
}
