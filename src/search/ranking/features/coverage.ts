/** How much of the question a candidate covers, weighed in several ways. */
import { FLAG_BITS, STOP } from "../../analysis/word-flags.ts";
import { EXACT } from "../alignment.ts";
import type { PreparedCandidate } from "./prepare-candidate.ts";
import type { PreparedQuestion } from "./prepare-question.ts";
import { share, sum } from "./weighting.ts";

export type CoverageFeature =
  | "coverFlat"
  | "alignBack"
  | "alignSteep"
  | "coverLocal"
  | "coverUnfocused"
  | "names"
  | "namesHere"
  | "root"
  | "fresh"
  | "found";

/** Nats of rarity: what is found beside this much counts for less and less. */
const SOME = 20;

export function coverage(
  question: PreparedQuestion,
  { here, exact, aligned, sentence: { codes, from, length } }: PreparedCandidate,
): Record<CoverageFeature, number> {
  const { terms, named } = question;
  let fresh = 0;
  for (let i = from; i < from + length; i++)
    if (!(codes[i]! & STOP) && !named.has(codes[i]! >>> FLAG_BITS)) fresh++;
  return {
    coverFlat: terms.length ? sum(exact) / terms.length : 0,
    alignBack: share(aligned, question.background),
    alignSteep: steep(share(aligned, question.rare)),
    coverLocal: share(exact, question.local),
    coverUnfocused: share(aligned, question.unfocused),
    names: share(aligned, question.names),
    namesHere: share(exact, question.names),
    root: share(here.map((p) => (p > 0 && p < EXACT ? 1 : 0)), question.rare), // prettier-ignore
    fresh: Math.log1p(fresh),
    found: Math.log(SOME + sum(aligned.map((p, t) => p * terms[t]!.background))),
  };
}

/** The last words that a candidate lacks count most. */
const steep = (part: number) => -Math.log(1.02 - Math.min(1, part));
