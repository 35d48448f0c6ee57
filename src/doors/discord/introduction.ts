/** Who the bot is, and what Discord allows it. */
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Routes, type APIApplication, type REST } from "discord.js";
import type { Logger } from "pino";
import type { Problem } from "../../model.ts";
import { fatalLogin } from "./fatal.ts";
import type { Allowance } from "./shards/allowance.ts";

export interface BotAccount {
  readonly token: string;
  readonly rest: REST;
  readonly log: Logger;
  /** Gives up asking. */
  readonly signal?: AbortSignal | undefined;
}

/** Asks until Discord answers, with growing pauses; rejects after `fatal`, or when it is given up. */
export async function introduced(
  { token, rest, log, signal }: BotAccount,
  allowance: () => Promise<Allowance>,
  fatal: (problem: Problem) => void,
): Promise<{ readonly application: Pick<APIApplication, "id" | "bot">; readonly allowed: Allowance }> {
  const told = new Set<string>();
  for (let pause = 1000; ; pause = Math.min(pause * 2, 300_000)) {
    signal?.throwIfAborted();
    try {
      const application = rest.get(Routes.currentApplication()) as Promise<APIApplication>;
      const both = Promise.all([application, allowance()]);
      const [known, allowed] = await Promise.race([both, aborted(signal)]);
      return { application: known, allowed };
    } catch (error) {
      signal?.throwIfAborted();
      const problem = fatalLogin(error);
      if (problem) {
        fatal(problem);
        throw new Error(problem.what, { cause: error });
      }
      const message = error instanceof Error ? error.message : String(error);
      const why = message.replaceAll(token, "***");
      // Once: it may last for hours.
      if (!told.has(why)) log.warn({ why }, "Discord cannot be reached; trying again, with growing pauses");
      told.add(why);
      await wait(pause, null, { signal });
    }
  }
}

/** Rejects with the reason of the signal, when there is one. */
export async function aborted(signal: AbortSignal | undefined): Promise<never> {
  if (!signal) return new Promise(() => {});
  if (!signal.aborted) await once(signal, "abort");
  throw signal.reason;
}
