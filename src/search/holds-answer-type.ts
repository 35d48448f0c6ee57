/**
 * Whether a text holds anything of a kind, however it is written: what may be said to be lacking beside it. Wider than what
 * ranking goes by, for here a "ten to five" or a "free" that is overlooked makes an untrue sentence of ours.
 */
import { asking } from "../languages/en/asking/index.ts";
import type { Lack } from "../model.ts";
import { sentencesOf } from "../text/sentences.ts";
import { ANSWERS } from "./ranking/of-asked-type.ts";
import { expressionsIn } from "./analysis/expressions.ts";
import { tokenize } from "./analysis/terms.ts";

type Kind = Lack["kind"];

/** Whether anything in the text answers to the kind. */
export function holdsAnswerType(kind: Kind, text: string): boolean {
  if (asking.looseAnswers[kind]?.test(text)) return true;
  // In capitals throughout, words are numbers all the same.
  const read = text === text.toUpperCase() ? text.toLowerCase() : text;
  return sentencesOf(read, { start: 0, end: read.length }).some(({ start, end }) => {
    const sentence = read.slice(start, end);
    return expressionsIn(sentence, tokenize(sentence), 0).some((found) => ANSWERS[kind].includes(found.kind));
  });
}
