/** Who speaks, as resolved at one place, and who has the floor while the article is read. */
import type { Link, Span } from "../../model.ts";
import type { Gender, Person } from "../entities/person.ts";

export interface ResolvedSpeaker {
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
export interface DiscourseState {
  last: ResolvedSpeaker | null;
  lastSentence: number;
  lastParagraph: number;
  person: Person | null;
  /** Where that person spoke: a leaflet or a bank may have spoken since. */
  personSentence: number;
  /** The last man and the last woman who spoke, and how often in a row of their gender. */
  readonly lastOf: Record<Gender, { readonly person: Person; readonly times: number } | null>;
  /** One person known by a role only: "a spokesman". */
  role: ResolvedSpeaker | null;
  roleSentence: number;
  group: ResolvedSpeaker | null;
  institution: ResolvedSpeaker | null;
  /** An institution that was named, which "the company" may mean. */
  named: ResolvedSpeaker | null;
  namedSentence: number;
}

/** Nobody has spoken yet. */
export const openDiscourse = (): DiscourseState => ({
  last: null,
  lastSentence: -99,
  lastParagraph: -99,
  person: null,
  personSentence: -99,
  lastOf: { man: null, woman: null },
  role: null,
  roleSentence: -99,
  group: null,
  institution: null,
  named: null,
  namedSentence: -99,
});

/** How many sentences a named institution is remembered for "the company". */
const MEMORY = 15;

/** Somebody has spoken: they have the floor, and later pronouns and roles may mean them. */
export function noteSpeaker(
  discourse: DiscourseState,
  voice: ResolvedSpeaker,
  sentence: number,
  paragraph: number,
): void {
  discourse.last = voice;
  discourse.lastSentence = sentence;
  discourse.lastParagraph = paragraph;
  const [person] = voice.people;
  if (person) {
    for (const p of voice.people) p.spoke = true;
    discourse.person = person;
    discourse.personSentence = sentence;
    if (person.gender) {
      const known = discourse.lastOf[person.gender];
      discourse.lastOf[person.gender] = {
        person,
        times: known?.person === person ? known.times + 1 : 1,
      };
    }
    discourse.role = null;
    if (voice.people.length > 1) discourse.group = voice;
    // A name that is neither a man's nor a woman's may be a firm's: "it" may mean it.
    if (!person.gender && !person.titles.length) discourse.institution = voice;
    return;
  }
  if (voice.sort === "pronoun") {
    if (voice.label && voice.label === discourse.named?.label) discourse.namedSentence = sentence;
    if (voice.label && voice.label === discourse.role?.label) discourse.roleSentence = sentence;
    // "I met a man. He was late, he said": the man, for the next "he".
    const [link] = voice.chain;
    if (voice.label && voice.gender && !voice.people.length && link) {
      discourse.role = { ...voice, sort: "role", pronoun: null, mention: link.antecedent };
      discourse.roleSentence = sentence;
    }
    // Whom "they" meant the next "they" means too.
    if (voice.label && voice.pronoun === "they" && !voice.people.length)
      discourse.group = { ...voice, sort: "group" };
    return;
  }
  if (voice.sort === "group") {
    discourse.group = voice;
    return;
  }
  // "I said": whoever tells the story is no "he".
  if (voice.pronoun === "i") return;
  if (voice.sort === "institution") takeAsInstitution(discourse, voice, sentence);
  discourse.role = voice;
  discourse.roleSentence = sentence;
}

function takeAsInstitution(discourse: DiscourseState, voice: ResolvedSpeaker, sentence: number): void {
  const described = /^the\s+\p{Ll}/iu.test(voice.label ?? "") && /^[Tt]he\s+\p{Ll}/u.test(voice.label ?? "");
  if (described && discourse.named && sentence - discourse.namedSentence < MEMORY) {
    discourse.institution = discourse.named;
    discourse.namedSentence = sentence;
    return;
  }
  discourse.institution = voice;
  if (/^(?:[Tt]he\s+)?\p{Lu}/u.test(voice.label ?? "") && !described) {
    discourse.named = voice;
    discourse.namedSentence = sentence;
  }
}
