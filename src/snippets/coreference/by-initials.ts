/** Whom an office in letters means: "the PPRO" is DSP Ada Krol, the Police Public Relations Officer. */
import { mentionsBack } from "../entities/mention-index.ts";
import type { Person } from "../entities/person.ts";
import { at, type Range, type Sentence } from "../syntax/sentence.ts";
import type { ResolutionContext } from "./resolution.ts";
import { BACK } from "./by-trait.ts";

/** Null where nobody was given such an office, or two were. */
export function byInitials(
  { mentionIndex }: ResolutionContext,
  s: Sentence,
  { from, to }: Range,
): Person | null {
  const { text, start } = at(s, to - 1);
  if (to - from !== 2 || at(s, from).lower !== "the" || !/^\p{Lu}{2,5}$/u.test(text)) return null;
  let meant: Person | null = null;
  for (const { person, place } of mentionsBack(mentionIndex, s.index, BACK)) {
    if (!person || person === meant || place.start >= start) continue;
    if (!person.titles.some((title) => isShort(title.text, text))) continue;
    if (meant) return null;
    meant = person;
  }
  return meant;
}

/** "the SSP" for "SSP Ada Krol" too; not "the DNC" for a chair of the Democratic National Committee. */
const isShort = (title: string, letters: string): boolean =>
  title === letters || initialsOf(title).startsWith(letters);

/** "PPRO" of "Police Public Relations Officer", "DG" of "Director-General of Roads". */
const initialsOf = (title: string): string => {
  const words = title.replace(/^[Tt]he /u, "").split(/[^\p{L}’']+/u);
  const letters = words.map((word) => (/^\p{Lu}/u.test(word) ? word[0]! : ""));
  return letters[0] ? letters.join("") : "";
};
