/** A clean text put together from the paragraphs that a format found. */
import type { Place } from "../model.ts";
import type { Block } from "./paragraphs.ts";

/** A paragraph as a format hands it over: its words, without the marks of the format. */
export interface TextPiece {
  readonly text: string;
  /** 1 to 6 for a heading that the format marks, else 0. */
  readonly heading: number;
  /** Whether the format sets it apart as somebody's words: a block quotation. */
  readonly quoted?: true;
  /** Where it stands in the original. */
  readonly place?: Place;
}

const BETWEEN = "\n\n";

/** The extracted text: the pieces that hold a letter or a figure, a blank line between two, and where each stands in it. */
export function composed(pieces: readonly TextPiece[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const { text, ...piece } of pieces) {
    const words = text.trim();
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    blocks.push({ ...piece, span: { start, end: start + words.length } });
    texts.push(words);
    start += words.length + BETWEEN.length;
  }
  return { text: texts.join(BETWEEN), blocks };
}
