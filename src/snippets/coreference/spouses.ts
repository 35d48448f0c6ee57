/** Whom "her husband" and "his daughter" mean: whom the text has called so, or the only man of her surname. */
import { foldCase } from "../../text/folding.ts";
import type { Gender, Person } from "../entities/person.ts";
import { at, textSpan, type Range, type Sentence } from "../syntax/sentence.ts";
import { personMeant } from "./pronouns.ts";
import type { ResolutionContext } from "./resolution.ts";

const OWNER: Readonly<Record<string, Gender>> = { her: "woman", his: "man" };
const SPOUSE: Readonly<Record<string, Gender>> = { husband: "man", wife: "woman" };

/** "His daughter, Ada Orr, wept. His only wish, his daughter said, was tea": whom the text has called so by name; null where several. */
export function relativeMeant(
  { mentionIndex }: ResolutionContext,
  s: Sentence,
  { from, to }: Range,
): Person | null {
  if (to - from !== 2 || !Object.hasOwn(OWNER, at(s, from).lower)) return null;
  const words = `${at(s, from).lower} ${at(s, from + 1).lower}`;
  const called = [...mentionIndex.people.byName.values()].filter(({ titles }) =>
    titles.some(
      ({ text, start }) => start < at(s, from).start && text.toLowerCase().split(", ").includes(words),
    ),
  );
  return called.length === 1 ? called[0]! : null;
}

/** Null where nobody else of that surname is named, or several are. */
export function spouseMeant(context: ResolutionContext, s: Sentence, { from, to }: Range): Person | null {
  const owner = OWNER[at(s, from).lower];
  const gender = SPOUSE[at(s, from + 1).lower];
  if (!owner || !gender || to - from !== 2) return null;
  const place = textSpan(s, { from, to: from + 1 });
  const whose = personMeant(owner, place, s, context);
  if (!whose || whose === "role" || whose.words.length < 2) return null;
  const family = context.mentionIndex.people.bySurname.get(foldCase(whose.words.at(-1)!)) ?? [];
  const [one, another] = family.filter(
    (p) =>
      p !== whose && p.words.length > 1 && p.gender === gender && (p.named?.start ?? Infinity) < place.start,
  );
  return one && !another ? one : null;
}
