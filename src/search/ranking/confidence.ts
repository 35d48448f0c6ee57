/** How sure we are that the material answers a question: one number, comparable between questions and collections. */
import type { Features } from "./features/features.ts";

/** How many of the first candidates the best coverage is looked for among. */
const NEAREST = 5;

/** What speaks for and against there being an answer at all, as numbers. */
export function signalsOf(ranked: readonly Features[], extra: Features): Record<string, number> {
  const best = ranked[0] ?? {};
  return {
    coverMost: Math.max(...ranked.slice(0, NEAREST).map((f) => f["paragraphCoverBack"] ?? 0)),
    found: best["found"] ?? 0,
    fresh: best["fresh"] ?? 0,
    whole: (best["coverFlat"] ?? 0) > 0.99 ? 1 : 0,
    ...extra,
  };
}

/**
 * Weights of the signals, fitted by bench/fit.ts on questions with an answer against questions put to other articles, to
 * all articles but theirs, and, weighing little, questions on the topic without an answer. No signal may weigh against
 * its meaning. The bias is moved so that 0.5 is where to refuse: 97.5 % answered, 98.6 % of the off-topic refused
 * (on articles not fitted to: 99.3 % refused where 96 % are answered).
 */
export const confidenceWeights: Readonly<Record<string, number>> = {
  coverMost: 2.96,
  found: 4.68,
  fresh: -0.33,
  contradicts: -2.53,
  unknown: -1.74,
  unknownName: -1.29,
  missingName: -0.42,
  repaired: -1.11,
  // By hand. A sentence with every word of the question: none of 542 off-topic questions has one, but few that were
  // fitted on are as short as "bridge".
  whole: 1.2,
  // Over 6,300 sentences: 97 % answered and 88 % refused, instead of 98.5 % and 78 %.
  reach: -0.17,
  metadataPart: 12,
  // Whose words are asked for about something gets no other words of theirs.
  beside: -4,
  otherSpeaker: -3,
  bias: -16.5,
};

export function confidenceOf(signals: Features): number {
  let sum = confidenceWeights["bias"] ?? 0;
  for (const [name, value] of Object.entries(signals)) sum += (confidenceWeights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}
