/**
 * How often the bot logs in. Discord allows 1,000 logins a day and resets the token of a bot that takes more; a session that
 * it ends again and again, or a bot that crashes at every start, would get there within hours. So what was taken is kept
 * over restarts, and the pauses grow.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { IIdentifyThrottler } from "discord.js";
import type { Logger } from "pino";
import { ofTheDay, type Login, type LoginBook } from "../../state/logins.ts";

const MINUTE = 60_000;
/** Logins of a day after which the pauses grow, and what they begin and end with: 47 a day come of it at most. */
const FREE = 10;
const APART = 5_000;
const FIRST = 15_000;
const LONGEST = 50 * MINUTE;
/** With those that were stopped: even a script that starts and stops the bot all day stays far from 1,000. */
const MOST = 300;
/** A shorter pause is not worth a line. */
const TOLD = 10_000;

/** Milliseconds until the next login, by those of the last day. */
export function pauseBefore(logins: readonly Login[], now: number): number {
  const day = ofTheDay(logins, now);
  const lost = day.filter(({ ended }) => !ended);
  const last = day.at(-1);
  if (!last) return 0;
  const due = day.length >= MOST ? LONGEST : pauseAfter(lost.length);
  return Math.max(0, last.at + due - now);
}

function pauseAfter(lost: number): number {
  if (lost <= FREE) return lost ? APART : 0;
  return Math.min(LONGEST, FIRST * 2 ** (lost - FREE - 1));
}

export interface Logins extends IIdentifyThrottler {
  /** The operator stopped the bot: the last login was not lost. */
  stopped(): Promise<void>;
}

export function openLogins(book: LoginBook, log: Logger): Logins {
  let last: number | null = null;
  return {
    waitForIdentify: async (_, signal) => {
      const logins = await book.recent();
      const pause = pauseBefore(logins, Date.now());
      if (pause > TOLD)
        log.warn(
          { seconds: Math.round(pause / 1000), logins: logins.length },
          "Discord ended many sessions today, or the bot did not stop in order; the next login waits, because Discord resets the token of a bot that logs in 1,000 times a day",
        );
      await wait(pause, null, { signal });
      last = Date.now();
      await book.add(last);
    },
    stopped: async () => {
      // One that still waited for its turn was preceded by another.
      const at = last ?? (await book.recent()).at(-1)?.at;
      if (at !== undefined) await book.end(at);
    },
  };
}
