/**
 * Where a verb in the present may stand that no table has: "the pool opens at nine", "prices rise". Its form is that of
 * a noun too ("opens", "rise"), so it tells a clause only where the sentence leaves no other reading.
 */
import { at, type Sentence } from "./sentence.ts";
import * as kind from "./parts-of-speech.ts";

const THIRD_PERSON = /(?:[^sui’']|[^aeiou]u|[aeo]i)s$/u;
const isIrregularPlural = ({ grammar }: Sentence, word: string): boolean =>
  grammar.nouns.plurals.has(word) ||
  grammar.functionWords.pluralQuantifiers.has(word) ||
  word === "all" ||
  word === "some";

const isPlural = (s: Sentence, lower: string): boolean =>
  isIrregularPlural(s, lower) || (THIRD_PERSON.test(lower) && lower !== "news");

/** Whether the word may be the verb of what stands before it. */
export function mayBePresent(s: Sentence, i: number): boolean {
  const t = at(s, i);
  if (!kind.isWord(t) || t.capital || t.lower.length < 3 || kind.isFunctionWord(t) || !kind.isNounLike(s, i))
    return false;
  if (kind.isRole(t) || kind.isGroup(t) || kind.isTitle(t) || kind.isOfCalendar(t)) return false;
  if (kind.isObjectPronoun(t) || kind.isSubjectPronoun(t) || !/^\p{L}+$/u.test(t.text)) return false;
  let k = i - 1;
  while (k > 0 && kind.isAdverb(at(s, k))) k--;
  const subject = at(s, k);
  if (kind.isSubjectPronoun(subject) && subject.lower !== "who")
    return !s.grammar.endings.adjectivesBesideVerbs.test(t.lower);
  if (!kind.isNounLike(s, k) || kind.isPossessive(subject) || /\d/u.test(subject.text)) return false;
  const stands = isIrregularPlural(s, subject.lower);
  if ((kind.isDeterminer(subject) && !stands) || kind.isObjectPronoun(subject)) return false;
  if (
    !subject.capital &&
    s.grammar.endings.adjectivesBesideVerbs.test(subject.lower) &&
    !kind.isGroup(subject)
  )
    return false;
  if (s.grammar.demonyms.has(subject.lower)) return false;
  const plural = stands || (isPlural(s, subject.lower) && !subject.capital);
  if (THIRD_PERSON.test(t.lower) || /ss?es$/u.test(t.lower))
    return at(s, i + 1).lower !== "of" && (!plural || hangs(s, k));
  return (
    (plural || (k === 0 && isPlural(s, subject.lower))) &&
    !s.grammar.endings.nouns.test(t.lower) &&
    !s.grammar.endings.adjectivesBesideVerbs.test(t.lower)
  );
}

/** "the road through the hills reopens": the plural hangs on what the verb agrees with. */
function hangs(s: Sentence, k: number): boolean {
  for (let i = k - 1; i > 0 && k - i < 4; i--) if (kind.isPreposition(at(s, i))) return true;
  return false;
}

/** Whether a verb in the present may stand in the range, outside of relative clauses. */
export function mayHoldPresent(s: Sentence, from: number, to: number): boolean {
  let relative = false;
  for (let i = from + 1; i < to; i++) {
    const { lower, text } = at(s, i);
    if (text === ",") relative = false;
    if (s.grammar.functionWords.relativePronouns.has(lower)) relative = true;
    if (!relative && i > from && mayBePresent(s, i)) return true;
  }
  return false;
}
