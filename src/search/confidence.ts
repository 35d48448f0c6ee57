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
    alignMost: most("alignBack"),
    run: of("runLong"),
    runMost: most("runLong"),
    names: of("names"),
    ...extra,
  };
}

/**
 * Weights of the signals, fitted as bench/fit.ts does on questions with an answer against questions put to other articles
 * and, weighing little, questions on the topic without one. No signal may weigh against its meaning. The bias is moved so
 * that 0.5 is where to refuse: 96 % answered, 98 % of the off-topic refused, on articles that were not fitted to.
 */
export const confidenceWeights: Readonly<Record<string, number>> = {
  cover: 2.19,
  coverMost: 1.47,
  place: 0.27,
  alignMost: 3.52,
  run: 0.08,
  runMost: 0.31,
  names: 0.32,
  negated: -0.34,
  unknown: -2.04,
  unknownName: -0.74,
  missingName: -0.21,
  repaired: -0.41,
  words: 2.39,
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
