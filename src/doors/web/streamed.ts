/** A page sent piece by piece, as fast as its reader takes it. */
import type { Context } from "hono";
import { inTurn } from "./turns.ts";

export function streamed(c: Context, pieces: Iterator<Uint8Array>): Response {
  c.header("content-type", "text/html; charset=UTF-8");
  // Nothing is made before it is wanted: one who reads slowly holds a piece or two, not a page.
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const { done, value } = await inTurn(() => pieces.next());
    if (done) controller.close();
    else controller.enqueue(value);
  };
  return c.body(new ReadableStream({ pull }, { highWaterMark: 0 }));
}
