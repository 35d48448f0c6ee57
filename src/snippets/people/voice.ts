/** Who speaks, as resolved at one place, and who has the floor while the article is read. */
import type { Link, Span } from "../../model.ts";
import type { Gender, Person } from "./person.ts";

export interface Voice {
  /** People; empty where a group, an institution or nobody known speaks. */
  readonly people: readonly Person[];
  /** The words for a speaker who is no known person: "overseas critics". Null with `people` empty: not stated. */
  readonly label: string | null;
  readonly mention: Span;
  /** From a pronoun or role to the name. */
  readonly chain: readonly Link[];
  /** The role stated at this place. */
  readonly title: string | null;
  readonly sort: "person" | "role" | "group" | "institution" | "pronoun";
  readonly gender: Gender | null;
  /** The word, where the mention is a pronoun. */
  readonly pronoun: string | null;
}

/** Who spoke last, of each sort that a later pronoun may mean. */
export interface Floor {
  last: Voice | null;
  lastSentence: number;
  lastParagraph: number;
  person: Person | null;
  /** One person known by a role only: "a spokesman". */
  role: Voice | null;
  roleSentence: number;
  group: Voice | null;
  institution: Voice | null;
  /** An institution that was named, which "the company" may mean. */
  named: Voice | null;
  namedSentence: number;
}

export const emptyFloor = (): Floor => ({
  last: null,
  lastSentence: -99,
  lastParagraph: -99,
  person: null,
  role: null,
  roleSentence: -99,
  group: null,
  institution: null,
  named: null,
  namedSentence: -99,
});

/** How many sentences a named institution is remembered for "the company". */
const MEMORY = 15;

export function takeFloor(floor: Floor, voice: Voice, sentence: number, paragraph: number): void {
  floor.last = voice;
  floor.lastSentence = sentence;
  floor.lastParagraph = paragraph;
  const [person] = voice.people;
  if (person) {
    for (const p of voice.people) p.spoke = true;
    floor.person = person;
    floor.role = null;
    if (voice.people.length > 1) floor.group = voice;
    // A name that is neither a man's nor a woman's may be a firm's: "it" may mean it.
    if (!person.gender && !person.titles.length) floor.institution = voice;
    return;
  }
  if (voice.sort === "pronoun") {
    if (voice.label && voice.label === floor.named?.label) floor.namedSentence = sentence;
    return;
  }
  if (voice.sort === "group") {
    floor.group = voice;
    return;
  }
  if (voice.sort === "institution") takeAsInstitution(floor, voice, sentence);
  floor.role = voice;
  floor.roleSentence = sentence;
}

function takeAsInstitution(floor: Floor, voice: Voice, sentence: number): void {
  const described = /^the\s+\p{Ll}/iu.test(voice.label ?? "") && /^[Tt]he\s+\p{Ll}/u.test(voice.label ?? "");
  if (described && floor.named && sentence - floor.namedSentence < MEMORY) {
    floor.institution = floor.named;
    floor.namedSentence = sentence;
    return;
  }
  floor.institution = voice;
  if (/^(?:[Tt]he\s+)?\p{Lu}/u.test(voice.label ?? "") && !described) {
    floor.named = voice;
    floor.namedSentence = sentence;
  }
}
