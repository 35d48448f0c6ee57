/** One text in several articles: papers print what an agency sends, and a file lies in two places. It is shown once. */
import type { CitedHit, Quote, Snippet } from "../model.ts";

/** The passages without those that say letter for letter what one of another article before them says; it names their sources. */
export function withoutCopies<H extends CitedHit>(hits: readonly H[]): H[] {
  const kept: H[] = [];
  /** Places of those with one text: a speaker may have thousands. */
  const places = new Map<string, number[]>();
  for (const hit of hits) {
    const same = places.get(hit.snippet.text) ?? [];
    const at = same.find((place) => isCopy(hit.snippet, kept[place]!.snippet));
    const first = at === undefined ? undefined : kept[at];
    if (first && at !== undefined)
      kept[at] = { ...first, also: [...(first.also ?? []), hit.citation, ...(hit.also ?? [])] };
    else places.set(hit.snippet.text, [...same, kept.push(hit) - 1]);
  }
  return kept;
}

/** Letter for letter the same, of the same people, in the same manner, in another article. */
function isCopy(a: Snippet, b: Snippet): boolean {
  if (a.text !== b.text || a.document === b.document || a.kind !== b.kind) return false;
  return a.kind === "fact" || b.kind === "fact" || (a.manner === b.manner && namesOf(a) === namesOf(b));
}

const namesOf = ({ speakers }: Quote): string => speakers.map(({ name }) => name).join("\n");
