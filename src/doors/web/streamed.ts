/** A page sent piece by piece, as fast as its reader takes it. */
import { setImmediate } from "node:timers/promises";
import type { Context } from "hono";

/** Characters sent at a time: between two, everything else in the process has its turn. */
const PIECE = 64 * 1024;

export function streamed(c: Context, pieces: Iterable<string>): Response {
  c.header("content-type", "text/html; charset=UTF-8");
  return c.body(ReadableStream.from(inTurns(pieces)));
}

async function* inTurns(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = "";
  let first = true;
  for (const piece of pieces) {
    waiting += piece;
    // The first piece goes at once: with it the browser fetches the style sheet and begins to draw.
    if (waiting.length < PIECE && !first) continue;
    first = false;
    yield encoder.encode(waiting);
    waiting = "";
    await setImmediate();
  }
  if (waiting) yield encoder.encode(waiting);
}
