/**
 * What words mean, as 64 numbers each: near ones are used alike ("doctor", "physician"; "begin", "launch"). Made by
 * bench/vectors.ts; names and numbers are not to be compared this way, for near them stand other names and other numbers.
 */
import { readFileSync } from "node:fs";
import { wordListOf, type WordList } from "./word-list.ts";

/** Numbers a vector has. */
export const SIZE = 64;

/** A vector of any length, 8 bits a number: what the index keeps of a sentence. */
export type PackedVector = Int8Array;

/** Of Arora, Liang and Ma, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings" (2017). */
const SMOOTH = 0.001;
/** After Zipf: how often the n-th commonest word stands in a text, beside the others. */
const zipf = (place: number) => 1 / (place + 10);

interface Table {
  /** The commonest is the first. */
  readonly stems: WordList;
  /** Vector after vector, in the order of the places. */
  readonly numbers: PackedVector;
  /** By place: one over the vector's length; 0 where nobody has asked for it yet. */
  readonly scales: Float32Array;
  /** How often all of the words stand in a text, beside each other. */
  readonly total: number;
}

let table: Table | null = null;

function read(): Table {
  const written = readFileSync(new URL("vectors.txt", import.meta.url));
  const bytes = readFileSync(new URL("vectors.bin", import.meta.url));
  const size = bytes.length / SIZE;
  const stems = wordListOf(written.subarray(written.lastIndexOf("\n", written.length - 2) + 1, -1), size);
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let place = 0; place < size; place++) total += zipf(place);
  return { stems, numbers, scales: new Float32Array(size), total };
}

/** Read when first asked for, which takes some 5 ms. */
const known = () => (table ??= read());

/** In 32 bits, also the first time. */
function scaleOf({ scales, numbers }: Table, place: number): number {
  if (!scales[place]) scales[place] = 1 / lengthOf(numbers, place * SIZE);
  return scales[place]!;
}

/** How much a word tells of its text, in 32 bits. */
const weightOf = ({ total }: Table, place: number) => Math.fround(SMOOTH / (SMOOTH + zipf(place) / total));

/** Where a stem stands in the table; undefined where it does not. */
export const placeOfStem = (stem: string): number | undefined => known().stems.placeOf(stem);

/** The stem at a place. */
export const stemOfPlace = (place: number): string => known().stems.wordAt(place);

/** How many places there are. */
export const placeCount = () => known().scales.length;

/** How alike two words are used, by their places: 1 the same, 0 unlike. */
export function similarity(a: number, b: number): number {
  const table = known();
  const { numbers } = table;
  let sum = 0;
  // Eight at once, in 32 bits that cannot overflow: this is most of what ranking by meaning costs, and takes half the time so.
  for (let at = a * SIZE, to = b * SIZE, end = at + SIZE; at < end; at += 8, to += 8)
    sum =
      (sum +
        Math.imul(numbers[at]!, numbers[to]!) +
        Math.imul(numbers[at + 1]!, numbers[to + 1]!) +
        Math.imul(numbers[at + 2]!, numbers[to + 2]!) +
        Math.imul(numbers[at + 3]!, numbers[to + 3]!) +
        Math.imul(numbers[at + 4]!, numbers[to + 4]!) +
        Math.imul(numbers[at + 5]!, numbers[to + 5]!) +
        Math.imul(numbers[at + 6]!, numbers[to + 6]!) +
        Math.imul(numbers[at + 7]!, numbers[to + 7]!)) |
      0;
  return sum * scaleOf(table, a) * scaleOf(table, b);
}

/** Adds what a word tells of the text it stands in. */
export function addWord(sum: Float32Array, place: number): void {
  const table = known();
  const { numbers } = table;
  const weight = weightOf(table, place) * scaleOf(table, place);
  for (let j = 0, at = place * SIZE; j < SIZE; j++, at++) sum[j]! += weight * numbers[at]!;
}

/** Adds a packed vector at length 1, or nothing where it is zeros. `place`: its place among those packed. */
export function addVector(sum: Float32Array, packed: PackedVector, place: number, weight: number): void {
  const from = place * SIZE;
  const scale = weight / lengthOf(packed, from);
  for (let j = 0; j < SIZE; j++) sum[j]! += scale * packed[from + j]!;
}

function lengthOf(numbers: ArrayLike<number>, from = 0): number {
  let sum = 0;
  for (let j = from; j < from + SIZE; j++) sum += numbers[j]! ** 2;
  return Math.sqrt(sum) || 1;
}

/** The vector at length 1, or zeros. */
export function unit(numbers: ArrayLike<number>): Float32Array {
  const length = lengthOf(numbers);
  return Float32Array.from(numbers, (v) => v / length);
}

/** A vector of any length in 8 bits a number, by the greatest of them. */
export function packVector(vector: Float32Array): PackedVector {
  let most = 0;
  for (const v of vector) most = Math.max(most, Math.abs(v));
  return Int8Array.from(vector, (v) => (most ? Math.round((127 * v) / most) : 0));
}

/** Cosine of a vector of length 1 with one of any; 0 for zeros. `from`: where that one begins. */
export function cosine(a: Float32Array, b: ArrayLike<number>, from = 0): number {
  let sum = 0;
  let squares = 0;
  for (let j = 0; j < SIZE; j++) {
    const v = b[from + j]!;
    sum += a[j]! * v;
    squares += v * v;
  }
  return squares ? sum / Math.sqrt(squares) : 0;
}
