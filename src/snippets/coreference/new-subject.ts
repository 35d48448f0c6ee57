/** Who the text has turned to since the last speaker spoke: whom "he" means then. */
import type { Span } from "../../model.ts";
import { mentionsBack, type MentionIndex } from "../entities/mention-index.ts";
import type { Gender, Person } from "../entities/person.ts";
import type { Sentence } from "../syntax/sentence.ts";
import type { DiscourseState } from "./discourse.ts";

/** How far back somebody new is looked for since the last speaker spoke, in sentences: further than any "he" is meant. */
const SINCE = 200;

/** Whether somebody else of that gender became the subject since the last speaker spoke. */
export const newSubjectSince = (
  gender: Gender,
  s: Sentence,
  mentionIndex: MentionIndex,
  discourse: DiscourseState,
): boolean =>
  discourse.person !== null &&
  mentionsBack(mentionIndex, s.index - 1, Math.min(SINCE, s.index - discourse.personSentence - 2)).some(
    (m) =>
      m.person !== null &&
      m.person !== discourse.person &&
      m.subject &&
      // "Kahl’s shop is shut", where who spoke last may be of either
      (!m.possessive || (m.person.gender === gender && !discourse.person!.gender)) &&
      (m.person.gender === gender ||
        (!m.person.gender && m.person.titles.length > 0 && m.sentence === s.index - 1)),
  );

/** "A furious gran has told how it began. June Orr, 67, was at home. “...,” she said": the text has come to somebody by name. */
export const namedSince = (
  gender: Gender,
  place: Span,
  s: Sentence,
  mentionIndex: MentionIndex,
  { lastSentence }: DiscourseState,
): boolean =>
  mentionsBack(mentionIndex, s.index, Math.min(SINCE, s.index - lastSentence - 1)).some(
    (m) =>
      m.person?.gender === gender &&
      m.subject &&
      !m.possessive &&
      m.person.named?.start === m.place.start &&
      m.place.end < place.start,
  );

/** "when he announced": the pronoun of a clause that hangs on the sentence's own. */
export const opensClause = (s: Sentence, place: Span): boolean => {
  const k = s.tokens.findIndex((t) => t.start === place.start);
  return s.grammar.functionWords.opensDependent.has(s.tokens[k - 1]?.lower ?? "");
};

/**
 * "That is no comfort to parents like Ada Krol. “It leaks,” she said": the only one whom the sentence before names, in full
 * and for the first time, where it has brought the paragraph to them.
 */
export function broughtIn(
  before: Sentence | undefined,
  s: Sentence,
  mentionIndex: MentionIndex,
  { lastParagraph }: DiscourseState,
): Person | null {
  if (!before || s.first || lastParagraph >= s.paragraph) return null;
  const named = mentionIndex
    .inSentence(before.index)
    .filter((m) => (m.person || m.run.words.length > 1) && !m.run.institution);
  const [m] = named;
  if (named.length !== 1 || m?.possessive || m?.inContent) return null;
  // "He has long praised Ada Krol": who is spoken of goes on to be.
  if (before.tokens.some((t) => /^(?:he|she)$/u.test(t.lower))) return null;
  return m?.person && m.run.words.length > 1 && m.person.named?.start === m.place.start ? m.person : null;
}

/** "As for Lind, she said": whom the sentence turns to. */
export function topicOf(s: Sentence, mentionIndex: MentionIndex): Person | null {
  if (s.tokens[0]?.lower !== "as" || s.tokens[1]?.lower !== "for") return null;
  return (
    mentionIndex.inSentence(s.index).find((m) => m.run.range.from === 2 && !m.possessive)?.person ?? null
  );
}

/** "Next to it stood Alvar, who was in every paper when he announced": the sentence's own subject. */
export const newSubjectHere = (
  gender: Gender,
  place: Span,
  s: Sentence,
  mentionIndex: MentionIndex,
  discourse: DiscourseState,
): boolean =>
  mentionIndex
    .inSentence(s.index)
    .some(
      (m) =>
        m.person !== null &&
        m.person !== discourse.person &&
        m.subject &&
        !m.possessive &&
        m.person.gender === gender &&
        m.place.end < place.start,
    );
