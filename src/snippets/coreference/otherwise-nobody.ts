/** Whom "he" or "she" means where the gender of the forename, or how far back the name stands, would leave nobody. */
import { mentionsBack, type Mention, type MentionIndex } from "../entities/mention-index.ts";
import type { Gender, Person } from "../entities/person.ts";
import type { Span } from "../../model.ts";
import type { Sentence } from "../syntax/sentence.ts";
import type { DiscourseState } from "./discourse.ts";

/** How far back a name may be meant, in sentences. */
export const REACH = 14;

/** Times in a row that somebody speaks in whose portrait a stray forename of both genders is not meant. */
export const PORTRAYED = 3;

/** Whom a portrait is of: the one who spoke last of that gender, though long unnamed, where a man has come between "she" and "she". */
export function protagonist(
  gender: Gender,
  { lastOf }: DiscourseState,
  hearers: ReadonlySet<Person>,
  times = 1,
): Person | null {
  const last = lastOf[gender];
  return last && last.times >= times && !hearers.has(last.person) ? last.person : null;
}

/** "Jean Harker" where nobody else is left for "she": the last speaker, or the last subject, whose forename may be of both. */
export function eitherWay(
  place: Span,
  s: Sentence,
  mentionIndex: MentionIndex,
  { person: last }: DiscourseState,
  hearers: ReadonlySet<Person>,
): Person | null {
  const may = (p: Person): boolean =>
    p.words.length > 1 && s.grammar.eitherWay.has(p.words[0]!.toLowerCase()) && !hearers.has(p);
  if (last && may(last)) return last;
  for (const { person, place: named, subject, possessive } of mentionsBack(mentionIndex, s.index, REACH))
    if (person && subject && !possessive && named.start < place.start && may(person)) return person;
  return null;
}

/** "Painter Robin Krol was less sure. “It leaks,” she said": who was introduced right before, by a forename of both. */
export const mayBeEither = (m: Mention, person: Person, s: Sentence): boolean =>
  m.subject &&
  !m.possessive &&
  m.sentence === s.index - 1 &&
  person.named?.start === m.place.start &&
  !person.spoke &&
  s.grammar.eitherWay.has(person.words[0]!.toLowerCase());
