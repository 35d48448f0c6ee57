/** How much a server may add to its own articles. */
import type { LibraryLimits } from "./about.ts";
import type { FileStore } from "./file-store.ts";
import type { Refusal } from "./own.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Why so many bytes cannot be added now; null where they can, which counts as an addition. `instead`: the file that goes for
 * them.
 */
export function openAdditionLimit(
  store: FileStore,
  limits: LibraryLimits,
): (bytes: number, instead?: string) => Promise<Refusal | null> {
  /** When something was to be added, in milliseconds since 1970. */
  const additions: number[] = [];
  return async (bytes, instead) => {
    const all = await store.files();
    const files = all.filter(({ name }) => name !== instead);
    const kept = files.reduce((sum, file) => sum + file.bytes, 0);
    if (files.length >= limits.articles || kept + bytes > limits.bytes)
      return { refused: "full", problems: [] };
    const now = Date.now();
    // What lies ahead is of a clock that was set back since, and would count for as long as it is behind.
    const lately = (at: number) => at <= now + MINUTE && now - at < HOUR;
    // What was tried is known to this process alone; what was added, to the next one too.
    const tried = additions.filter(lately).length;
    const added = all.filter((file) => lately(file.added)).length;
    while (additions.length > limits.additionsAnHour) additions.shift();
    if (Math.max(tried, added) >= limits.additionsAnHour) return { refused: "often", problems: [] };
    additions.push(now);
    return null;
  };
}
