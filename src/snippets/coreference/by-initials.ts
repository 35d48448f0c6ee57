/** Whom an office in letters means: "the PPRO" is DSP Ada Krol, the Police Public Relations Officer. */
import { mentionsBack } from "../entities/mention-index.ts";
import type { Person } from "../entities/person.ts";
import { at, type Range, type Sentence } from "../syntax/sentence.ts";
import type { ResolutionContext } from "./by-description.ts";
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
    if (!person.titles.some((title) => initialsOf(title.text).includes(text))) continue;
    if (meant) return null;
    meant = person;
  }
  return meant;
}

/** "PPRO" of "Police Public Relations Officer", "DG" of "Director-General of Roads". */
const initialsOf = (title: string): string =>
  title
    .split(/[^\p{L}’']+/u)
    .flatMap((word) => (/^\p{Lu}/u.test(word) ? word[0]! : []))
    .join("");
