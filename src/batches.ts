/** Articles in batches, so that a bot answers between two of them. */
import type { Document } from "./model.ts";

/**
 * Articles put at a time, or characters of them: between two batches, questions are answered. Each is written out by itself; of
 * notes of a line twenty at once take twice as long.
 */
const LOT = 200;
const LOT_TEXT = 80_000;

/** In their order. */
export function* batchesOf(documents: readonly Document[]): Generator<readonly Document[]> {
  let [from, length] = [0, 0];
  for (const [i, { text }] of documents.entries()) {
    length += text.length;
    if (i + 1 - from < LOT && length < LOT_TEXT) continue;
    yield documents.slice(from, i + 1);
    [from, length] = [i + 1, 0];
  }
  if (from < documents.length) yield documents.slice(from);
}
