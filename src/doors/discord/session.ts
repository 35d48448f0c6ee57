/** Whether the bot has a session with Discord, written where another process (a health check, the doctor) can read it. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";
import { makeFolder } from "../../make-folder.ts";
import { mustBePlain, readWholeSync } from "../../plain-file.ts";

/** Written again at this pace, in milliseconds, so that a file left by a process that died is seen to be old. */
const PACE = 20_000;

export interface Session {
  readonly report: (ready: boolean) => void;
  readonly close: () => void;
}

const fileIn = (folder: string) => join(folder, "session.json");

/** Notes in a file of the data folder whether there is a session with Discord, for the health check of a container. */
export function openSession(folder: string, log: Logger): Session {
  let ready = false;
  let told = false;
  const write = () => {
    try {
      makeFolder(folder);
      mustBePlain(fileIn(folder));
      writeFileSync(fileIn(folder), JSON.stringify({ ready, at: Date.now(), pid: process.pid }));
    } catch (error) {
      if (!told) log.warn({ folder, why: (error as Error).message }, "the session's state cannot be written");
      told = true;
    }
  };
  const timer = setInterval(write, PACE).unref();
  return {
    report: (state) => {
      ready = state;
      write();
    },
    close: () => {
      clearInterval(timer);
      rmSync(fileIn(folder), { force: true });
    },
  };
}

/** Whether a bot that keeps its state in `folder` has a session with Discord now. */
export function sessionOf(folder: string): "ready" | "connecting" | "none" {
  try {
    const { ready, at } = JSON.parse(String(readWholeSync(fileIn(folder), 1000))) as {
      ready: boolean;
      at: number;
    };
    // One that lies ahead is of a clock that was set back since: whoever runs writes it again.
    if (Math.abs(Date.now() - at) > 3 * PACE) return "none";
    return ready ? "ready" : "connecting";
  } catch {
    return "none";
  }
}
