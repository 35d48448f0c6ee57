/** The speakers of the material, merged over its articles. */
import type { Manner, Speaker } from "../model.ts";
import type { Scope, Shelf } from "./shelf.ts";

/** A speaker with how often and how they are quoted. */
export interface Voice extends Speaker, Readonly<Record<Manner, number>> {
  /** Ids of the documents that quote them. */
  readonly documents: readonly string[];
}

/** Most often quoted first, then by name. */
export function voicesOf(shelf: Shelf, scope: Scope = {}): Voice[] {
  const voices = new Map<string, { -readonly [K in keyof Voice]: Voice[K] }>();
  for (const id of shelf.ids(scope)) {
    for (const snippet of shelf.article(id)?.snippets ?? []) {
      if (snippet.kind === "fact") continue;
      for (const speaker of snippet.speakers) {
        const known = voices.get(speaker.name) ?? {
          ...speaker,
          documents: [],
          direct: 0,
          mixed: 0,
          indirect: 0,
        };
        known[snippet.manner]++;
        known.titles = [...new Set([...known.titles, ...speaker.titles])];
        known.aliases = [...new Set([...known.aliases, ...speaker.aliases])];
        known.documents = [...new Set([...known.documents, id])];
        voices.set(speaker.name, known);
      }
    }
  }
  const count = (v: Voice) => v.direct + v.mixed + v.indirect;
  return [...voices.values()].toSorted((a, b) => count(b) - count(a) || a.name.localeCompare(b.name));
}

/** The voices a typed name, alias or role means; where none, those that come near. */
export function matchVoices(voices: readonly Voice[], typed: string): { matches: Voice[]; near: Voice[] } {
  const fold = (s: string) => s.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
  const wanted = fold(typed);
  const forms = (v: Voice) => [v.name, ...v.aliases, ...v.titles].map(fold);
  const exact = voices.filter((v) => forms(v).includes(wanted));
  const parts = voices.filter((v) => forms(v).some((form) => ` ${form} `.includes(` ${wanted} `)));
  const matches = exact.length ? exact : parts;
  const near = voices.filter((v) => forms(v).some((form) => form.startsWith(wanted.slice(0, 3))));
  return { matches, near: matches.length ? [] : near };
}
