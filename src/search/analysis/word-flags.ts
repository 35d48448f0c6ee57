/** What the ranking needs to know of a word besides its stem, as bits beside the stem's number in the index. */
import { stopWords } from "./stop-words.ts";

export const CAPITAL = 1;
/** Says how things are put, not what they are about. */
export const STOP = 2;
/** Stands before a place: "in", "near". */
export const PLACING = 4;
export const PRONOUN = 8;
/** Of at most three letters. */
export const SHORT = 16;
export const TIME = 32;
export const NUMBER = 64;
export const REASON = 128;
/** How many bits the flags take. */
export const FLAG_BITS = 8;

const PLACINGS = new Set("in at near from to around across outside between off".split(" "));
const PRONOUNS = new Set("he she it they his her their its this these those that him them".split(" "));
const MONTHS = "januari februari march april june juli august septemb octob novemb decemb";
const DAYS = "mondai tuesdai wednesdai thursdai fridai saturdai sundai";
const TIMES = new Set(
  `${MONTHS} ${DAYS} yesterdai todai tomorrow centuri decad year month week dai ago sinc`.split(" "),
);
const NUMBERS = new Set(
  "one two three four five six seven eight nine ten eleven twelv thirteen fourteen fifteen twenti thirti forti fifti sixti hundr thousand million billion trillion dozen half third quarter percent sever".split(
    " ",
  ),
);
const REASONS = new Set("becaus due caus reason sinc thu therefor result led so order".split(" "));

/** All but CAPITAL, which depends on how the word is written. */
export function flagsOf(folded: string, term: string): number {
  const timed = /^(?:1\d|20)\d\d s?$|^\d{1,4}(?:s|th|st|nd|rd)?$/.test(folded) || TIMES.has(term);
  return (
    (stopWords.has(folded) ? STOP : 0) |
    (PLACINGS.has(folded) ? PLACING : 0) |
    (PRONOUNS.has(folded) ? PRONOUN : 0) |
    (folded.length <= 3 ? SHORT : 0) |
    (timed ? TIME : 0) |
    (/^\d/.test(folded) || NUMBERS.has(term) ? NUMBER : 0) |
    (REASONS.has(term) ? REASON : 0)
  );
}
