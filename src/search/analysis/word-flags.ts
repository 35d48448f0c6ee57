/** What the ranking needs to know of a word besides its stem, as bits beside the stem's number in the index. */
import { openers, stopWords } from "../../languages/en/stop-words.ts";

export const CAPITAL = 1;
/** Says how things are put, not what they are about. */
export const STOP = 2;
/** Stands for what was named before. */
export const PRONOUN = 4;
/** How many bits the flags take. */
export const FLAG_BITS = 3;

/** All but CAPITAL, which depends on how the word is written. */
export const flagsOf = (folded: string): number =>
  (stopWords.has(folded) ? STOP : 0) | (openers.has(folded) ? PRONOUN : 0);
