/** How sure we are that the material answers a question: one number, comparable between questions and collections. */
import type { Certainty } from "../../model.ts";
import type { AnswerabilitySignal } from "./answerability.ts";
import type { Features } from "./features/features.ts";

/** How many of the first candidates the best coverage is looked for among. */
const NEAREST = 5;

export type SignalName =
  | "softMost"
  | "centroidMost"
  | "softLoose"
  | "centroidAround"
  | "belief"
  | "found"
  | "fresh"
  | "whole"
  | AnswerabilitySignal;
export type Signals = Readonly<Record<SignalName, number>>;

/**
 * What speaks for and against there being an answer at all, as numbers. `others`: behind the best, best first; `belief`: the
 * share of it that the first three candidates have among all.
 */
export function signalsOf(
  best: Features,
  others: readonly Features[],
  belief: number,
  answerable: Readonly<Record<AnswerabilitySignal, number>>,
): Signals {
  const nearest = [best, ...others.slice(0, NEAREST - 1)];
  return {
    softMost: Math.max(...nearest.map((f) => f.softParagraph)),
    centroidMost: Math.max(...nearest.map((f) => f.centroidParagraph)),
    softLoose: best.softLoose,
    centroidAround: best.centroidAround,
    belief,
    found: best.found,
    fresh: best.fresh,
    whole: best.coverFlat > 0.99 ? 1 : 0,
    ...answerable,
  };
}

/**
 * Weights of the signals, fitted by bench/fit.ts on questions with a right passage among the three shown, against questions put
 * to other articles and, weighing less, questions on the topic without an answer. No signal may weigh against its meaning. The
 * bias is moved so that 0.5 is where to refuse: of questions put to other articles 97 % are refused.
 */
const confidenceWeights = {
  softMost: 1.35,
  centroidMost: 1.04,
  softLoose: 0.46,
  centroidAround: 0.35,
  belief: 1.74,
  found: 2.18,
  fresh: -0.1,
  contradicts: -1.61,
  unknownName: -2.65,
  lacksType: -1.86,
  lacksTypeNear: -0.82,
  lacksName: -0.63,
  lacksCounted: -1.04,
  // By hand. An age or a sum is always written in one of few ways: without one, nobody can answer.
  lacksSure: -0.64,
  // By hand. A sentence with every word of the question: none of 542 off-topic questions has one, but few that were
  // fitted on are as short as "bridge".
  whole: 0.4,
  // Over 6,300 sentences: 97 % answered and 88 % refused, instead of 98.5 % and 78 %.
  reach: -0.03,
  metadataPart: 12,
  // Whose words are asked for about something gets no other words of theirs.
  beside: -2.5,
  otherSpeaker: -1,
  notTheirs: -0.47,
  unquoted: -3.84,
} satisfies Record<SignalName, number>;
const BIAS = -9.5;

/**
 * From MAY on a passage may answer; from LIKELY on one of the first three likely does. Chosen by bench/thresholds.ts on the
 * questions that the weights were fitted on: 97 of 100 questions put to another article fall below MAY, and more than 78 of 100
 * from LIKELY on are right. On everyday questions over articles that
 * nothing was fitted to, 38 % of those with an answer come to LIKELY with a right passage among three, 20 % of those without
 * one do, and of all that come there 77 % are right.
 */
export const MAY = 0.5;
export const LIKELY = 0.78;

export const certaintyOf = (confidence: number): Certainty =>
  confidence < MAY ? "no" : confidence < LIKELY ? "may" : "answers";

/** 0 to 1, by logistic regression. */
export function confidenceOf(signals: Signals): number {
  let sum = BIAS;
  for (const name of SIGNALS) sum += confidenceWeights[name] * signals[name];
  return 1 / (1 + Math.exp(-sum));
}

const SIGNALS = Object.keys(confidenceWeights) as readonly SignalName[];
