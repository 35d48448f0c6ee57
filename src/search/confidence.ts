/** How sure we are that the material answers a question: one number, comparable between questions and collections. */
import type { Features } from "./features.ts";

/** Of the candidate ranked first, or the best of the first few. */
const NEAREST = 5;

/** What speaks for and against there being an answer at all, as numbers. */
export function signalsOf(ranked: readonly Features[], extra: Features): Record<string, number> {
  const best = ranked[0] ?? {};
  const of = (name: string) => best[name] ?? 0;
  const most = (name: string) => Math.max(...ranked.slice(0, NEAREST).map((f) => f[name] ?? 0));
  const steep = (share: number) => -Math.log(1.02 - Math.min(1, share));
  return {
    cover: of("paragraphCoverBack"),
    coverSteep: steep(of("paragraphCoverBack")),
    coverMost: most("paragraphCoverBack"),
    coverMostSteep: steep(most("paragraphCoverBack")),
    place: of("placeCoverBack"),
    placeSteep: steep(of("placeCoverBack")),
    placeMost: most("placeCoverBack"),
    own: of("coverBack"),
    ownMost: most("coverBack"),
    align: of("alignBack"),
    alignMost: most("alignBack"),
    rare: of("alignRare"),
    run: of("runLong"),
    runMost: most("runLong"),
    window: of("windowBack"),
    two: of("two"),
    three: of("three"),
    near: of("near"),
    order: of("order"),
    names: of("names"),
    marksMissing: of("marksMissing"),
    answerNear: of("answerNear"),
    kind: of("who") + of("when") + of("where") + of("howMany"),
    ...extra,
  };
}

/** Weights of the signals; fitted by bench/fit.ts so that 0.5 is where to refuse. */
export const confidenceWeights: Readonly<Record<string, number>> = {
  cover: 10,
  missingName: -3,
  furniture: 12,
  otherSpeaker: -3,
  bias: -5.5,
};

export function confidenceOf(signals: Features): number {
  let sum = confidenceWeights["bias"] ?? 0;
  for (const [name, value] of Object.entries(signals)) sum += (confidenceWeights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}
