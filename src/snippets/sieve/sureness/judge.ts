/** Decides what the rules propose: where the words end, and how sure it is that they are somebody's, and whose. */
import type { Span } from "../../../model.ts";
import { probabilityOf, readerOf, tablesIn } from "./forest.ts";
import { LOOSE, SPEAKER, WORDS } from "./weights.ts";

/** A report of less confidence is not listed. On articles not fitted to, F1 with speaker is the same from 0.4 to 0.5. */
export const THRESHOLD = 0.44;
/** The same where marks show that some of the words are somebody's. */
export const THRESHOLD_WITH_MARKS = 0.41;
/**
 * The same where somebody's words they surely are, and only their end is unsure ("said she was sorry, as customers queued"):
 * F1 with speaker of direct quotations is 0.2 better with it, and no other figure worse.
 */
export const THRESHOLD_OF_SPOKEN = 0.3;
export const SURELY_SPOKEN = 0.9;
/** The same where all of it is a sentence in marks behind its cue, by whom is likely too: below 0.4, 11 of 13 such are right. */
export const THRESHOLD_OF_MARKS = 0.15;
/** At such odds of the rules' own cut no other is weighed, which takes half the time: F1 is as good from 4 to 1 on. */
export const SURE = 6;

export type FeatureRow = readonly number[];

/** What is read: by whom and by which words it is reported, and whether the rules themselves cut it so. */
export interface Reported {
  readonly subject: Span;
  readonly cue: Span;
  readonly byRule: boolean;
}

/** To whom words are given, and by which words of the text. */
export interface Whose {
  readonly names: readonly string[];
  readonly mention: Span | null;
}

/** A fit passes its own, to see every row with what it is about. */
export interface Judge {
  /** The odds, 0 or more, of one way to cut the words of a cue, against that no way to cut them is right. */
  readonly words: (row: FeatureRow, contents: readonly Span[], reported: Reported) => number;
  /** How sure it is, 0 to 1, that a quotation in marks without a cue is somebody's words. */
  readonly loose: (row: FeatureRow, content: Span) => number;
  /** How sure it is, 0 to 1, that these words are of the speaker they were given to. */
  readonly speaker: (row: FeatureRow, contents: readonly Span[], whose: Whose) => number;
}

/** The judge that three readers of log odds make. */
export function judgeOf({ words, loose, speaker }: Record<keyof Judge, (row: FeatureRow) => number>): Judge {
  return {
    words: (row) => Math.exp(words(row)),
    loose: (row) => probabilityOf(loose(row)),
    speaker: (row) => probabilityOf(speaker(row)),
  };
}

/** Read when it is first asked: that takes 3 ms each. */
function read(weights: string): (row: FeatureRow) => number {
  let reader: ReturnType<typeof readerOf> | null = null;
  return (row) => (reader ??= readerOf(tablesIn(weights)))(row);
}

/** With the weights that `bench fit-quotes` has found. */
export const fitted: Judge = judgeOf({ words: read(WORDS), loose: read(LOOSE), speaker: read(SPEAKER) });
