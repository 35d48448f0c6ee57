/** What comes and goes is told once, not at each change of fortune. */
import { LRUCache } from "lru-cache";

/** Milliseconds until the same is told again. */
const AGAIN = 3600_000;

/** Tells each line once an hour. */
export function tellingOnce(tell: (line: string) => void): (line: string) => void {
  const told = new LRUCache<string, true>({ max: 100, ttl: AGAIN });
  return (line) => {
    if (told.has(line)) return;
    told.set(line, true);
    tell(line);
  };
}
