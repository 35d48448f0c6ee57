/** Two people of one surname whom only "Mr" and "Mrs" tell apart. */
import { at, type Reading } from "../syntax/sentence.ts";
import type { Mention } from "./mention-index.ts";
import { genderOfTitle, key, type Gender, type People, type Person } from "./person.ts";

/** Whether a person of that surname and gender has been named in full before `start`. */
export const meansOneOf = (
  people: People,
  words: readonly string[],
  gender: Gender | null,
  start: number,
): boolean =>
  (people.bySurname.get(key(words)) ?? []).some(
    (p) => p.words.length > 1 && p.gender === gender && !isByCourtesy(p) && (p.named?.start ?? 0) < start,
  );

/** Known as "Mrs. Dorrit" only. */
const isByCourtesy = ({ words }: Person): boolean => /^(?:M[rs]s?|Miss|Mx|Sir|Lady)\.?$/u.test(words[0]!);

/** The word right before the name: "Mrs."; null where it says nothing of man or woman. */
export function courtesyBefore(reading: Reading, m: Mention): string | null {
  const word = at(reading.sentences[m.sentence]!, m.run.range.from - 1);
  return m.run.titled && reading.grammar.courtesy.has(word.lower.replace(/\.$/u, "")) ? word.text : null;
}

export const genderOfCourtesy = (reading: Reading, m: Mention): Gender | null => {
  const s = reading.sentences[m.sentence]!;
  return genderOfTitle([at(s, m.run.range.from - 1).lower], s.grammar);
};

/**
 * Surnames that two share: those with more than one courtesy ("Mr" and "Mrs. Dorrit"), or with one that nobody of that full
 * name can have, where the surname stands bare too ("Alan Pryce", "Pryce" and "Mrs Pryce"). Where it never does, the paper
 * calls everybody Mr and Ms, and the forename has told the wrong gender.
 */
export function sharedSurnames(
  reading: Reading,
  people: People,
  mentions: readonly Mention[],
): ReadonlySet<string> {
  const courtesies = new Map<string, Set<string>>();
  const bare = new Set<string>();
  for (const m of mentions) {
    const courtesy = m.run.words.length === 1 ? courtesyBefore(reading, m) : null;
    if (!courtesy) {
      if (m.run.words.length === 1) bare.add(key(m.run.words));
      continue;
    }
    const surname = key(m.run.words);
    const known = courtesies.get(surname) ?? new Set();
    courtesies.set(surname, known.add(courtesy.replace(/\.$/u, "").toLowerCase()));
  }
  const out = new Set<string>();
  for (const [surname, known] of courtesies) {
    const full = (people.bySurname.get(surname) ?? []).filter((p) => p.words.length > 1);
    const genders = new Set([...known].map((word) => genderOfTitle([word], reading.grammar)));
    const other = full.some((p) => p.gender && !genders.has(p.gender));
    // "Curtis Ballew told his wife": Mrs Ballew is no other name of his.
    const apart = bare.has(surname) || full.length > 1 || reading.grammar.formulas.couple.test(reading.text);
    if (known.size > 1 || (other && apart)) out.add(surname);
    else if (other) full[0]!.gender = [...genders][0] ?? null;
  }
  return out;
}

/** "Mr Hale" makes "Mayor Hale" a man, where the text has no Mrs Hale: he is not Ada Hale, whom it names in full. */
export function gendersByCourtesy(
  reading: Reading,
  mentions: readonly Mention[],
): ReadonlyMap<string, Gender> {
  const found = new Map<string, Set<Gender>>();
  for (const m of mentions) {
    const gender =
      m.run.words.length === 1 && courtesyBefore(reading, m) ? genderOfCourtesy(reading, m) : null;
    if (!gender) continue;
    const surname = key(m.run.words);
    found.set(surname, (found.get(surname) ?? new Set()).add(gender));
  }
  return new Map(
    [...found].flatMap(([surname, genders]) =>
      genders.size === 1 ? [[surname, [...genders][0]!] as const] : [],
    ),
  );
}
