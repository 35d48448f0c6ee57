/** Decides what the rules propose: where the words end, and how sure it is that they are somebody's, and whose. */
import type { Span } from "../../../model.ts";
import { forestOf, readerOf } from "./forest.ts";
import { LOOSE, SPEAKER, WORDS } from "./weights.ts";

/** A report of less confidence is not listed. On articles not fitted to, F1 with speaker is the same from 0.45 to 0.6. */
export const FLOOR = 0.48;
/** The same where marks show that some of the words are somebody's. */
export const FLOOR_WITH_MARKS = 0.45;
/**
 * The same where somebody's words they surely are, and only their end is unsure ("said she was sorry, as customers queued"):
 * with the two above, precision with speaker is 79.3 where it was 79.0 without, at the same F1 and with as many plain statements.
 */
export const FLOOR_OF_SPOKEN = 0.35;
export const SURELY_SPOKEN = 0.99;
/** The same where all of it is a sentence in marks behind its cue, by whom is likely too: below 0.4, 11 of 13 such are right. */
export const FLOOR_OF_MARKS = 0.15;
/** So sure of the rules' own cut, no other is weighed: F1 is as good from 0.8 to 0.9, and better than with all weighed. */
export const SURE = 0.85;

/** Another cut than the rules' own is taken where it is surer by this; 0 to 0.1 are as good, and this changes the least. */
export const SURER = 0.05;

export type Row = readonly number[];

/** What is read: by whom and by which words it is reported, and whether the rules themselves cut it so. */
export interface Reported {
  readonly subject: Span;
  readonly cue: Span;
  readonly byRule: boolean;
}

/** Each answers 0 to 1; a fit passes its own, to see every row with what it is about. */
export interface Judge {
  /** For one way to cut the words of a cue. */
  readonly words: (row: Row, contents: readonly Span[], reported: Reported) => number;
  /** For a quotation in marks without a cue. */
  readonly loose: (row: Row, content: Span) => number;
  /** That these words are of the speaker they were given to. */
  readonly speaker: (row: Row, contents: readonly Span[], names: readonly string[]) => number;
}

/** Read when it is first asked: that takes 3 ms each. */
function read(weights: string): (row: Row) => number {
  let reader: ReturnType<typeof readerOf> | null = null;
  return (row) => (reader ??= readerOf(forestOf(weights)))(row);
}

/** With the weights that `bench fit-quotes` has found. */
export const fitted: Judge = { words: read(WORDS), loose: read(LOOSE), speaker: read(SPEAKER) };
