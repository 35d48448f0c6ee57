/** Growing pauses between attempts to reach the gateway: @discordjs/ws makes two a second, for as long as it lasts. */
import type { Logger } from "pino";

/** Milliseconds: the first pause, and the longest. The first attempt after a session has none. */
const FIRST = 1000;
const LONGEST = 300_000;

/** The pause before an attempt, by how many failed since the last session; with a quarter of chance, so that not all bots come back at once. */
export function pauseAfter(failed: number, chance = Math.random()): number {
  return failed ? Math.min(LONGEST, FIRST * 2 ** (failed - 1)) * (1 + chance / 4) : 0;
}

/** Milliseconds without a session after which the operator hears of it. */
const SILENT = 60_000;

/** Tells once that there is no session, and once that there is one again: it may last for hours. */
export function openSilence(log: Logger) {
  let why = "it does not answer";
  let told = false;
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    timer ??= setTimeout(() => {
      told = true;
      log.warn({ why }, "there is no session with Discord; trying again, with growing pauses");
    }, SILENT).unref();
  };
  begin();
  return {
    /** The connection broke, or could not be made. */
    broke: (reason: string): void => {
      if (why !== reason && !told) log.warn({ why: reason }, "the connection to Discord broke");
      why = reason;
    },
    session: (ready: boolean): void => {
      if (!ready) return begin();
      clearTimeout(timer);
      timer = undefined;
      if (told) log.info("there is a session with Discord again");
      told = false;
      why = "it does not answer";
    },
    close: (): void => clearTimeout(timer),
  };
}
