/** A second stage over the first candidates, for those who want it: what whole sentences mean, by an encoder. */
import { textIn, type Chunk } from "../index/chunks.ts";
import type { ShownTexts } from "../index/calls.ts";
import type { RankedCandidate } from "./order.ts";
import { sum } from "./features/weighting.ts";

export interface SentenceVectors {
  /** Of a text, at length 1; null where it has not been encoded yet. */
  kept(text: string): Float32Array | null;
  /** Null where it cannot be encoded. */
  question(text: string): Promise<Float32Array | null>;
}

/** What the cosine weighs beside the weights of weights.ts: of whole numbers the likeliest on 96 everyday questions. */
const WEIGHT = 6;

/** The first of the ranked, which are shown, by what an encoder says of them as well; as they were, where one is not encoded yet. */
export async function reranked(
  ranked: readonly RankedCandidate[],
  first: number,
  question: string,
  shown: ShownTexts,
  vectors: SentenceVectors,
): Promise<readonly RankedCandidate[]> {
  const head = ranked.slice(0, first);
  const known = head.map(({ candidate: { paragraph, sentence } }) => {
    const chunk: Chunk | undefined = shown.chunk(paragraph.id)?.chunk;
    return chunk ? vectors.kept(textIn(chunk, sentence.span)) : null;
  });
  if (!head.length || known.includes(null)) return ranked;
  const asked = await vectors.question(question).catch(() => null);
  if (!asked) return ranked;
  const weighed = head.map(({ score }, i) => score * Math.exp(WEIGHT * dot(asked, known[i]!)));
  const [before, after] = [sum(head.map((r) => r.score)), sum(weighed)];
  const again = head.map((one, i) => ({ ...one, score: (weighed[i]! / after) * before }));
  return [...again.toSorted((a, b) => b.score - a.score), ...ranked.slice(first)];
}

function dot(a: Float32Array, b: Float32Array): number {
  let total = 0;
  for (let j = 0; j < a.length; j++) total += a[j]! * b[j]!;
  return total;
}
