/** A page sent piece by piece, as fast as its reader takes it. */
import type { Context } from "hono";
import { inTurn } from "./turns.ts";

/** In bytes, what is sent at a time: making it takes a millisecond or two, and each time has its price. */
const PIECE = 64 * 1024;

/** Pieces that are `least` bytes together, or all that are left; null where none is. */
function together(pieces: Iterator<Uint8Array>, least: number): Uint8Array | null {
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < least) {
    const { done, value } = pieces.next();
    if (done) break;
    taken.push(value);
    size += value.byteLength;
  }
  return taken.length ? Buffer.concat(taken) : null;
}

export function streamed(c: Context, pieces: Iterator<Uint8Array>): Response {
  c.header("content-type", "text/html; charset=UTF-8");
  // Nothing is made before it is wanted: one who reads slowly holds a piece or two, not a page.
  let first = true;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    // The first piece goes by itself: with it the browser fetches the style sheet and begins to draw.
    const piece = await inTurn(() => together(pieces, first ? 1 : PIECE));
    first = false;
    if (piece) controller.enqueue(piece);
    else controller.close();
  };
  return c.body(new ReadableStream({ pull }, { highWaterMark: 0 }));
}
