/** Whom an age, a people or a family means: "the 45-year-old", "the Spaniard", "the mother of three". */
import type { Grammar } from "../../languages/index.ts";
import { mentionsBack } from "../entities/mention-index.ts";
import { genderOfTitle, type Person } from "../entities/person.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, type Range, type Sentence, type TaggedToken } from "../syntax/sentence.ts";
import type { ResolutionContext } from "./resolution.ts";
import { BACK, personAtHand } from "./by-trait.ts";

/** "the 45-year-old", "the Spaniard": whom the text gives that age, else who was the subject of the sentence before. */
export function personByTrait(context: ResolutionContext, s: Sentence, range: Range): Person | null {
  const { mentionIndex, reading } = context;
  if (!isTrait(s, range)) return null;
  const age = s.tokens
    .slice(range.from, range.to)
    .flatMap((t) => /^\d+(?=-year-old)/u.exec(t.lower) ?? [])[0];
  const { start } = at(s, range.from);
  const stated =
    age &&
    mentionsBack(mentionIndex, s.index, BACK).find(
      (m) => m.person && m.place.start < start && reading.text.startsWith(`, ${age}`, m.place.end),
    );
  const gender = genderOfTitle([parentOf(s, range) ?? ""], s.grammar);
  // "Daly had missed, but the 23-year-old insisted"
  const here = mentionIndex
    .inSentence(s.index)
    .findLast((m) => m.person && m.subject && !m.possessive && m.place.end < start);
  const meant = (stated || here)?.person ?? personAtHand(context, s, gender);
  return meant ?? (age ? (onlyOneBefore(context, s) ?? onlyPerson(context, s, start)) : null);
}

/** "It was found by Ian Orr, a student. “...,” the 20-year-old said": the only one of the sentence before. */
function onlyOneBefore({ mentionIndex }: ResolutionContext, s: Sentence): Person | null {
  const [m, other] = mentionIndex.inSentence(s.index - 1).filter(({ person }) => person);
  return m && !other && !m.possessive ? m.person : null;
}

/** Whom "the 79-year-old" means whose age is not told otherwise: the only one whom the text has named in full. */
function onlyPerson({ mentionIndex }: ResolutionContext, s: Sentence, start: number): Person | null {
  let only: Person | null = null;
  for (const { person, place } of mentionsBack(mentionIndex, s.index, BACK)) {
    if (!person || place.start >= start || person === only) continue;
    if (only) return null;
    only = person;
  }
  return only;
}

/** "the mum of four": the parent of so many; null where it is none. */
function parentOf(s: Sentence, { from, to }: Range): string | null {
  const { lower } = at(s, from + 1);
  const parent = s.grammar.nouns.parents.test(lower);
  return parent && to - from === 4 && at(s, from + 2).lower === "of" && isCount(s, from + 3) ? lower : null;
}
const isCount = (s: Sentence, i: number): boolean =>
  /^(?:\d{1,2}|one)$/u.test(at(s, i).lower) || s.grammar.functionWords.smallNumbers.has(at(s, i).lower);

export function isTrait(s: Sentence, range: Range): boolean {
  const { lower, capital } = at(s, range.to - 1);
  if (at(s, range.from).lower !== "the") return false;
  if (parentOf(s, range)) return true;
  // "the Timaru 79-year-old", "the 22-year-old winger"
  const inner = s.tokens.slice(range.from + 1, range.to - 1);
  if (/^\d+-year-old$/u.test(lower) && inner.length <= 2 && inner.every((t) => t.capital)) return true;
  const people = s.grammar.demonyms.has(lower);
  if (inner.length === 1 && /^\d+-year-old$/u.test(inner[0]!.lower) && (!capital || people)) return true;
  if (inner.length) return false;
  if (/^\d+-year-old$|^ex-\p{L}|-of-\p{L}+$/u.test(lower)) return true;
  return (
    capital &&
    !s.grammar.institutions.has(lower) &&
    (s.grammar.demonyms.has(lower) || isOfPlace(at(s, range.to - 1), s.grammar))
  );
}

/** "the Queenslander", "the Mancunian", not "the Guardian" nor "the Premier". */
const isOfPlace = (t: TaggedToken, g: Grammar): boolean =>
  g.endings.inhabitants.test(t.text) && !kind.isTitle(t) && !kind.isRole(t);
