/** The names on a transcript's labels: without titles, as people write them, and offices that stand for a name. */
import type { Grammar } from "../../../languages/index.ts";
import { genderOf, type People, type Person } from "../../entities/person.ts";
import { isCapitals } from "./labels.ts";

export const bare = (word: string): string => word.toLowerCase().replace(/\.$/u, "");

/** The words of a name without the titles before it and the letters behind: "HON. R. NAIR" to R., NAIR. */
export function bareName(name: string, g: Grammar): string[] {
  if (isNamedOffice(name, g) || isUnidentified(name)) return [];
  const words = name.split(/\s+/u);
  const isTitle = (word: string): boolean => {
    const said = bare(word);
    return (
      g.formulas.honorifics.has(said) ||
      g.titles.has(said) ||
      g.roles.has(said) ||
      g.unnamedSpeakers.has(said)
    );
  };
  let from = 0;
  while (
    from < words.length &&
    (isTitle(words[from]!) || (from > 0 && /^(?:of|for|and)$/u.test(words[from]!)))
  )
    from++;
  const to = words.length > 1 && g.postNominals.has(bare(words.at(-1)!)) ? words.length - 1 : words.length;
  return words.slice(from, to);
}

const isSpeaking = (word: string, g: Grammar): boolean =>
  g.roles.has(bare(word)) || g.unnamedSpeakers.has(bare(word));

/** "The Secretary of State for Fisheries", "THE CORONER". */
const isNamedOffice = (name: string, g: Grammar): boolean =>
  /^(?:the|minister|secretary|leader|chair(?:man|woman)?|commissioner)\s/iu.test(name) &&
  name.split(/\s+/u).some((word) => isSpeaking(word, g));

const isUnidentified = (name: string): boolean => /^(?:un(?:identified|known)|(?:fe)?male)\s/iu.test(name);

/** Somebody by office alone: "Interviewer", "Mr Speaker". */
export const isOffice = (name: string, g: Grammar): boolean =>
  isNamedOffice(name, g) ||
  isUnidentified(name) ||
  (bareName(name, g).length === 0 && isSpeaking(name.split(/\s+/u).at(-1)!, g));

/** "AH" where the text has one Ada Holt. */
export function personByInitials(people: People, name: string): Person | null {
  const letters = name.replace(/[.\s]/gu, "");
  if (!/^\p{Lu}{2,3}$/u.test(letters)) return null;
  const found = [...people.byName.values()].filter(
    (p) => p.words.length === letters.length && p.words.map((w) => w[0]!.toUpperCase()).join("") === letters,
  );
  return found.length === 1 ? found[0]! : null;
}

/** "MARA QUILL" as "Mara Quill", "Mr. NAIR" as "Mr. Nair"; initials and letters behind a name stay. */
export function asWritten(name: string, g: Grammar): string {
  const words = name.split(/\s+/u);
  const titled = g.formulas.honorifics.has(bare(words[0]!)) || g.courtesy.has(bare(words[0]!));
  if (!isCapitals(name) && !titled) return name;
  if (words.length === 1 && words[0]!.length < 4 && genderOf(name, g) === null) return name;
  return words.map((word, i) => wordAsWritten(word, i > 0, g)).join(" ");
}

export function wordAsWritten(word: string, inside: boolean, g: Grammar): string {
  const low = word.toLowerCase();
  if (/\p{Ll}{2}/u.test(word) || (inside && g.postNominals.has(low)) || /^(?:\p{Lu}\.)+$/u.test(word))
    return word;
  if (inside && g.formulas.smallInNames.has(low)) return low;
  return low.replace(/(?<!\p{L})\p{L}|(?<=\bmc)\p{L}/gu, (c) => c.toUpperCase()).replace(/['’]S\b/u, "’s");
}
