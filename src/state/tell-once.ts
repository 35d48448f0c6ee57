/** What comes and goes is told once, not at each change of fortune. */
import { LRUCache } from "lru-cache";

/** Milliseconds until the same line is told again. */
const AGAIN = 3600_000;

/**
 * Of a kind of trouble whether it was told within the last so many milliseconds; from the first answer on it counts as told. By a
 * clock that nobody sets.
 */
export function openTold(again: number, kinds = 100): (kind: string) => boolean {
  const told = new LRUCache<string, true>({ max: kinds, ttl: again, perf: { now: () => performance.now() } });
  return (kind) => {
    const known = told.has(kind);
    if (!known) told.set(kind, true);
    return known;
  };
}

/** Tells each line once an hour. */
export function tellingOnce(tell: (line: string) => void): (line: string) => void {
  const isTold = openTold(AGAIN);
  return (line) => {
    if (!isTold(line)) tell(line);
  };
}
