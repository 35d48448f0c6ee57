/** Pages are made and sent piece by piece, one after the other, and between two the process does everything else: a crowd of readers delays no answer in Discord. */
import { setImmediate } from "node:timers/promises";
import type { MiddlewareHandler } from "hono";

let last: Promise<unknown> = Promise.resolve();

/** Runs `work` when what was asked before has run, and whatever else was waiting in the process. */
export function queued<T>(work: () => T | Promise<T>): Promise<T> {
  const turn = last.then(() => setImmediate()).then(work);
  last = turn.catch(() => {});
  return turn;
}

/** Pages that may wait to be made. At a few milliseconds each, who is further behind would give up before. */
const MOST = 300;

/** Makes pages in turn; whoever comes when `most` wait is told to come again (503). */
export function queuedPages(most = MOST): MiddlewareHandler {
  let waiting = 0;
  return async (c, next) => {
    if (waiting >= most) {
      c.header("retry-after", "5");
      return c.text("Too many pages are asked for at once. Please try again in a moment.", 503);
    }
    waiting++;
    return queued(next).finally(() => waiting--);
  };
}
