/** What sentences and paragraphs mean: the middle of their words' vectors, those that tell little weighing little. */
import type { Word } from "./terms.ts";
import { STOP } from "./word-flags.ts";
import { addWord, packVector, placeCount, placeOfStem, SIZE } from "./vectors.ts";

/**
 * A stem with a vector has the number after its vector's place, so that the vector of a word of the index needs no
 * look-up; the others' numbers begin here.
 */
export const FIRST_OTHER = 65_536;

/** The number that a stem has wherever it stands; undefined where it has no vector. */
export function stemAt(term: string): number | undefined {
  const place = placeOfStem(term);
  return place === undefined ? undefined : place + 1;
}

/** The place of a stem's vector; -1 where it has none. */
export const vectorOf = (stem: number) => (stem > 0 && stem <= placeCount() ? stem - 1 : -1);

/** The sentences' vectors, one after the other, and then their paragraph's. */
export function packedVectors(sentences: readonly (readonly Word[])[]): Uint8Array {
  const packed = new Int8Array((sentences.length + 1) * SIZE);
  const whole = new Float32Array(SIZE);
  for (const [i, words] of sentences.entries()) {
    const sum = sentenceVector(words.filter((w) => !(w.flags & STOP)).map((w) => w.term));
    for (let j = 0; j < SIZE; j++) whole[j]! += sum[j]!;
    packed.set(packVector(sum), i * SIZE);
  }
  packed.set(packVector(whole), sentences.length * SIZE);
  return new Uint8Array(packed.buffer);
}

/** Of a sentence by its telling words' stems; zeros where none of them has a vector. */
export function sentenceVector(stems: readonly string[]): Float32Array {
  const sum = new Float32Array(SIZE);
  for (const stem of stems) {
    const place = placeOfStem(stem);
    if (place !== undefined) addWord(sum, place);
  }
  return sum;
}
