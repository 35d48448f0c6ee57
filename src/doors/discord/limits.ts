/** How fast one person and one server may ask, so that one cannot slow the others down. Counted in memory, kept nowhere. */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Caller } from "../../reply.ts";

export interface Rates {
  /** Calls a person may make in 20 s: two a second is faster than anyone reads. */
  readonly person: number;
  /** Calls a server may make in 20 s: fifty people asking at once stay well below. */
  readonly server: number;
}

export const defaultRates: Rates = { person: 40, server: 3000 };

/** Seconds to wait, and whose limit it is; null: go on. */
export type Limit = { readonly whose: "person" | "server"; readonly seconds: number } | null;

export function openLimits(rates: Rates = defaultRates): (caller: Caller) => Promise<Limit> {
  const person = new RateLimiterMemory({ points: rates.person, duration: 20 });
  const server = new RateLimiterMemory({ points: rates.server, duration: 20 });
  const take = async (limiter: RateLimiterMemory, key: string): Promise<number> => {
    try {
      await limiter.consume(key);
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw refusal;
    }
  };
  return async (caller) => {
    const own = await take(person, caller.user);
    if (own) return { whose: "person", seconds: own };
    const all = caller.server ? await take(server, caller.server) : 0;
    return all ? { whose: "server", seconds: all } : null;
  };
}
