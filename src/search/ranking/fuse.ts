/** Fuse.js over the candidates: the only place that knows it. */
import Fuse from "fuse.js";
import { MOST_CANDIDATES } from "../retrieval/candidates.ts";

/**
 * How well each text covers the question's words by Fuse's token search, 0 to 1, in the order of the texts. Texts and
 * question are stems parted by spaces, so that words are matched whole; past MOST_CANDIDATES a text scores 0.
 */
export function fuseScores(texts: readonly string[], question: string): number[] {
  const scores = texts.map(() => 0);
  if (!question) return scores;
  const fuse = new Fuse(texts.slice(0, MOST_CANDIDATES), {
    useTokenSearch: true,
    ignoreLocation: true,
    includeScore: true,
    threshold: 0,
    shouldSort: false,
    tokenize: (text: string) => text.split(" "),
  });
  for (const { refIndex, score = 1 } of fuse.search(question)) scores[refIndex] = 1 - score;
  return scores;
}
