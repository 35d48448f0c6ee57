/**
 * How often the bot logs in. Discord allows 1,000 logins a day and resets the token of a bot that takes more; a session that
 * it ends again and again, or a bot that crashes at every start, would get there within hours. So what was taken is kept
 * over restarts, and the pauses grow.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { IIdentifyThrottler } from "discord.js";
import type { Logger } from "pino";

/** `ended`: by an operator who stopped the bot; such a one makes nobody wait. */
export interface Login {
  readonly at: number;
  readonly ended: boolean;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
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
  const day = logins.filter(({ at }) => at > now - DAY && at <= now);
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
  stopped(): void;
}

const fileIn = (folder: string) => join(folder, "logins.json");

export function openLogins(folder: string, log: Logger): Logins {
  let logins = read(folder);
  let told = false;
  const keep = () => {
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${fileIn(folder)}.new`, JSON.stringify(logins));
      renameSync(`${fileIn(folder)}.new`, fileIn(folder));
    } catch (error) {
      if (!told)
        log.warn({ folder, why: (error as Error).message }, "logins cannot be counted over restarts");
      told = true;
    }
  };
  return {
    waitForIdentify: async (_, signal) => {
      const pause = pauseBefore(logins, Date.now());
      if (pause > TOLD)
        log.warn(
          { seconds: Math.round(pause / 1000), logins: logins.length },
          "Discord ended many sessions today, or the bot did not stop in order; the next login waits, because Discord resets the token of a bot that logs in 1,000 times a day",
        );
      await wait(pause, null, { signal });
      const now = Date.now();
      logins = [...logins.filter(({ at }) => at > now - DAY && at <= now), { at: now, ended: false }];
      keep();
    },
    stopped: () => {
      const last = logins.at(-1);
      if (!last || last.ended) return;
      logins = [...logins.slice(0, -1), { ...last, ended: true }];
      keep();
    },
  };
}

function read(folder: string): readonly Login[] {
  try {
    const known: unknown = JSON.parse(readFileSync(fileIn(folder), "utf8"));
    return Array.isArray(known) ? known.filter(isLogin).toSorted((a, b) => a.at - b.at) : [];
  } catch {
    return [];
  }
}

const isLogin = (value: unknown): value is Login =>
  typeof value === "object" &&
  value !== null &&
  "at" in value &&
  typeof value.at === "number" &&
  "ended" in value &&
  typeof value.ended === "boolean";
