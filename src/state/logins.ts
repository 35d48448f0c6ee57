/** When the bot logged in, kept over restarts: `doors/discord/logins.ts` says what for. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";
import { z } from "zod";

/** `at`: in milliseconds since 1970. `ended`: by an operator who stopped the bot; such a one makes nobody wait. */
export interface Login {
  readonly at: number;
  readonly ended: boolean;
}

/** Of one application, whichever of its processes logs in. Nothing in it rejects: what cannot be kept lasts as long as the process. */
export interface LoginBook {
  /** Those of the last day, in their order. */
  recent(): Promise<readonly Login[]>;
  add(at: number): Promise<void>;
  /** The one of that moment was not lost. */
  end(at: number): Promise<void>;
}

export const DAY = 24 * 3600_000;

/** Those of the day before `now`; one that lies ahead of it is of a clock that was set back. */
export const ofTheDay = (logins: readonly Login[], now: number): readonly Login[] =>
  logins.filter(({ at }) => at > now - DAY && at <= now).toSorted((a, b) => a.at - b.at);

const Written = z.array(z.unknown());
const Login = z.object({ at: z.number(), ended: z.boolean() });

/** In a file of the folder. */
export function openLoginFile(folder: string, log: Logger): LoginBook {
  const file = join(folder, "logins.json");
  let logins = read(file);
  let told = false;
  const keep = (next: readonly Login[]) => {
    logins = next;
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(logins));
      renameSync(`${file}.new`, file);
    } catch (error) {
      if (!told)
        log.warn({ folder, why: (error as Error).message }, "logins cannot be counted over restarts");
      told = true;
    }
  };
  return {
    recent: async () => ofTheDay(logins, Date.now()),
    add: async (at) => keep([...ofTheDay(logins, at), { at, ended: false }]),
    end: async (at) => keep(logins.map((login) => (login.at === at ? { at, ended: true } : login))),
  };
}

function read(file: string): readonly Login[] {
  try {
    return Written.parse(JSON.parse(readFileSync(file, "utf8"))).flatMap(
      (one) => Login.safeParse(one).data ?? [],
    );
  } catch {
    return [];
  }
}
