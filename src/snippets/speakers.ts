/** The people and institutions that an article quotes, under their fullest names. */
import type { Quote, Speaker } from "../model.ts";
import type { MentionIndex } from "./entities/mention-index.ts";
import { isFormer } from "./entities/titles.ts";
import type { Grammar } from "../languages/index.ts";
import type { Person } from "./entities/person.ts";
import type { ResolvedSpeaker } from "./coreference/discourse.ts";

export interface Cast {
  readonly speakersOf: (voice: ResolvedSpeaker | null) => readonly Speaker[];
  /** The role stated here, else the first that the article states. */
  readonly titleOf: (voice: ResolvedSpeaker | null) => string | null;
}

export function castOf({ mentions }: MentionIndex, { verbs }: Grammar): Cast {
  const people = new Map<Person, Speaker>();
  const labelled = new Map<string, Speaker>();
  const forms = new Map<Person, Set<string>>();
  for (const { person, run } of mentions) {
    if (!person) continue;
    const form = run.words.join(" ");
    if (form !== person.name) forms.set(person, (forms.get(person) ?? new Set()).add(form));
  }
  const speaker = (person: Person): Speaker => {
    const known = people.get(person);
    if (known) return known;
    const titles = person.titles.toSorted((a, b) => a.start - b.start).map((t) => t.text);
    const made: Speaker = { name: person.name, titles, aliases: [...(forms.get(person) ?? [])] };
    people.set(person, made);
    return made;
  };
  const named = (label: string): Speaker => {
    const key = label
      .toLowerCase()
      .split(verbs.published)[0]!
      .replace(/^(?:the|an?)\s+/u, "");
    const known = labelled.get(key) ?? { name: label, titles: [], aliases: [] };
    labelled.set(key, known);
    return known;
  };
  return {
    speakersOf: (voice) => {
      if (!voice) return [];
      if (voice.people.length) return voice.people.map(speaker);
      return voice.label ? [named(voice.label)] : [];
    },
    titleOf: (voice) => {
      const [person] = voice?.people ?? [];
      const known = person ? speaker(person).titles : [];
      const present = known.find((t) => !isFormer(t));
      return (voice?.title && isFormer(voice.title) ? present : null) ?? voice?.title ?? known[0] ?? null;
    },
  };
}

/** Everybody who is quoted, in the order of first quotation. */
export const quotedSpeakers = (quotes: readonly Quote[]): Speaker[] => [
  ...new Set(quotes.flatMap((q) => q.speakers)),
];
