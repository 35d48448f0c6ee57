/** What tells when and how something was said, between the cue and what was said. */
import { at, type Sentence } from "../syntax/sentence.ts";
import * as kind from "../syntax/parts-of-speech.ts";

/** How many words of time and manner stand at `i`: "said Tuesday", "said last week", "said repeatedly". */
export function passed(s: Sentence, i: number, from: number): number {
  const t = at(s, i);
  const g = s.grammar;
  if (!kind.isWord(t)) return 0;
  if (i === from && kind.isOfCalendar(t)) return g.periods.has(at(s, i + 1).lower) ? 2 : 1;
  const that = at(s, i + 1).lower === "that";
  if (kind.isLyAdverb(t) && /^[$£€]?\d/u.test(at(s, i + 1).text)) return 0;
  if (kind.isAdverb(t) && (that || !g.openingAdverbs.has(t.lower))) return 1;
  if (kind.isDay(t) && t.capital) return g.periods.has(at(s, i + 1).lower) ? 2 : 1;
  if (t.lower === "last" || t.lower === "earlier") return 2;
  if (/^(?:early|late)$/u.test(t.lower) && kind.isDay(at(s, i + 1))) return 2;
  return t.lower === "this" && g.periods.has(at(s, i + 1).lower) ? 2 : 0;
}

/** "declared after the vote that", "just hours before the vote that": a short phrase of when, and what was said behind it. */
export function whenThat(s: Sentence, i: number, end: number): boolean {
  let when = i;
  while (when - i < LONGEST_SPAN && s.grammar.functionWords.spanBefore.test(at(s, when).lower)) when++;
  if (!/^(?:after|before|since)$/u.test(at(s, when).lower)) return false;
  let that = when + 1;
  while (that < end && that - when <= LONGEST_WHEN && at(s, that).lower !== "that" && isPhraseWord(s, that))
    that++;
  return that > when + 1 && at(s, that).lower === "that";
}
const LONGEST_WHEN = 5;
/** "only a few days", "just moments": how long before or after. */
const LONGEST_SPAN = 4;
const isPhraseWord = (s: Sentence, i: number): boolean => kind.isWord(at(s, i)) && !kind.isVerb(s, i);

export function pastDays(s: Sentence, i: number, end: number): number {
  let k = i;
  while (k < end && (kind.isOfCalendar(at(s, k)) || /^\d+$/u.test(at(s, k).text))) k++;
  return k;
}
