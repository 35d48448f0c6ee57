/** Which events are answered already, so that one that comes once more, here or at another process, is answered once. */
import { LRUCache } from "lru-cache";

export interface EventClaims {
  /**
   * Whether nobody answers this event yet: from now on this process does. It does too where another process claimed it by the same
   * delivery: that one died with it. Never rejects.
   */
  first(event: HeardEvent): Promise<boolean>;
  close(): Promise<void>;
}

export interface HeardEvent {
  readonly id: string;
  readonly server: string | null;
  /** The request it came by, as a balancer calls it that makes a further attempt only where none was answered; null: unknown. */
  readonly delivery?: string | null;
}

/** Milliseconds that an event is known again: Discord takes an answer for 15 minutes. */
export const KNOWN = 20 * 60_000;
const REMEMBERED = 10_000;

/** Of one process alone. */
export function ownClaims(): EventClaims {
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
