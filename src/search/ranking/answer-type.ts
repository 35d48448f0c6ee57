/** Whether a sentence holds something of the kind that a question asks for, which the question itself does not name. */
import { stemIn } from "../index/forward-index.ts";
import type { Sentence } from "../index/types.ts";
import type { Question } from "../query/question.ts";
import type { Word } from "../analysis/terms.ts";
import { CAPITAL, NUMBER, PLACING, REASON, SHORT, TIME } from "../analysis/word-flags.ts";

/** Places, among a sentence's words, of what answers the question's kind; empty where there is none or the kind has no mark. */
export function ofAskedType(
  sentence: Sentence,
  kind: Question["kind"],
  named: ReadonlySet<number>,
): number[] {
  const test = TESTS[kind];
  const out: number[] = [];
  if (!test) return out;
  for (let i = 0; i < sentence.length; i++)
    if (test(sentence, i) && !named.has(stemIn(sentence, i))) out.push(i);
  return out;
}

type Test = (sentence: Sentence, i: number) => boolean;

const bears =
  (trait: number): Test =>
  ({ codes, from }, i) =>
    (codes[from + i]! & trait) !== 0;

/** How many words before a place its preposition may stand: "in the eastern province of Zhejiang". */
const REACH = 5;

const isPlace: Test = ({ codes, from }, i) => {
  if (i === 0 || !(codes[from + i]! & CAPITAL)) return false;
  for (let j = Math.max(0, i - REACH); j < i; j++) if (codes[from + j]! & PLACING) return true;
  return false;
};

const TESTS: Partial<Record<Question["kind"], Test>> = {
  who: ({ codes, from }, i) => (codes[from + i]! & CAPITAL) !== 0 && (i > 0 || !(codes[from]! & SHORT)),
  when: bears(TIME),
  where: isPlace,
  "how many": bears(NUMBER),
  why: bears(REASON),
};

/** A number or name of the question that stands in the sentence in no form. */
export function isNameOrNumber(word: Word): boolean {
  return /^\d/.test(word.folded) || (word.capital && word.start > 0);
}
