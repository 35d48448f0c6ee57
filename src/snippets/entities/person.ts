/** The people of an article while it is read: they gather forms, titles and mentions as the text goes on. */
import type { Grammar } from "../../languages/index.ts";
import type { Span } from "../../model.ts";
import { foldCase } from "../../text/folding.ts";
import { likeliestOfSurname } from "./one-surname.ts";
import { placesBefore } from "./places.ts";
import { isCourtesy } from "./titles.ts";

export { placeBefore } from "./places.ts";

export type Gender = "man" | "woman";

export interface Person {
  /** The words of the name as first met, e.g. ["Liu", "Yunshan"]. */
  words: readonly string[];
  name: string;
  gender: Gender | null;
  /** In the order in which the text states them. */
  readonly titles: { readonly text: string; readonly start: number }[];
  /** The words of all titles, in lower case. */
  readonly titleWords: Set<string>;
  /** Where the person is mentioned, in the order of the text. */
  readonly places: Span[];
  /** Where the text first has the name as it stands in `name`. */
  named: Span | null;
  /** Where it last has it so, and how many times. */
  lastNamed: Span | null;
  timesNamed: number;
  /** How often the text names them outside of what was said. */
  weight: number;
  /** Known only by a bare surname that speaks. */
  readonly surnameOnly: boolean;
  spoke: boolean;
}

/** Everybody known so far. */
export interface People {
  readonly byName: Map<string, Person>;
  readonly bySurname: Map<string, Person[]>;
  /** By each word of their names. */
  readonly byWord: Map<string, Person[]>;
}

export const noPeople = (): People => ({ byName: new Map(), bySurname: new Map(), byWord: new Map() });

/**
 * People of one surname, and roles of one person, that are told apart: where a text has more, it is a list, and the
 * surname alone says nobody. It keeps the time linear for texts of thousands of Smiths.
 */
const MOST = 64;

export const key = (words: readonly string[]): string => foldCase(words.join(" "));
const lastOf = (words: readonly string[]): string => foldCase(words.at(-1)!);
/** "Biden’s" to "Biden". */
export const withoutGenitive = (word: string): string => word.replace(/[’']s$/u, "").replace(/[’']$/u, "");

/** What a forename says of the gender; null where it is unknown or either. */
export function genderOf(forename: string, g: Grammar): Gender | null {
  const word = forename.toLowerCase().replace(/\.$/u, "");
  const first = word.split("-")[0]!;
  if (g.women.has(word) || (g.women.has(first) && !g.men.has(first))) return "woman";
  return g.men.has(word) || g.men.has(first) ? "man" : null;
}

/** What the words of a title or role say of the gender. */
export function genderOfTitle(words: readonly string[], g: Grammar): Gender | null {
  for (const word of words) {
    const bare = word.toLowerCase().replace(/\.$/u, "");
    if (g.womensRoles.has(bare)) return "woman";
    if (g.mensRoles.has(bare)) return "man";
  }
  return null;
}

interface Met {
  readonly words: readonly string[];
  readonly place: Span;
  readonly gender?: Gender | null;
  readonly weight?: number;
  readonly surnameOnly?: boolean;
}

/** Adds a person, or to the one of that name. */
export function meet(
  people: People,
  { words, place, gender = null, weight = 1, surnameOnly = false }: Met,
): Person {
  let person = people.byName.get(key(words));
  if (!person) {
    const name = words.join(" ");
    const unresolved = { gender: null, titles: [], places: [], weight: 0, spoke: false };
    const unnamed = { named: null, lastNamed: null, timesNamed: 0 };
    person = { words, name, surnameOnly, titleWords: new Set(), ...unresolved, ...unnamed };
    people.byName.set(key(words), person);
    enter(people.bySurname, lastOf(words), person);
    for (const word of new Set(words.map((w) => w.toLowerCase()))) enter(people.byWord, word, person);
  }
  mentioned(person, words, place);
  person.weight += weight;
  person.gender ??= gender;
  return person;
}

function enter(index: Map<string, Person[]>, word: string, person: Person): void {
  const known = index.get(word);
  if (known) known.push(person);
  else index.set(word, [person]);
}

/** Notes a place where the text names a person with these words. */
export function mentioned(person: Person, words: readonly string[], place: Span): void {
  person.places.splice(placesBefore(person, place.start), 0, place);
  if (words.join(" ") !== person.name) return;
  person.timesNamed++;
  if (!(person.named && person.named.start <= place.start)) person.named = place;
  if (!(person.lastNamed && person.lastNamed.start >= place.start)) person.lastNamed = place;
}

/** Remembers a role that the text gives a person; courtesy titles and repetitions are none. */
export function entitle(person: Person, text: string | null, start: number, g: Grammar): void {
  if (!text || isCourtesy(text, g) || person.titles.length >= MOST) return;
  if (person.titles.some((t) => t.text.toLowerCase() === text.toLowerCase())) return;
  person.titles.push({ text, start });
  for (const word of text.toLowerCase().split(/[^\p{L}\p{N}’'-]+/u))
    person.titleWords.add(withoutGenitive(word));
}

/** The person that a form of a name means at a place in the text; null where nobody known is meant. */
export function personOf(
  people: People,
  words: readonly string[],
  start: number,
  gender: Gender | null,
  g: Grammar,
): Person | null {
  const lower = words.map(foldCase);
  const same = fewOf(people.bySurname.get(lower.at(-1)!));
  if (lower.length > 1) {
    const longer = same.find(
      (p) => p.words.length > lower.length && p.weight > 0 && key(p.words).endsWith(` ${lower.join(" ")}`),
    );
    const exact = people.byName.get(lower.join(" "));
    if (exact) return longer && !genderOf(words[0]!, g) ? longer : exact;
    return same.find((p) => p.words[0]!.toLowerCase() === lower[0]) ?? longer ?? null;
  }
  let candidates = same.filter((p) => p.words.length > 1);
  if (!candidates.length) candidates = byOtherName(people, lower[0]!, g);
  if (!gender) return likeliestOfSurname(candidates, start);
  // "Mrs Pryce" is not Alan Pryce, though the text has no other.
  const sure = candidates.filter((p) => p.gender === gender);
  const may = sure.length ? sure : candidates.filter((p) => !p.gender);
  // "Doris Attwell", "her granddaughter, Ann Attwell": Mrs Attwell is whom the text is about.
  const first = may.filter((p) => !p.titles.some(({ text }) => OF_ANOTHER.test(text)));
  return likeliestOfSurname(first.length ? first : may, start);
}

/** "her granddaughter", "Hale’s wife": what somebody is to another. */
const OF_ANOTHER = /^(?:his|her|their)\s|[’']s\s/iu;

/** By forename or a middle word of the name. */
function byOtherName(people: People, word: string, g: Grammar): Person[] {
  const holding = fewOf(people.byWord.get(word));
  const sameForename = holding.filter((p) => p.words[0]!.toLowerCase() === word).length;
  return holding.filter((p) => {
    if (p.words.length < 2) return false;
    if (p.words.slice(1).some((w) => w.toLowerCase() === word)) return true;
    if (p.words[0]!.toLowerCase() !== word) return false;
    return genderOf(word, g) !== null || (p.weight > 0 && word.length > 1 && sameForename === 1);
  });
}

const fewOf = (list: readonly Person[] | undefined): readonly Person[] =>
  list && list.length <= MOST ? list : [];
