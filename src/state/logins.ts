/** When the bot logged in, kept over restarts: `doors/discord/logins.ts` says what for. */
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";
import { z } from "zod";
import type { Lease } from "../postgres/leases.ts";
import { makeFolder } from "../make-folder.ts";
import { mustBePlain, readWholeSync } from "../plain-file.ts";

/** `at`: in milliseconds since 1970. `ended`: by an operator who stopped the bot; such a one makes nobody wait. */
export interface Login {
  readonly at: number;
  readonly ended: boolean;
  /** Left out: the first. */
  readonly shard?: number | undefined;
}

/** Milliseconds until a login is due, by those of the day before `now`, in their order. */
export type Pause = (logins: readonly Login[], now: number) => number;

/** Of one application, whichever of its processes logs in. */
export interface LoginBook {
  /**
   * Counts a login of this shard now, where `pause` is 0; resolves with that pause. Of several who ask at the same time each sees
   * those before it. `held`: the lease under which a shard is run; rejects where it is another's by now, or the database is away.
   */
  take(shard: number, pause: Pause, held?: Lease): Promise<number>;
  /** The operator stopped these shards: their last logins were not lost. Never rejects. */
  stopped(shards: readonly number[]): Promise<void>;
}

export const DAY_LENGTH = 24 * 3600_000;

/** Those of the day before `now`; one that lies ahead of it is of a clock that was set back. */
export const ofTheDay = (logins: readonly Login[], now: number): readonly Login[] =>
  logins.filter(({ at }) => at > now - DAY_LENGTH && at <= now).toSorted((a, b) => a.at - b.at);

/** Bytes of the file: a day of logins of every shard there may be. */
const LONGEST = 10_000_000;

const Written = z.array(z.unknown());
const Login = z.object({ at: z.number(), ended: z.boolean(), shard: z.number().optional() });

/** In a file of the folder. What cannot be written lasts as long as the process. */
export function openLoginFile(folder: string, log: Logger): LoginBook {
  const file = join(folder, "logins.json");
  let logins = readLogins(file);
  let told = false;
  const keep = (next: readonly Login[]) => {
    logins = next;
    try {
      makeFolder(folder);
      mustBePlain(`${file}.new`);
      writeFileSync(`${file}.new`, JSON.stringify(logins));
      renameSync(`${file}.new`, file);
    } catch (error) {
      if (!told)
        log.warn({ folder, why: (error as Error).message }, "logins cannot be counted over restarts");
      told = true;
    }
  };
  return {
    take: async (shard, pause) => {
      const now = Date.now();
      const day = ofTheDay(logins, now);
      const due = pause(day, now);
      if (!due) keep([...day, { at: now, ended: false, ...(shard ? { shard } : {}) }]);
      return due;
    },
    stopped: async (shards) => {
      const last = new Set(shards.map((shard) => logins.findLastIndex((one) => (one.shard ?? 0) === shard)));
      if (logins.some(({ ended }, i) => last.has(i) && !ended))
        keep(logins.map((login, i) => (last.has(i) ? { ...login, ended: true } : login)));
    },
  };
}

/** Those that the file holds; none where it cannot be read. */
export function readLogins(file: string): readonly Login[] {
  try {
    return Written.parse(JSON.parse(String(readWholeSync(file, LONGEST)))).flatMap(
      (one) => Login.safeParse(one).data ?? [],
    );
  } catch {
    return [];
  }
}
