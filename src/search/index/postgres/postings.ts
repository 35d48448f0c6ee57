/**
 * Posting lists as the database keeps them: a row for each stem and block of paragraphs, in it 32 bits for each sentence. What
 * is put comes last, so that only the last block's rows are written again; a word of 6,000 sentences is read from some 200 rows.
 */
import { LENGTHS, POSTINGS, SENTENCES } from "../rows.ts";
import type { PostingList } from "../types.ts";

/** Paragraphs of a block: with the sentence's place and how many words it has they take 32 bits. */
export const PARAGRAPHS = 2 ** 32 / (SENTENCES * LENGTHS);
const BYTES = 4;

export const blockOf = (paragraph: number) => Math.floor(paragraph / PARAGRAPHS);

/** `postings`: of one block, in order. */
export const packPostings = (block: number, postings: readonly number[]): Uint8Array =>
  new Uint8Array(Uint32Array.from(postings, (posting) => posting - block * PARAGRAPHS * POSTINGS).buffer);

/** `blocks` with the bytes that each has in `lists`, in order. */
export function unpackPostings(
  blocks: readonly number[],
  sizes: readonly number[],
  lists: Uint8Array,
): PostingList {
  const packed = numbersIn(lists);
  const out = new Float64Array(packed.length);
  let at = 0;
  for (const [i, block] of blocks.entries()) {
    const base = block * PARAGRAPHS * POSTINGS;
    for (const end = at + sizes[i]! / BYTES; at < end; at++) out[at] = base + packed[at]!;
  }
  return out;
}

/** A block's list without the postings of the paragraphs from the first to the last. */
export function withoutParagraphs(block: number, list: Uint8Array, first: number, last: number): Uint8Array {
  const base = block * PARAGRAPHS;
  const kept = numbersIn(list).filter((number) => {
    const paragraph = base + Math.floor(number / POSTINGS);
    return paragraph < first || paragraph > last;
  });
  return new Uint8Array(kept.buffer, kept.byteOffset, kept.byteLength);
}

/** What comes over the wire need not begin where a number may. */
const numbersIn = (bytes: Uint8Array): Uint32Array =>
  bytes.byteOffset % BYTES
    ? new Uint32Array(bytes.slice().buffer)
    : new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / BYTES);
