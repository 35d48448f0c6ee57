/** Whom something is told where no noun phrase shows it plainly: behind an aside, or in one with what was said. */
import { at, type Sentence } from "../syntax/sentence.ts";
import { hasVerb } from "../syntax/clauses.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Start } from "../syntax/attribution.ts";

/** "asked Rosa Lind, who leads the count, to say": behind what is told of the hearer between commas. */
export function pastAside(s: Sentence, comma: number): number {
  const opens = /^(?:who|an?|the)$/u.test(at(s, comma + 1).lower) || at(s, comma + 1).capital;
  if (at(s, comma).text !== "," || !opens) return comma;
  let close = comma + 2;
  while (close - comma < LONGEST_ASIDE && kind.isWord(at(s, close))) close++;
  const onward = at(s, close + 1).lower;
  return at(s, close).text === "," && (onward === "to" || onward === "that") ? close + 1 : comma;
}
const LONGEST_ASIDE = 14;

/** "asked everyone she had taught to stand", "told anyone who would listen that": behind what tells who hears. */
export function pastRelative(s: Sentence, hearer: number): number {
  if (!s.grammar.nouns.hearersAtLarge.has(at(s, hearer - 1).lower)) return hearer;
  if (!(kind.isSubjectPronoun(at(s, hearer)) || at(s, hearer).lower === "who")) return hearer;
  for (let k = hearer + 2; k <= hearer + LONGEST_RELATIVE && kind.isWord(at(s, k)); k++)
    if (/^(?:to|that)$/u.test(at(s, k).lower) && !kind.isAuxiliary(at(s, k - 1))) return k;
  return hearer;
}
/** Words of "she had ever taught". */
const LONGEST_RELATIVE = 7;

/** "told CNN the plan was": the noun phrase took hearer and subject as one. */
export function swallowedHearer(s: Sentence, from: number, to: number, end: number): Start | null {
  const first = at(s, from);
  if (!(first.capital || kind.isObjectPronoun(first) || kind.isGroup(first))) return null;
  let k = from + 1;
  while (k < to && at(s, k).capital) k++;
  const clause = k < to && kind.isDeterminer(at(s, k)) && hasVerb(s, to, Math.min(end, to + 3));
  return clause ? { index: k, opening: "clause" } : null;
}

/** "told staff at its town hall not to": behind where they were told so, if what they are to do follows. */
export function pastPlace(s: Sentence, i: number): number {
  const to = /^(?:at|in|on|from)$/u.test(at(s, i).lower) ? nounPhraseFrom(s, i + 1, false) : null;
  if (to === null) return i;
  const toDo = at(s, to).lower === "not" ? to + 1 : to;
  return at(s, toDo).lower === "to" ? to : i;
}
