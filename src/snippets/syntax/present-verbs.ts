/**
 * Where a verb in the present may stand that no table has: "the pool opens at nine", "prices rise". Its form is that of
 * a noun too ("opens", "rise"), so it tells a clause only where the sentence leaves no other reading.
 */
import { at, type Sentence } from "./sentence.ts";
import * as kind from "./parts-of-speech.ts";

const THIRD_PERSON = /(?:[^sui’']|[^aeiou]u|[aeo]i)s$/u;
const ADJECTIVE = /(?:al|ous|ive|ful|ent|ic|ary|ing|less)$/u;
/** Of somebody or something: behind a plural these are no verbs. */
const NOUN_ENDING = /(?:er|or|ist|man|woman|ing|tion|ment|ness|ity|ship|ed|ly)$/u;
const IRREGULAR_PLURAL = /^(?:people|men|women|children|police|others|many|some|most|both|those|these|all)$/u;

const isPlural = (lower: string): boolean =>
  IRREGULAR_PLURAL.test(lower) || (THIRD_PERSON.test(lower) && lower !== "news");

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
  if (kind.isSubjectPronoun(subject) && subject.lower !== "who") return !ADJECTIVE.test(t.lower);
  if (!kind.isNounLike(s, k) || kind.isPossessive(subject) || /\d/u.test(subject.text)) return false;
  const stands = IRREGULAR_PLURAL.test(subject.lower);
  if ((kind.isDeterminer(subject) && !stands) || kind.isObjectPronoun(subject)) return false;
  if (!subject.capital && ADJECTIVE.test(subject.lower) && !kind.isGroup(subject)) return false;
  if (s.grammar.demonyms.has(subject.lower)) return false;
  const plural = stands || (isPlural(subject.lower) && !subject.capital);
  if (THIRD_PERSON.test(t.lower) || /ss?es$/u.test(t.lower))
    return at(s, i + 1).lower !== "of" && (!plural || hangs(s, k));
  return (
    (plural || (k === 0 && isPlural(subject.lower))) && !NOUN_ENDING.test(t.lower) && !ADJECTIVE.test(t.lower)
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
    if (/^(?:who|which|whose|where|that)$/u.test(lower)) relative = true;
    if (!relative && i > from && mayBePresent(s, i)) return true;
  }
  return false;
}
