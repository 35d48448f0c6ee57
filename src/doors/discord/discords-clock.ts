/** What time it is at Discord: for where this machine's own clock is wrong, or was set a moment ago. */
import { Routes, type REST } from "discord.js";
import type { Logger } from "pino";

/** Milliseconds since 1970 by Discord's clock; null where it cannot be asked. Never rejects. */
export type DiscordsClock = () => Promise<number | null>;

/** Milliseconds between two times that it is asked: whoever sends old requests again makes none by that. */
const PACE = 10_000;
/** Milliseconds that it may take, of the 3 s that Discord waits for a first word. */
const PATIENCE = 1500;
/** Milliseconds by which the clocks must differ to be told. */
const TOLD = 60_000;

/** Tells Discord’s time by the dates of its answers, and asks for one where there has been none. */
export function openDiscordsClock(rest: REST, log: Logger): DiscordsClock {
  /** What is to be added to performance.now(), which nobody sets. */
  let ahead: number | null = null;
  let asked: { readonly at: number; readonly answer: Promise<unknown> } | null = null;
  let told = false;
  rest.on("response", (_, { headers }) => {
    const now = Date.parse(headers.get("date") ?? "");
    if (Number.isFinite(now)) ahead = now - performance.now();
  });
  const ask = async () => {
    await rest
      .get(Routes.gateway(), { auth: false, signal: AbortSignal.timeout(PATIENCE) })
      .catch(() => null);
    const wrong = ahead === null ? 0 : Date.now() - performance.now() - ahead;
    const differs = Math.abs(wrong) > TOLD;
    if (differs && !told)
      log.warn(
        { minutes: Math.round(wrong / 60_000) },
        "this machine's clock is not Discord's, which is gone by instead: set it (timedatectl set-ntp true)",
      );
    told = differs;
  };
  return async () => {
    if (!asked || performance.now() - asked.at > PACE) asked = { at: performance.now(), answer: ask() };
    await asked.answer;
    return ahead === null ? null : performance.now() + ahead;
  };
}
