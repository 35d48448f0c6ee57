/** Whether a candidate holds what the question asks for: a person, a date, a place, somebody's words, the byline. */
import { QUOTES, SAYS, stemIn } from "../../index/forward-index.ts";
import type { Sentence } from "../../index/types.ts";
import type { Question } from "../../query/question.ts";
import { CAPITAL, NUMBER, PLACING, REASON, SHORT, TIME } from "../../analysis/word-flags.ts";
import type { PreparedCandidate } from "./prepare-candidate.ts";
import type { PreparedQuestion } from "./prepare-question.ts";

export type AnswerTypeFeature =
  | "when"
  | "where"
  | "howMany"
  | "answerNear"
  | "quotation"
  | "saying"
  | "quoted"
  | "metadataPart";

export function answerType(
  { question, speakers, metadataPart }: PreparedQuestion,
  { sentence, trace, answering }: PreparedCandidate,
): Record<AnswerTypeFeature, number> {
  const is = (kind: Question["kind"]) => (question.kind === kind && answering.length ? 1 : 0);
  let nearest = FARTHEST;
  for (const answer of answering)
    for (const { place } of trace) nearest = Math.min(nearest, Math.abs(place - answer));
  return {
    when: is("when"),
    where: is("where"),
    howMany: is("how many"),
    answerNear: answering.length ? 1 / (1 + nearest) : 0,
    quotation: sentence.remarks & QUOTES ? 1 : 0,
    saying: question.saying && sentence.remarks & SAYS ? 1 : 0,
    quoted: speakers.quoted(sentence.row) ? 1 : 0,
    metadataPart: metadataPart.has(sentence.row) ? 1 : 0,
  };
}

/** Words between the answer and a word of the question, where none of those stands in the sentence. */
const FARTHEST = 99;

/** Places, among a sentence's words, of what is of the type asked for and not in the question; empty where that type has no sign. */
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
