/** How sure we are that the material answers a question: one number, comparable between questions and collections. */
import type { Features } from "./features.ts";

/** What speaks for and against there being an answer at all, as numbers. */
export function signalsOf(best: Features, extra: Features): Record<string, number> {
  return {
    cover: best["paragraphCoverBack"] ?? 0,
    coverSteep: -Math.log(1.02 - Math.min(1, best["paragraphCoverBack"] ?? 0)),
    own: best["coverBack"] ?? 0,
    align: best["alignBack"] ?? 0,
    run: best["runLong"] ?? 0,
    window: best["windowBack"] ?? 0,
    two: best["two"] ?? 0,
    ...extra,
  };
}

/** Weights of the signals; fitted by bench/fit.ts so that 0.5 is where to refuse. */
export const confidenceWeights: Readonly<Record<string, number>> = { cover: 10, missingName: -3, bias: -5.5 };

export function confidenceOf(signals: Features): number {
  let sum = confidenceWeights["bias"] ?? 0;
  for (const [name, value] of Object.entries(signals)) sum += (confidenceWeights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}
