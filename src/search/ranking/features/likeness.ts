/** How like the question a candidate is as a bag of words, beside the other candidates: by Fuse.js, and by BM25. */
import { EXACT } from "../alignment.ts";
import type { PreparedCandidate } from "./prepare-candidate.ts";
import type { PreparedQuestion } from "./prepare-question.ts";

export type LikenessFeature = "fuse" | "rank";

/** Of BM25. */
const K1 = 0.9;
const B = 0.4;

/** Of each candidate, in their order; `rank`: 1 for the best, 1/2 for the next. */
export function likeness(
  question: PreparedQuestion,
  candidates: readonly PreparedCandidate[],
): Record<LikenessFeature, number>[] {
  const scores = candidates.map((candidate) => bm25(question, candidate));
  const order = scores.toSorted((a, b) => b - a);
  return scores.map((score, i) => ({
    fuse: question.fuse[i] ?? 0,
    rank: 1 / (1 + order.indexOf(score)),
  }));
}

function bm25({ rare, meanLength }: PreparedQuestion, { trace, sentence }: PreparedCandidate): number {
  const counts = rare.weights.map(() => 0);
  for (const { term, quality } of trace) if (quality >= EXACT) counts[term]!++;
  const norm = K1 * (1 - B + (B * sentence.length) / Math.max(1, meanLength));
  return counts.reduce((s, n, t) => s + (rare.weights[t]! * n * (K1 + 1)) / (n + norm), 0);
}
