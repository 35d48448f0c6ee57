/** A text cut into paragraphs. */
import type { Span } from "../model.ts";

/** A stretch of the text that a format marks, or that line breaks set apart. */
export interface Block {
  readonly span: Span;
  /** 1 to 6 for a heading that the format marks, else 0. */
  readonly heading: number;
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
const BLANK_LINES = /(?:\r\n|[\n\r])[ \t]*(?:\r\n|[\n\r])\s*|[\f\u2029]+/gu;

/**
 * The paragraphs of a text, in order, without the white space around them. Every line break ends one, unless the text is
 * hard-wrapped: then blank lines do. A line without a letter or a figure ("* * *") is none.
 */
export function paragraphsOf(text: string): Block[] {
  const breaks = isHardWrapped(text) ? BLANK_LINES : new RegExp(LINE_BREAK, "gu");
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
export function pushBlock(text: string, out: Block[], from: number, to: number, heading = 0): void {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) out.push({ span: { start, end }, heading });
}

/**
 * Whether lines were broken to fit a width: the first word of nearly every next line would not have fitted on the line
 * before it, and most of these lines end in mid-sentence.
 */
function isHardWrapped(text: string): boolean {
  const lines = text.split(LINE_BREAK).map((line) => line.trim());
  const inside = lines.flatMap((line, i) => (line && lines[i + 1] ? [{ line, next: lines[i + 1]! }] : []));
  const widest = inside.reduce((width, { line }) => Math.max(width, line.length), 0);
  if (inside.length < 4 || widest < 40 || widest > 120) return false;
  const broken = inside.filter(({ line, next }) => line.length + 1 + next.split(" ", 1)[0]!.length > widest);
  const open = inside.filter(({ line }) => !/[.!?…:]["”’')\]]*$/u.test(line));
  return broken.length >= 0.85 * inside.length && open.length > 0.5 * inside.length;
}
