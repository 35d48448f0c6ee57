/** Whom "her husband" means: the only man of her surname whom the text names in full. */
import { foldCase } from "../../text/folding.ts";
import type { Gender, Person } from "../entities/person.ts";
import { at, textSpan, type Range, type Sentence } from "../syntax/sentence.ts";
import { personMeant } from "./pronouns.ts";
import type { ResolutionContext } from "./resolution.ts";

const OWNER: Readonly<Record<string, Gender>> = { her: "woman", his: "man" };
const SPOUSE: Readonly<Record<string, Gender>> = { husband: "man", wife: "woman" };

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
