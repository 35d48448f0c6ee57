/** A page sent piece by piece, as fast as its reader takes it. */
import type { Context } from "hono";
import { queued } from "./page-queue.ts";

/** In bytes, what is handed over at once: that takes a millisecond or two. */
const AT_ONCE = 64 * 1024;

/** A page whose pieces are made as they are taken, in turn with those of all other readers. */
export function streamed(c: Context, pieces: Iterator<Uint8Array>): Response {
  c.header("content-type", "text/html; charset=UTF-8");
  // Nothing is made before it is wanted: one who reads slowly holds a few pieces, which all who read it share, not a page.
  let least = 1;
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) =>
    queued(() => {
      for (let size = 0; size < least;) {
        const { done, value } = pieces.next();
        if (done) return controller.close();
        controller.enqueue(value);
        size += value.byteLength;
      }
      // The first piece goes by itself: with it the browser fetches the style sheet and begins to draw.
      least = AT_ONCE;
    });
  return c.body(new ReadableStream({ pull }, { highWaterMark: 0 }));
}
