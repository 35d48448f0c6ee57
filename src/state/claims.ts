/** Which events are answered already, so that one that comes once more, here or at another process, is answered once. */
import { LRUCache } from "lru-cache";

export interface Claims {
  /** Whether nobody answers this event yet: from now on this process does. Never rejects. */
  first(event: { readonly id: string; readonly server: string | null }): Promise<boolean>;
  close(): Promise<void>;
}

/** Milliseconds that an event is known again: Discord takes an answer for 15 minutes. */
export const KNOWN = 20 * 60_000;
const REMEMBERED = 10_000;

/** Of one process alone. */
export function ownClaims(): Claims {
  const known = new LRUCache<string, true>({ max: REMEMBERED, ttl: KNOWN });
  return {
    first: async ({ id }) => {
      if (known.has(id)) return false;
      known.set(id, true);
      return true;
    },
    close: async () => {},
  };
}
