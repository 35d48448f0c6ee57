/** Whether a bare surname that two share is the man's or the woman's. */
import type { Reading } from "../syntax/sentence.ts";
import type { Mention } from "./mention-index.ts";
import { key, type Gender, type People } from "./person.ts";

/**
 * "Krol was born in 1946. At 15 he left": where a man and a woman share the surname, whom the pronouns behind it mean.
 */
export function genderAhead(
  { sentences }: Reading,
  people: People,
  { run, subject, possessive, sentence }: Mention,
): Gender | null {
  if (run.words.length > 1 || !subject || possessive) return null;
  const genders = new Set((people.bySurname.get(key(run.words)) ?? []).map((p) => p.gender));
  if (!genders.has("man") || !genders.has("woman")) return null;
  const own = sentences[sentence]!.tokens.slice(run.range.to);
  const next = sentences[sentence + 1];
  const behind = next?.paragraph === sentences[sentence]!.paragraph ? next.tokens : [];
  const word = [...own, ...behind].find((t) => /^(?:he|she|his|her|him|son|daughter)$/u.test(t.lower))?.lower;
  if (!word) return null;
  return /^(?:he|his|him|son)$/u.test(word) ? "man" : "woman";
}
