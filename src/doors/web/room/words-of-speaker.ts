/** All the words of a speaker over many articles, gathered article by article: between two the process does everything else. */
import { setImmediate } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { withoutCopies } from "../../../answers/copies.ts";
import type { Library, QuotedSpeaker, Scope } from "../../../library.ts";
import type { CitedHit, Manner } from "../../../model.ts";
import { foldCase } from "../../../text/folding.ts";

export interface WantedWords {
  readonly about?: string | undefined;
  readonly manner?: Manner | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Quotations that a page tells of; nobody is quoted more often in one folder. */
const MOST = 5000;
/** What was gathered is good for so many milliseconds: of the same speaker several pages are read in a row. */
const FRESH = 60_000;

/** The speaker of this name; else who is quoted most of those who go by it, have the role, or bear all these names. */
export async function speakerNamed(library: Library, typed: string): Promise<QuotedSpeaker | null> {
  const voices = await library.speakers();
  const wanted = folded(typed);
  const words = wanted.split(/\s+/u);
  const goesBy = (v: QuotedSpeaker) =>
    [v.name, ...v.aliases, ...v.titles].some((form) => folded(form) === wanted);
  const bears = (v: QuotedSpeaker) => {
    const names = new Set([v.name, ...v.aliases].flatMap((form) => folded(form).split(/\s+/u)));
    return words.every((word) => names.has(word));
  };
  return voices.find((v) => v.name === typed) ?? voices.find(goesBy) ?? voices.find(bears) ?? null;
}

const folded = (name: string) => foldCase(name).trim();

const gathered = new WeakMap<Library, LRUCache<string, readonly CitedHit[]>>();

/** What the speaker said, newest article first; what several articles print alike once, with all of them named. */
export async function wordsOfSpeaker(
  library: Library,
  speaker: QuotedSpeaker,
  wanted: WantedWords = {},
): Promise<readonly CitedHit[]> {
  const known = gathered.get(library) ?? new LRUCache<string, readonly CitedHit[]>({ max: 100, ttl: FRESH });
  gathered.set(library, known);
  const key = JSON.stringify([speaker.name, wanted.about, wanted.manner, wanted.since, wanted.until]);
  const ready = known.get(key);
  if (ready) return ready;
  const { about, manner, since, until } = wanted;
  const found: CitedHit[] = [];
  for (const document of speaker.documents) {
    const scope: Scope = { document, since, until };
    const part = await library.quotes({ speaker: speaker.name, about, manner, scope, limit: MOST });
    found.push(...part.passages);
    if (found.length >= MOST) break;
    await setImmediate();
  }
  const date = ({ citation }: CitedHit) => citation.published ?? "";
  // Stable: within an article the order of the text stays.
  const sorted = found
    .toSorted((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0))
    .slice(0, MOST);
  const once = withoutCopies(sorted);
  known.set(key, once);
  return once;
}
