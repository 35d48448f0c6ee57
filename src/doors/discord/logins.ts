/**
 * How often the bot logs in. Discord allows 1,000 logins a day and resets the token of a bot that takes more; a session that
 * it ends again and again, or a bot that crashes at every start, would get there within hours. So what was taken is kept
 * over restarts, and the pauses grow.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import type { Lease } from "../../postgres/leases.ts";
import { ofTheDay, type Login, type LoginBook } from "../../state/logins.ts";
import { FRESH, type Allowance } from "./shards/allowance.ts";

/** What logins are measured by. */
export interface Budget {
  /** Shards of the bot, in all processes. */
  readonly shards: number;
  /** Shards that may log in at the same time. */
  readonly concurrency: number;
  /** Logins that Discord allows a day. */
  readonly total: number;
  /** Milliseconds between two logins of shards that may not log in at the same time. */
  readonly apart?: number;
}

const MINUTE = 60_000;
/** Discord's five seconds, and what two machines' lines differ by. */
const APART = 5_500;
/**
 * Logins of a day and a shard after which the pauses grow, and what they begin and end with: 47 a day and shard come of it at
 * most. They are shared by all shards.
 */
const FREE = 10;
const FIRST = 15_000;
const LONGEST = 50 * MINUTE;
/** With those that were stopped, of all that Discord allows: even a script that starts and stops the bot all day stays far from it. */
const SHARE = 0.3;
/** A shorter pause is not worth a line. */
const TOLD = 10_000;

const ONE_SHARD: Budget = { shards: 1, concurrency: 1, total: 1000 };

/** Milliseconds until this shard's next login, by those of the last day, of all shards, in order. */
export function pauseBefore(logins: readonly Login[], now: number, shard = 0, budget = ONE_SHARD): number {
  const { shards, concurrency, total, apart = APART } = budget;
  const day = ofTheDay(logins, now);
  const last = day.at(-1);
  if (!last) return 0;
  const lost = day.filter(({ ended }) => !ended).length;
  const beside = day.findLast((login) => (login.shard ?? 0) % concurrency === shard % concurrency);
  const spaced = beside && (lost || shards > 1) ? beside.at + apart - now : 0;
  const due = day.length >= SHARE * total ? LONGEST : pauseAfter(lost / shards) / shards;
  return Math.max(0, spaced, last.at + due - now);
}

const pauseAfter = (lost: number): number =>
  lost <= FREE ? 0 : Math.min(LONGEST, FIRST * 2 ** (lost - FREE - 1));

/**
 * Lets shards log in, within what Discord allows. `mayLogIn` resolves when the shard has its turn, under the lease
 * that it is run under, and rejects with the reason of the signal alone.
 */
export function openLogins(
  book: LoginBook,
  allowance: () => Promise<Allowance>,
  { shards, apart }: Pick<Budget, "shards" | "apart">,
  log: Logger,
) {
  const pauseNow = async (shard: number, held?: Lease): Promise<number> => {
    const { concurrency, total, remaining, resets } = await allowance();
    // As many as may have been taken since Discord was asked.
    const reserve = Math.ceil(FRESH / APART) * concurrency;
    const used = remaining <= reserve ? resets - performance.now() : 0;
    const budget: Budget = { shards, concurrency, total, ...(apart === undefined ? {} : { apart }) };
    return book.take(shard, (logins, now) => Math.max(used, pauseBefore(logins, now, shard, budget)), held);
  };
  return async (shard: number, signal: AbortSignal, held?: Lease): Promise<void> => {
    let told = false;
    for (;;) {
      signal.throwIfAborted();
      // The database may be away: the shard waits, and asks again.
      const pause = await pauseNow(shard, held).catch(() => 1000);
      if (!pause) return;
      if (pause > TOLD && !told) {
        log.warn(
          { seconds: Math.round(pause / 1000), shard },
          "Discord ended many sessions today, or the bot did not stop in order; the next login waits, because Discord resets the token of a bot that logs in 1,000 times a day",
        );
        told = true;
      }
      await wait(pause, null, { signal });
    }
  };
}
