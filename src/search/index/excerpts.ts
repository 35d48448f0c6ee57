/** What is read of an article to check a quotation: what stands around the places where its words stand, and blanks for the rest. */
import type { Article, Span } from "../../model.ts";
import { unpack, type Chunk } from "./chunks.ts";

/**
 * Chunks of an article from which on only an excerpt is read: about 10,000 characters. Of 1,500 quotations of news and
 * encyclopaedia, whole and altered, 1,499 were judged as they are over whole articles, in two thirds of the time; where articles have
 * 23,000 characters, in less than half.
 */
const LONG = 8;
/** Bytes of its chunks, compressed, from which on it is read so too: few chunks may be long paragraphs. */
const HEAVY = 16_000;
/** Characters of a chunk, which is a paragraph then, from which on only so many around each sentence are read. */
const WIDE = 20_000;
const AROUND = 4_000;

/** Whether only an excerpt is read of an article of so many chunks, and bytes of them. */
export const isLong = (chunks: number, bytes: number): boolean => chunks > LONG || bytes > HEAVY;

/** What an excerpt has besides its text and passages. */
const NO_REST = JSON.stringify({ speakers: [], entities: [] });

/** `chunks`: in order; `sentences`: where in the text those stand that count, if that is known. */
export function excerptOf(head: string, chunks: readonly Chunk[], sentences: readonly Span[] = []): Article {
  let length = 0;
  const read = chunks.flatMap((chunk): Chunk[] => {
    const blank = { start: length, text: " ".repeat(chunk.start - length), paragraphs: [], snippets: [] };
    length = chunk.start + chunk.text.length;
    return [blank, chunk.text.length > WIDE ? around(chunk, sentences) : chunk];
  });
  return unpack(head, NO_REST, read);
}

/** The chunk with blanks for all that is far from those of the sentences that stand in it; as it is where none does. */
function around(chunk: Chunk, sentences: readonly Span[]): Chunk {
  const end = chunk.start + chunk.text.length;
  const windows = sentences
    .filter((s) => s.start < end && s.end > chunk.start)
    .toSorted((a, b) => a.start - b.start)
    .map((s) => ({ start: Math.max(chunk.start, s.start - AROUND), end: Math.min(end, s.start + AROUND) }));
  if (!windows.length) return chunk;
  let [text, at] = ["", chunk.start];
  for (const { start, end } of windows) {
    text += " ".repeat(Math.max(0, start - at));
    text += chunk.text.slice(Math.max(at, start) - chunk.start, Math.max(at, end) - chunk.start);
    at = Math.max(at, end);
  }
  const snippets = chunk.snippets.filter(({ span }) =>
    windows.some((w) => span.start < w.end && span.end > w.start),
  );
  return { ...chunk, text: text + " ".repeat(end - at), snippets };
}
