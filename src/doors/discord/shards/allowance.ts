/** What Discord says of the gateway: how many shards it recommends, and how many logins it allows. */
import { Routes, type APIGatewayBotInfo, type REST } from "discord.js";

export interface Allowance {
  /** The gateway's address. */
  readonly url: string;
  /** Shards that Discord recommends. */
  readonly shards: number;
  /** Logins of a day, and those that are left until `resets` (milliseconds of performance.now(): the clock may be set meanwhile). */
  readonly total: number;
  readonly remaining: number;
  readonly resets: number;
  /** Shards that may log in at the same time: those whose numbers, divided by it, leave different rests. */
  readonly concurrency: number;
}

/** Milliseconds for which an answer is believed. */
export const FRESH = 30_000;

/** Asks Discord; rejects where it does not answer and never did. */
export function openAllowance(rest: REST): () => Promise<Allowance> {
  let known: Allowance | null = null;
  let fresh = 0;
  return async () => {
    if (known && performance.now() < fresh) return known;
    try {
      const heard = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
      const { total, remaining, reset_after, max_concurrency } = heard.session_start_limit;
      fresh = performance.now() + FRESH;
      known = {
        url: heard.url,
        shards: heard.shards,
        total,
        remaining,
        resets: performance.now() + reset_after,
        concurrency: Math.max(1, max_concurrency),
      };
      return known;
    } catch (error) {
      if (known) return known;
      throw error;
    }
  };
}
