/** The steps that tell whom "he", "she", "they" and "it" mean. */
import type { Span } from "../../model.ts";
import type { Grammar } from "../../languages/index.ts";
import { mainSubject } from "../syntax/main-subject.ts";
import { at, type Reading, type Sentence } from "../syntax/sentence.ts";
import { mentionsBack, type MentionIndex, type Mention } from "../entities/mention-index.ts";
import type { Gender, Person } from "../entities/person.ts";
import {
  broughtIn,
  namedSince,
  newSubjectHere,
  newSubjectSince,
  opensClause,
  topicOf,
} from "./new-subject.ts";
import type { ResolutionContext } from "./resolution.ts";
import type { DiscourseState, ResolvedSpeaker } from "./discourse.ts";
import { eitherWay, mayBeEither, PORTRAYED, protagonist, REACH } from "./otherwise-nobody.ts";

/** Whom "he" or "she" at `place` means, by nearness, grammar and who has the floor; null where nobody fits. */
export function personMeant(
  gender: Gender,
  place: Span,
  s: Sentence,
  context: ResolutionContext,
): Person | "role" | null {
  const { reading, mentionIndex, discourse } = context;
  const { role, lastSentence, roleSentence } = discourse;
  // "Reporters asked", "the bank said": neither is a "he".
  const one = role?.sort !== "institution" || mayBeOne(role.label ?? "", s.grammar);
  const agrees =
    role !== null &&
    one &&
    (!role.gender || role.gender === gender) &&
    !isOwnersAgain(role, s, discourse, gender);
  const roleSpeaks =
    agrees && lastSentence === roleSentence && !namedSince(gender, place, s, mentionIndex, discourse);
  let best: Person | null = null;
  let bestScore = -Infinity;
  const interrupted =
    newSubjectSince(gender, s, mentionIndex, discourse) ||
    (opensClause(s, place) && newSubjectHere(gender, place, s, mentionIndex, discourse));
  const before = subjectBefore(gender, place, s, reading);
  if (before) return personMeant(gender, before.place, before.s, context);
  const topic = topicOf(s, mentionIndex);
  if (topic && (!topic.gender || topic.gender === gender)) return topic;
  const brought = opensClause(s, place)
    ? null
    : broughtIn(reading.sentences[s.index - 1], s, mentionIndex, discourse);
  if (brought && (brought.gender ?? gender) === gender) return brought;
  const hearers = new Set(addressed(place, s, mentionIndex));
  for (const mention of mentionsBack(mentionIndex, s.index, REACH)) {
    const { person } = mention;
    if (mention.place.start >= place.start) continue;
    if (!person || hearers.has(person)) continue;
    if (person.gender && person.gender !== gender && !mayBeEither(mention, person, s)) continue;
    const score = scoreOf(
      mention,
      person,
      gender,
      s.index,
      person === discourse.person && !interrupted && !roleSpeaks,
    );
    if (score > bestScore) [best, bestScore] = [person, score];
  }
  const last = discourse.person;
  if (last && !roleSpeaks && (!last.gender || last.gender === gender) && !interrupted && !hearers.has(last)) {
    const score = 2.5 - (s.index - discourse.lastSentence) * 0.7 + (last.gender === gender ? 1.2 : 0);
    if (score > bestScore) [best, bestScore] = [last, score];
  }
  if (
    roleSpeaks &&
    (role.sort === "role" ? 3.1 : 2.6) + (role.gender ? 1.2 : 0) - (s.index - lastSentence) * 0.7 > bestScore
  )
    return "role";
  return (
    best ??
    (agrees ? "role" : null) ??
    protagonist(gender, discourse, hearers, PORTRAYED) ??
    eitherWay(place, s, mentionIndex, discourse, hearers) ??
    protagonist(gender, discourse, hearers)
  );
}

/**
 * "He was asked to succeed Karl Weiss. He refused": a pronoun that is the subject goes on from the subject before it that is
 * the same pronoun, not from whom that sentence names behind it (Grosz, Joshi and Weinstein 1995: continuing is preferred).
 */
function subjectBefore(
  gender: Gender,
  place: Span,
  s: Sentence,
  { sentences }: Reading,
): { place: Span; s: Sentence } | null {
  const before = sentences[s.index - 1];
  if (!before || before.paragraph !== s.paragraph) return null;
  const own = mainSubject(s, s.tokens.length);
  if (!own || at(s, own.from).start !== place.start) return null;
  const subject = mainSubject(before, before.tokens.length);
  const lower = subject && subject.to - subject.from === 1 ? at(before, subject.from).lower : "";
  return lower === (gender === "man" ? "he" : "she") ? { place: at(before, subject!.from), s: before } : null;
}

/** "His publisher said he was ill." and a paragraph below "he": whose publisher it is, where the text has gone on from there. */
const isOwnersAgain = (
  { label }: ResolvedSpeaker,
  s: Sentence,
  { lastParagraph }: DiscourseState,
  gender: Gender,
): boolean => s.paragraph > lastParagraph && (gender === "man" ? /^his\s/iu : /^her\s/iu).test(label ?? "");

/** Whether a label that is no known role may be one person's: "the Duchess of Kelby", not "reporters" nor "the bank". */
function mayBeOne(label: string, g: Grammar): boolean {
  if (/^(?:the )?(?:\p{Lu}\.?){2,}$/iu.test(label) && /\p{Lu}\.?\p{Lu}/u.test(label)) return false;
  const words = label
    .split(/ (?:of|for|at|in|from|with|to|on|by|who) /u)[0]!
    .toLowerCase()
    .split(" ");
  const head = words.at(-1)!;
  // "the document", "the statement"
  if (head.endsWith("ment")) return false;
  // "the website", but "the impostor"
  const people = [g.roles, g.titles, g.traits, g.mensRoles, g.womensRoles];
  const person = people.some((w) => w.has(head)) || g.endings.persons.test(head);
  if (words.length > 1 && /^(?:[Tt]he|[Aa]n?) \p{Ll}/u.test(label) && !person) return false;
  const things = [g.institutions, g.bodies, g.speakingPlaces, g.findings, g.utterances];
  if (g.nouns.severalInOne.has(head)) return false;
  return !(/[^s]s$/u.test(head) || words.some((w) => g.groups.has(w)) || things.some((w) => w.has(head)));
}

/** Tokens from a pronoun over its verb to whom it speaks. */
const TO_HEARER = 3;

/** "he told Rubio": nobody named right behind the verb is meant by its subject. */
function addressed(place: Span, s: Sentence, mentionIndex: MentionIndex): Person[] {
  const k = s.tokens.findIndex((t) => t.start === place.start);
  const last = s.tokens[Math.min(s.tokens.length - 1, k + TO_HEARER)];
  if (k < 0 || !last) return [];
  return mentionIndex
    .inSentence(s.index)
    .flatMap((m) =>
      m.person && m.place.start > place.start && m.place.start < last.end && !m.inContent ? [m.person] : [],
    );
}

/** Nearer is better; a subject, a known gender and having the floor count; a genitive or a place in a quotation does not. */
function scoreOf(m: Mention, person: Person, gender: Gender, sentence: number, hasFloor: boolean): number {
  let score = m.sentence - sentence;
  const atHand = m.subject && !m.possessive && m.sentence === sentence - 1 && person.titles.length > 0;
  if (!person.gender && !person.spoke && !atHand) score -= person.titles.length ? 1 : 2.5;
  if (person.gender === gender || (atHand && !person.gender)) score += 1.2;
  if (m.subject) score += 1.5;
  if (m.possessive) score -= 0.8;
  if (hasFloor) score += 2.2;
  if (person.words.length > 1) score += 0.3;
  if (m.sentence === sentence && !m.subject) score -= 1.2;
  if (m.speaks) score += 1;
  if (m.inContent) score -= 1.2;
  return score;
}

/** Whom "they" or "it" means: the last group or institution that spoke; null where none did. */
export function bodyMeant(
  pronoun: string,
  { discourse, reading }: ResolutionContext,
): ResolvedSpeaker | null {
  if (/^the(?:y|m|ir)$/u.test(pronoun))
    return oneByRole(discourse, reading.grammar) ?? discourse.group ?? discourse.institution ?? null;
  if (pronoun === "it" || pronoun === "its") return discourse.institution ?? null;
  return null;
}

/** "A council spokesman insisted it was not so. They said:" where he spoke last, and nobody says if he is a man. */
function oneByRole({ role, roleSentence, lastSentence }: DiscourseState, g: Grammar): ResolvedSpeaker | null {
  const oneOfMany =
    role?.sort === "role" &&
    (role.label ?? "")
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => g.nouns.speakingFor.has(word));
  return oneOfMany && roleSentence === lastSentence ? role : null;
}
