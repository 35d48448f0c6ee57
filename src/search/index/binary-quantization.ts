/** How near vectors are to a question's by the signs of their numbers alone, eleven looked up at a time. */
import { SIZE } from "../analysis/vectors.ts";

/** Scores by signs are reckoned in whole parts, so many to one: they are quicker to add up, and the highest takes 24 bits. */
export const FINE = 2 ** 20;
/** Signs looked up together: as a word of 32 has them from its lowest on. */
const GROUPS = [11, 11, 10];
/** Numbers of 32 bits that hold the signs of a vector. */
export const WORDS = SIZE / 32;
const TABLE = 2 ** 11;

/** By group of signs and their value: the sum of that many of the question's numbers with those signs. */
export function sumsOf(question: Float32Array): Int32Array {
  const sums = new Int32Array(WORDS * GROUPS.length * TABLE);
  let [first, from] = [0, 0];
  for (let word = 0; word < WORDS; word++)
    for (const signs of GROUPS) {
      const numbers = Array.from(question.subarray(first, first + signs), (v) => Math.round(FINE * v));
      sums[from] = -numbers.reduce((sum, number) => sum + number, 0);
      for (let value = 1; value < 2 ** signs; value++) {
        const lowest = 31 - Math.clz32(value & -value);
        sums[from + value] = sums[from + (value & (value - 1))]! + 2 * numbers[lowest]!;
      }
      first += signs;
      from += TABLE;
    }
  return sums;
}

/** Written out, for it is asked a hundred thousand times a question. */
export const bySigns = (signs: Int32Array, vector: number, sums: Int32Array) => {
  const a = signs[vector * WORDS]!;
  const b = signs[vector * WORDS + 1]!;
  return (
    (sums[a & 2047]! +
      sums[2048 + ((a >>> 11) & 2047)]! +
      sums[4096 + (a >>> 22)]! +
      sums[6144 + (b & 2047)]! +
      sums[8192 + ((b >>> 11) & 2047)]! +
      sums[10_240 + (b >>> 22)]!) |
    0
  );
};
