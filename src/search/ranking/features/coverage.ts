/** How much of the question a candidate covers, and what else it tells. */
import { FLAG_BITS, STOP } from "../../analysis/word-flags.ts";
import type { PreparedCandidate } from "./prepare-candidate.ts";
import type { PreparedQuestion } from "./prepare-question.ts";
import { sum } from "./weighting.ts";

export type CoverageFeature = "coverFlat" | "fresh" | "found";

/** Nats of rarity: what is found beside this much counts for less and less. */
const SOME = 20;

export function coverage(
  question: PreparedQuestion,
  { exact, aligned, sentence: { forward, from, length } }: PreparedCandidate,
): Record<CoverageFeature, number> {
  const { terms, named } = question;
  let fresh = 0;
  for (let i = from; i < from + length; i++)
    if (!(forward[i]! & STOP) && !named.has(forward[i]! >>> FLAG_BITS)) fresh++;
  return {
    coverFlat: terms.length ? sum(exact) / terms.length : 0,
    fresh: Math.log1p(fresh),
    found: Math.log(SOME + sum(aligned.map((p, t) => p * terms[t]!.background))),
  };
}
