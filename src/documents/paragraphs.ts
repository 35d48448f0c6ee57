/** A text cut into paragraphs. */
import type { Place, Span } from "../model.ts";
import { isHardWrapped, plainLines } from "./plain/lines.ts";

/** A span of the text that a format marks, or that line breaks set apart. */
export interface Block {
  readonly span: Span;
  /** 1 to 6 for a heading that the format marks, else 0. */
  readonly heading: number;
  readonly place?: Place;
  readonly quoted?: true;
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
const BLANK_LINES = /(?:\r\n|[\n\r])[ \t]*(?:\r\n|[\n\r])\s*|[\f\u2029]+/gu;

/**
 * The paragraphs of a text, in order, without the white space around them. Every line break ends one, unless the text is
 * hard-wrapped: then blank lines do. A line without a letter or a figure ("* * *") is none.
 */
export function paragraphsOf(text: string): Block[] {
  const breaks = isHardWrapped(plainLines(text)) ? BLANK_LINES : new RegExp(LINE_BREAK, "gu");
  const out: Block[] = [];
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    pushBlock(text, out, start, match.index);
    start = match.index + match[0].length;
  }
  pushBlock(text, out, start, text.length);
  return out;
}

/** Adds what stands between two offsets, trimmed, if there is a letter or a figure in it. */
function pushBlock(text: string, out: Block[], from: number, to: number, heading = 0): void {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) out.push({ span: { start, end }, heading });
}
