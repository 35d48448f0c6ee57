/**
 * The sentences whose vectors are nearest to a question's, of vectors held in memory: 72 bytes each. The signs of their 64
 * numbers are compared first, a byte at a time; then the best exactly. Measured over 7,228 sentences of news and
 * encyclopaedia, 96 % of the nearest 15 are found, and 98 % of the nearest five.
 */
import { cosine, SIZE } from "../analysis/vectors.ts";
import { leaders } from "./leaders.ts";
import { SENTENCES } from "./rows.ts";
import type { Match } from "./types.ts";

export interface VectorParagraph {
  readonly id: number;
  readonly doc: number;
  /** The sentences' vectors, one after the other, and then the paragraph's. */
  readonly vectors: Int8Array;
}

/** Best first; `docs`: numbers of the articles in scope, null: all. */
export type VectorScan = (question: Float32Array, docs: ReadonlySet<number> | null, limit: number) => Match[];

/** What the paragraph counts, beside the sentence. */
const PARAGRAPH = 0.5;
/** Sentences compared exactly after their signs, for each that is wanted. */
const CLOSER = 20;
/** Scores by signs are reckoned in whole parts, so many to one: they are quicker to add up, and the highest takes 24 bits. */
const FINE = 2 ** 20;
/** The score of a sentence out of scope. */
const NONE = -(2 ** 31);
/** Into so many steps they are sorted. */
const STEPS = 1024;
const BYTES = SIZE / 8;

/** The same, of all vectors exactly: for a few paragraphs. */
export function nearestExactly(
  paragraphs: Iterable<VectorParagraph>,
  question: Float32Array,
  limit: number,
): Match[] {
  const best = leaders(limit);
  for (const { id, vectors } of paragraphs) {
    const count = vectors.length / SIZE - 1;
    const whole = PARAGRAPH * cosine(question, vectors, count * SIZE);
    for (let i = 0; i < count; i++) best.add(id * SENTENCES + i, whole + cosine(question, vectors, i * SIZE));
  }
  return best.best();
}

/** `bytes`: of all vectors together. The paragraphs are gone through once, in order. */
export function vectorScan(given: Iterable<VectorParagraph>, bytes: number): VectorScan {
  const total = bytes / SIZE;
  const vectors = new Int8Array(bytes);
  const signs = new Uint8Array(total * BYTES);
  const paragraphs: { readonly id: number; readonly doc: number }[] = [];
  /** Where each paragraph's vectors begin, its own being the last, and where the last one's end. */
  const starts = [0];
  for (const { id, doc, vectors: own } of given) {
    const start = starts.at(-1)!;
    vectors.set(own, start * SIZE);
    paragraphs.push({ id, doc });
    starts.push(start + own.length / SIZE);
  }
  for (let byte = 0, at = 0; byte < signs.length; byte++) {
    let bits = 0;
    for (let bit = 1; bit < 256; bit <<= 1) if (vectors[at++]! > 0) bits |= bit;
    signs[byte] = bits;
  }
  const scores = new Int32Array(total);

  return (question, docs, limit) => {
    if (!question.some((v) => v)) return [];
    const sums = sumsOf(question);
    const most = (1 + PARAGRAPH) * FINE * question.reduce((sum, v) => sum + Math.abs(v), 0) + SIZE;
    const scale = STEPS / (2 * most);
    const counts = new Uint32Array(STEPS + 1);
    for (let p = 0; p < paragraphs.length; p++) {
      const [from, own] = [starts[p]!, starts[p + 1]! - 1];
      if (docs && !docs.has(paragraphs[p]!.doc)) {
        scores.fill(NONE, from, own);
        continue;
      }
      const whole = (PARAGRAPH * bySigns(signs, own, sums)) | 0;
      for (let i = from; i < own; i++) {
        const score = (whole + bySigns(signs, i, sums)) | 0;
        scores[i] = score;
        counts[((score + most) * scale) | 0]!++;
      }
    }
    // The step from which on there are enough; what is all but on its edge counts.
    let step = STEPS;
    for (let sum = counts[step]!; step > 0 && sum < CLOSER * limit;) sum += counts[--step]!;
    const least = step / scale - most - SIZE;
    const best = leaders(limit);
    for (let p = 0; p < paragraphs.length; p++) {
      const [from, own] = [starts[p]!, starts[p + 1]! - 1];
      let whole: number | null = null;
      for (let i = from; i < own; i++) {
        if (scores[i]! < least) continue;
        whole ??= PARAGRAPH * cosine(question, vectors, own * SIZE);
        best.add(paragraphs[p]!.id * SENTENCES + i - from, whole + cosine(question, vectors, i * SIZE));
      }
    }
    return best.best();
  };
}

/** By byte and its value: the sum of eight of the question's numbers with those signs. */
function sumsOf(question: Float32Array): Int32Array {
  const sums = new Int32Array(BYTES * 256);
  for (let b = 0; b < BYTES; b++)
    for (let j = 0; j < 8; j++) {
      const number = Math.round(FINE * question[8 * b + j]!);
      for (let value = 0; value < 256; value++) sums[256 * b + value]! += value & (1 << j) ? number : -number;
    }
  return sums;
}

/** Written out, for it is asked a hundred thousand times a question. */
const bySigns = (signs: Uint8Array, vector: number, sums: Int32Array) => {
  const at = vector * BYTES;
  return (
    (sums[signs[at]!]! +
      sums[256 + signs[at + 1]!]! +
      sums[512 + signs[at + 2]!]! +
      sums[768 + signs[at + 3]!]! +
      sums[1024 + signs[at + 4]!]! +
      sums[1280 + signs[at + 5]!]! +
      sums[1536 + signs[at + 6]!]! +
      sums[1792 + signs[at + 7]!]!) |
    0
  );
};
