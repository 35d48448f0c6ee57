/** The speakers of the material, merged over its articles. */
import type { Manner, Speaker } from "../model.ts";
import type { Scope, Shelf } from "./shelf.ts";

/** A speaker with how often and how they are quoted. */
export interface Voice extends Speaker, Readonly<Record<Manner, number>> {
  /** Ids of the documents that quote them. */
  readonly documents: readonly string[];
}

/** Most often quoted first, then by name. Only who is quoted is a voice. */
export function voicesOf(shelf: Shelf, scope: Scope = {}): Voice[] {
  const voices = new Map<string, { -readonly [K in keyof Voice]: Voice[K] }>();
  for (const { manner, document, n, speaker } of shelf.quotedSpeakers(scope)) {
    const { name } = speaker;
    const known = voices.get(name) ?? {
      name,
      titles: [],
      aliases: [],
      documents: [],
      direct: 0,
      mixed: 0,
      indirect: 0,
    };
    known[manner] += n;
    known.titles = union(known.titles, speaker.titles);
    known.aliases = union(known.aliases, speaker.aliases);
    known.documents = union(known.documents, [document]);
    voices.set(name, known);
  }
  const count = (v: Voice) => v.direct + v.mixed + v.indirect;
  return [...voices.values()].toSorted((a, b) => count(b) - count(a) || a.name.localeCompare(b.name));
}

const union = (a: readonly string[], b: readonly string[]) =>
  b.every((item) => a.includes(item)) ? a : [...new Set([...a, ...b])];

/** The voices a typed name, alias or role means; where none, those that come near. */
export function matchVoices(voices: readonly Voice[], typed: string): { matches: Voice[]; near: Voice[] } {
  const wanted = plain(typed);
  const forms = (v: Voice) => [v.name, ...v.aliases, ...v.titles].map(plain);
  const exact = voices.filter((v) => forms(v).includes(wanted));
  const parts = voices.filter((v) => forms(v).some((form) => ` ${form} `.includes(` ${wanted} `)));
  const matches = exact.length ? exact : parts;
  const near = voices.filter((v) => forms(v).some((form) => form.startsWith(wanted.slice(0, 3))));
  return { matches, near: matches.length ? [] : near };
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
