/** The data folder: whether it can be written, and whether a bot is at work on it. */
import { resolve } from "node:path";
import { sessionOf } from "../doors/discord/session.ts";
import { ok, wrong, type Finding } from "./finding.ts";
import { lockFolder } from "../state/lock.ts";

export function checkFolder(path: string): Finding[] {
  try {
    const lock = lockFolder(path);
    if (lock === "taken") {
      const session =
        sessionOf(path) === "ready"
          ? "it has its session with Discord"
          : "it has no session with Discord now";
      return [ok(`Data folder ${path} can be written.`), ok(`A bot is running on it; ${session}.`)];
    }
    lock.release();
    return [ok(`Data folder ${path} can be written, and no other process uses it.`)];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [
      wrong(
        `Data folder ${path} cannot be written (${why}): settings and long buttons are lost when the bot stops.`,
        `Make ${resolve(path)} a folder that the bot's user may write (chown it, or mount it writable), or set DATA_DIR to one.`,
      ),
    ];
  }
}
