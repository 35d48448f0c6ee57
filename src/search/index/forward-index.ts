/**
 * Sentences as the index keeps them: each word is its stem's number and its flags in one, so that a question needs no
 * text to be read again. Measured: splitting and stemming the candidates' text took a quarter of a question's time.
 */
import type { Span } from "../../model.ts";
import type { Sentence } from "./types.ts";
import { FLAG_BITS } from "../analysis/word-flags.ts";

/** Of a sentence: holds a quotation mark; holds one, or a word of saying. */
export const QUOTES = 1;
export const SAYS = 2;

/** The last number a stem can have; the stems past it, in material of millions of words, are told apart by FTS5 alone. */
export const LAST_STEM = 2 ** (32 - FLAG_BITS) - 1;

export const codeOf = (stem: number, flags: number) => Math.min(stem, LAST_STEM) * 2 ** FLAG_BITS + flags;

/** The number of the stem of a sentence's word. */
export const stemIn = ({ codes, from }: Sentence, place: number) => codes[from + place]! >>> FLAG_BITS;

export const holdsStem = (sentence: Sentence, stem: number) => {
  for (let i = 0; i < sentence.length; i++) if (stemIn(sentence, i) === stem) return true;
  return false;
};

/** What is told of a sentence's text. */
export function remarksOf(text: string): number {
  const quotes = /["“”]/u.test(text);
  return (quotes ? QUOTES : 0) | (quotes || /\b(?:said|says|told)\b/u.test(text) ? SAYS : 0);
}

export interface Coded {
  /** In the paragraph. */
  readonly span: Span;
  readonly remarks: number;
  readonly codes: readonly number[];
}

/** Numbers a sentence takes before the words. */
const HEAD = 4;

/** `[sentences, (start, end, remarks, words) for each, codes of all words]`, 32 bits each. */
export function packCodes(sentences: readonly Coded[]): Uint8Array {
  const heads = sentences.flatMap(({ span, remarks, codes }) => [
    span.start,
    span.end,
    remarks,
    codes.length,
  ]);
  const numbers = Uint32Array.from([sentences.length, ...heads, ...sentences.flatMap((s) => s.codes)]);
  return new Uint8Array(numbers.buffer);
}

export const unpackCodes = (packed: Uint8Array): Uint32Array =>
  packed.byteOffset % 4
    ? new Uint32Array(packed.slice().buffer)
    : new Uint32Array(packed.buffer, packed.byteOffset, packed.byteLength / 4);

/** Of every sentence, in order, what `packCodes` was given; its words are the `length` numbers from place `from` on. */
export function headsOf(codes: Uint32Array) {
  const count = codes[0] ?? 0;
  const heads: { start: number; end: number; remarks: number; from: number; length: number }[] = [];
  let from = 1 + HEAD * count;
  for (let at = 1; heads.length < count; at += HEAD) {
    const length = codes[at + 3]!;
    heads.push({ start: codes[at]!, end: codes[at + 1]!, remarks: codes[at + 2]!, from, length });
    from += length;
  }
  return heads;
}
