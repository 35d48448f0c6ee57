/** How sure we are that the material answers a question: one number, comparable between questions and collections. */
import type { Features } from "./features.ts";

/** Of the candidate ranked first, or the best of the first few. */
const NEAREST = 5;

/** What speaks for and against there being an answer at all, as numbers. */
export function signalsOf(ranked: readonly Features[], extra: Features): Record<string, number> {
  const best = ranked[0] ?? {};
  const of = (name: string) => best[name] ?? 0;
  const most = (name: string) => Math.max(...ranked.slice(0, NEAREST).map((f) => f[name] ?? 0));
  return {
    cover: of("paragraphCoverBack"),
    coverMost: most("paragraphCoverBack"),
    place: of("placeCoverBack"),
    own: of("coverBack"),
    align: of("alignBack"),
    alignMost: most("alignBack"),
    rare: of("alignRare"),
    run: of("runLong"),
    runMost: most("runLong"),
    window: of("windowBack"),
    two: of("two"),
    three: of("three"),
    order: of("order"),
    marksMissing: of("marksMissing"),
    answerNear: of("answerNear"),
    ...extra,
  };
}

/**
 * Weights of the signals, fitted by bench/fit.ts on questions with an answer against questions put to other articles,
 * and, counted a third, questions on the topic without one; the bias is set so that 0.5 is where to refuse.
 */
export const confidenceWeights: Readonly<Record<string, number>> = {
  cover: 1.9,
  coverMost: 0.35,
  place: -0.71,
  own: -2.88,
  align: 7.07,
  alignMost: 5.46,
  rare: -3.92,
  run: 1.34,
  runMost: 0.8,
  window: -1.08,
  two: -2.77,
  three: -2.35,
  order: 0.43,
  marksMissing: 0.36,
  answerNear: -0.52,
  missingHere: -0.64,
  missingNumber: 1.33,
  negated: -0.77,
  unknown: -2.69,
  unknownName: -0.52,
  rarestMissing: 0.98,
  missingName: -0.86,
  repaired: -0.69,
  words: 1.76,
  // By hand.
  furniture: 12,
  otherSpeaker: -3,
  bias: -7.8,
};

export function confidenceOf(signals: Features): number {
  let sum = confidenceWeights["bias"] ?? 0;
  for (const [name, value] of Object.entries(signals)) sum += (confidenceWeights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}
