/**
 * Sentences as the index keeps them: each word is its stem's number and its flags in one, so that a question needs no
 * text to be read again. Measured: splitting and stemming the candidates' text took a quarter of a question's time.
 */
import type { Span } from "../../model.ts";
import type { IndexedSentence } from "./types.ts";
import { EXPRESSIONS, type Expression, type ExpressionKind } from "../analysis/expressions.ts";
import { FLAG_BITS } from "../analysis/word-flags.ts";

/** Bits that `remarksOf` tells of a sentence: it holds a quotation mark. */
export const QUOTES = 1;
/** Holds a quotation mark, or a word of saying. */
export const SAYS = 2;
/** Is a question, outside of what somebody said. */
export const ASKS = 4;

/** The last number a stem can have; the stems past it, in material of millions of words, are told apart by FTS5 alone. */
const LAST_STEM = 2 ** (32 - FLAG_BITS) - 1;

export const packedWord = (stem: number, flags: number) => Math.min(stem, LAST_STEM) * 2 ** FLAG_BITS + flags;

/** The number of the stem of a sentence's word. */
export const stemIn = ({ forward, from }: IndexedSentence, place: number) =>
  forward[from + place]! >>> FLAG_BITS;

/** Whether one of a sentence's words has this stem. */
export const holdsStem = (sentence: IndexedSentence, stem: number) => {
  for (let i = 0; i < sentence.length; i++) if (stemIn(sentence, i) === stem) return true;
  return false;
};

/** Whether a sentence holds these stems next to each other, in this order; null: a stem that no sentence holds. */
export function holdsRun(sentence: IndexedSentence, stems: readonly (number | null)[]): boolean {
  for (let from = 0; from + stems.length <= sentence.length; from++)
    if (stems.every((stem, i) => stemIn(sentence, from + i) === stem)) return true;
  return false;
}

/** What is told of a sentence's text. */
export function remarksOf(text: string): number {
  const quotes = /["“”]/u.test(text);
  const says = quotes || /\b(?:said|says|told)\b/u.test(text);
  const asks = !quotes && /\?\s*$/u.test(text);
  return (quotes ? QUOTES : 0) | (says ? SAYS : 0) | (asks ? ASKS : 0);
}

export interface ForwardEntry {
  /** In the paragraph. */
  readonly span: Span;
  readonly remarks: number;
  readonly forward: readonly number[];
  readonly expressions: readonly Expression[];
  readonly meant: readonly Meant[];
}

/** A word of somebody's name, or of their role, that a sentence means without holding it: "he" is Liu, "Khan" the mayor. */
export interface Meant {
  /** Of the word that means it, among the sentence's. */
  readonly place: number;
  /** The number of its stem. */
  readonly stem: number;
  readonly role: boolean;
}

/** Numbers a sentence takes before the words. */
const HEAD = 6;

/** An expression as one number: its kind, its first word and how many it has; past the 4,095th word there is none. */
const PLACE_BITS = 12;
const LENGTH_BITS = 12;
const LAST_PLACE = 2 ** PLACE_BITS - 1;
const LAST_LENGTH = 2 ** LENGTH_BITS - 1;
const packed = ({ kind, from, to }: Expression) =>
  (EXPRESSIONS.indexOf(kind) * 2 ** PLACE_BITS + from) * 2 ** LENGTH_BITS + Math.min(to - from, LAST_LENGTH);

/** What a sentence can answer with, in its order. */
export function expressionsOf({ forward, from, length, expressions }: IndexedSentence): Expression[] {
  const out: Expression[] = [];
  for (let i = from + length; i < from + length + expressions; i++) {
    const code = forward[i]!;
    const first = (code >>> LENGTH_BITS) & LAST_PLACE;
    const kind: ExpressionKind = EXPRESSIONS[code >>> (PLACE_BITS + LENGTH_BITS)]!;
    out.push({ kind, from: first, to: first + (code & LAST_LENGTH) });
  }
  return out;
}

/** What a sentence means beside its words, in its order. */
export function meantIn({ forward, from, length, expressions, meant }: IndexedSentence): Meant[] {
  const out: Meant[] = [];
  const first = from + length + expressions;
  for (let i = first; i < first + 2 * meant; i += 2)
    out.push({
      place: forward[i]!,
      stem: forward[i + 1]! >>> FLAG_BITS,
      role: (forward[i + 1]! & ROLE) !== 0,
    });
  return out;
}

/** Whether a sentence holds a stem, or means somebody whose name it is part of. */
export const means = (sentence: IndexedSentence, stem: number) =>
  holdsStem(sentence, stem) ||
  (sentence.meant > 0 && meantIn(sentence).some((m) => m.stem === stem && !m.role));

const ROLE = 1;

/**
 * `[sentences, (start, end, remarks, words, expressions, meant) for each, then of each its packed words, its
 * expressions, and place and code of what it means]`, 32 bits each.
 */
export function packForward(sentences: readonly ForwardEntry[]): Uint8Array {
  const kept = sentences.map((s) => s.expressions.filter(({ from }) => from <= LAST_PLACE).map(packed));
  const heads = sentences.flatMap(({ span, remarks, forward, meant }, i) => [
    span.start,
    span.end,
    remarks,
    forward.length,
    kept[i]!.length,
    meant.length,
  ]);
  const bodies = sentences.flatMap(({ forward, meant }, i) => [
    ...forward,
    ...kept[i]!,
    ...meant.flatMap(({ place, stem, role }) => [place, packedWord(stem, role ? ROLE : 0)]),
  ]);
  const numbers = Uint32Array.from([sentences.length, ...heads, ...bodies]);
  return new Uint8Array(numbers.buffer);
}

/** The numbers of a packed paragraph, which `headsOf` reads; a copy where the bytes do not begin where a number may. */
export const unpackForward = (packed: Uint8Array): Uint32Array =>
  packed.byteOffset % 4
    ? new Uint32Array(packed.slice().buffer)
    : new Uint32Array(packed.buffer, packed.byteOffset, packed.byteLength / 4);

/** Of every sentence, in order, what `packForward` was given; its words are the `length` numbers from place `from` on. */
export function headsOf(forward: Uint32Array) {
  const count = forward[0] ?? 0;
  const heads: (Pick<IndexedSentence, "remarks" | "from" | "length" | "expressions" | "meant"> & Span)[] = [];
  let from = 1 + HEAD * count;
  for (let at = 1; heads.length < count; at += HEAD) {
    const [start, end, remarks] = [forward[at]!, forward[at + 1]!, forward[at + 2]!];
    const [length, expressions, meant] = [forward[at + 3]!, forward[at + 4]!, forward[at + 5]!];
    heads.push({ start, end, remarks, from, length, expressions, meant });
    from += length + expressions + 2 * meant;
  }
  return heads;
}
