/** Whether a sentence holds something of the kind that a question asks for, which the question itself does not name. */
import type { Question } from "./question.ts";
import type { Word } from "./terms.ts";

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

/** Places in `words` of what answers the question's kind; empty where there is none or the kind has no mark. */
export function answersIn(words: readonly Word[], question: Question, named: ReadonlySet<string>): number[] {
  const test = TESTS[question.kind];
  if (!test) return [];
  return words.flatMap((word, i) => (!named.has(word.term) && test(word, i, words) ? [i] : []));
}

const isNumber = (word: Word) => /^\d/.test(word.folded) || NUMBERS.has(word.term);
const PLACING = new Set("in at near from to around across outside between off".split(" "));
/** "in Wuzhen", "in the eastern province of Zhejiang". */
const isPlace = (word: Word, i: number, words: readonly Word[]) =>
  word.capital && i > 0 && words.slice(Math.max(0, i - 5), i).some((w) => PLACING.has(w.folded));

const TESTS: Partial<Record<Question["kind"], (word: Word, i: number, words: readonly Word[]) => boolean>> = {
  who: (word, i) => word.capital && (i > 0 || word.folded.length > 3),
  when: (word) =>
    /^(?:1\d|20)\d\d s?$/.test(word.folded) ||
    /^\d{1,4}(?:s|th|st|nd|rd)?$/.test(word.folded) ||
    TIMES.has(word.term),
  where: isPlace,
  "how many": isNumber,
  why: (word) => REASONS.has(word.term),
};

/** A number or name of the question that stands in the sentence in no form. */
export function isMark(word: Word): boolean {
  return /^\d/.test(word.folded) || (word.capital && word.start > 0);
}
