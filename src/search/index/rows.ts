/**
 * How sentences are numbered: a sentence's row is `paragraph * SENTENCES + its place in the paragraph`, so that an article's
 * sentences and paragraphs lie next to each other and a scope of one article is a range.
 */
import type { PostingList } from "./types.ts";

/** More than a paragraph has: its pieces are cut long before. */
export const SENTENCES = 65_536;

/**
 * In a posting list a sentence's row is followed by how many words it has, so that BM25 needs no look-up for each sentence
 * that matches: FTS5's own bm25() takes most of its time for that. Longer ones count as of LONGEST words.
 */
export const LENGTHS = 256;
const LONGEST = LENGTHS - 1;
export const postingOf = (row: number, words: number) => row * LENGTHS + Math.min(LONGEST, words);
export const rowOf = (posting: number) => Math.floor(posting / LENGTHS);
// Not `%`, which is slow for numbers of more than 32 bits.
export const wordsAt = (posting: number) => posting - rowOf(posting) * LENGTHS;
/** Postings in a paragraph's range: `id * POSTINGS` is before the first, `(id + 1) * POSTINGS` after the last. */
export const POSTINGS = SENTENCES * LENGTHS;
/** The paragraph that a row is in. */
export const paragraphOf = (row: number) => Math.floor(row / SENTENCES);

/** Of a posting list, the sentences of these articles: their first and last paragraphs, in order. */
export function postingsWithin(
  postings: PostingList,
  articles: readonly { readonly first: number; readonly last: number }[],
): PostingList {
  let at = 0;
  return postings.filter((posting) => {
    while (at < articles.length && (articles[at]!.last + 1) * POSTINGS <= posting) at++;
    return at < articles.length && articles[at]!.first * POSTINGS <= posting;
  });
}
