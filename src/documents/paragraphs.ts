/** A text cut into paragraphs. */
import type { Span } from "../model.ts";

/**
 * The paragraphs of a text, in order, without the white space around them. Every line break ends one, unless the text is
 * hard-wrapped (most of its lines end near one width): then blank lines do.
 */
export function paragraphSpans(text: string): Span[] {
  const breaks = isHardWrapped(text) ? /\r?\n(?:[ \t]*\r?\n)+/gu : /(?:\r\n|[\n\r\u2028\u2029])+/gu;
  const out: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    push(text, out, start, match.index);
    start = match.index + match[0].length;
  }
  push(text, out, start, text.length);
  return out;
}

/** Whether lines were broken to fit a width: at least six, of 40 to 120 characters, most ending within 16 of the longest. */
function isHardWrapped(text: string): boolean {
  const lines = text.split(/\r?\n/u);
  const inside = lines.filter((line, i) => line.trim() !== "" && (lines[i + 1] ?? "").trim() !== "");
  if (inside.length < 6) return false;
  const widest = Math.max(...inside.map((line) => line.trimEnd().length));
  if (widest < 40 || widest > 120) return false;
  return inside.filter((line) => line.trimEnd().length >= widest - 16).length > 0.8 * inside.length;
}

function push(text: string, out: Span[], start: number, end: number): void {
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  if (end > start) out.push({ start, end });
}
