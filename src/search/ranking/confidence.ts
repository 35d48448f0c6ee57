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
  | "softMissing"
  | "titled"
  | "early"
  | "heldCause"
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
    softMissing: best.softMissing,
    titled: best.titled,
    early: best.early,
    heldCause: best.heldCause,
    belief,
    found: best.found,
    fresh: best.fresh,
    whole: best.coverFlat > 0.99 ? 1 : 0,
    ...answerable,
  };
}

/**
 * What each signal weighs for two questions: whether there is an answer at all, and whether one of the three passages shown is
 * it. Fitted by bench/fit.ts: the first most of all to questions put to other articles, the second to what was shown. Little is
 * learnt from look-alikes but what their answers lack. No signal may weigh against its meaning.
 */
const signalWeights = {
  softMost: [1.97, 0.84],
  centroidMost: [1.32, 0],
  softLoose: [0.9, 0.64],
  centroidAround: [0.46, 0.26],
  softMissing: [0, 1.36],
  titled: [1.51, 0.4],
  early: [0.26, 0.26],
  heldCause: [0.94, 0.62],
  belief: [2.81, 3.32],
  found: [2.55, 1.67],
  fresh: [-0.38, -0.37],
  contradicts: [-2.79, -1.65],
  unknownName: [-2.3, -1.57],
  lacksType: [-1.54, -1.86],
  lacksTypeNear: [-0.79, -0.34],
  lacksSure: [-1.94, -1.35],
  lacksName: [-0.46, -0.68],
  lacksNamed: [-2.28, -1.65],
  lacksCounted: [-2.01, -1.4],
  untold: [-1.68, -1.62],
  // By hand. Whose words are asked for about something gets no other words of theirs.
  beside: [-3.5, -2.5],
  otherSpeaker: [-1, -1],
  // By hand, as the odds have it: of SQuAD's questions it holds of what only looks answerable four times as often.
  another: [-1.6, -1.6],
  // By hand, as the odds have it: of everyday questions for somebody's words it holds of 100 without an answer and 2 with one.
  unspoken: [-0.9, -2.2],
  notTheirs: [-1.29, -1.04],
  unquoted: [-4.41, -3.75],
  // By hand. On SQuAD of no question with an answer, and of a third of those with a year that have none.
  otherYear: [-1, -2.5],
  // By hand. A sentence with every word of the question: none of 542 off-topic questions has one, but few that were
  // fitted on are as short as "bridge".
  whole: [0.4, 0.4],
  // Over 6,300 sentences: 97 % answered and 88 % refused, instead of 98.5 % and 78 %.
  reach: [-0.03, -0.03],
  metadataPart: [12, 12],
} satisfies Record<SignalName, readonly [confidence: number, likelihood: number]>;
/** The first is moved so that MAY is one half. */
const BIASES: readonly [number, number] = [-11.57, -8.77];

/**
 * From MAY on a passage may answer: of the questions fitted on, 97 of 100 that are put to another article stay below. From LIKELY
 * on one of the first three likely does. Both by bench/thresholds.ts. On everyday questions over articles that nothing was fitted
 * to, 45 % of those with an answer come to LIKELY with a right passage among three, 15 % of those without one come there, and of
 * all that do 83 % are right.
 */
export const MAY = 0.5;
export const LIKELY = 0.61;

/** `confidence`: that there is an answer; `likelihood`: that it is shown. */
export const certaintyOf = (confidence: number, likelihood: number): Certainty =>
  confidence < MAY ? "no" : likelihood < LIKELY ? "may" : "answers";

const SIGNALS = Object.keys(signalWeights) as readonly SignalName[];

/** By logistic regression, 0 to 1 each: that the material answers, and that one of the three passages shown does. */
export function confidenceOf(signals: Signals): {
  readonly confidence: number;
  readonly likelihood: number;
} {
  let [answered, shown] = BIASES;
  for (const name of SIGNALS) {
    answered += signalWeights[name][0] * signals[name];
    shown += signalWeights[name][1] * signals[name];
  }
  return { confidence: logistic(answered), likelihood: logistic(shown) };
}

const logistic = (sum: number) => 1 / (1 + Math.exp(-sum));
