/** Plain text whose lines were broken to fit a width, or that was printed in pages: put together again. */
import type { TextPiece } from "../pieces.ts";
import { goesOn, isOpen, isPageLine, pageLinesIn } from "./page-lines.ts";
import { joinedLines, wholeWords } from "./hyphens.ts";
import { isHardWrapped, plainLines, type PlainLine } from "./lines.ts";

/**
 * The paragraphs without line breaks, page lines and running heads, and sentences whole that a page's end interrupts. Null
 * where the text has none of these: then it is best left as it is.
 */
export function reflowed(text: string): TextPiece[] | null {
  const lines = plainLines(text);
  const wrapped = isHardWrapped(lines);
  const paragraphs = wrapped ? together(lines, text) : lines.map(({ words }) => words).filter(Boolean);
  const pageLines = alone(lines, paragraphs, wrapped);
  if (!wrapped && !pageLines.size) return null;
  const out: string[] = [];
  let interrupted = false;
  for (const [i, words] of paragraphs.entries()) {
    if (pageLines.has(i)) {
      interrupted = true;
      continue;
    }
    const before = out.at(-1);
    if (interrupted && before && isOpen(before) && goesOn(words)) out[out.length - 1] = `${before} ${words}`;
    else out.push(words);
    interrupted = false;
  }
  return out.map((words) => ({ text: words, heading: 0 }));
}

/** Page lines among the paragraphs: only such as blank lines set apart, where lines are not paragraphs by themselves. */
function alone(lines: readonly PlainLine[], paragraphs: readonly string[], wrapped: boolean): Set<number> {
  const found = pageLinesIn(paragraphs);
  if (wrapped || !found.size) return found;
  const filled = lines.filter(({ words }) => words);
  const apart = (i: number) => filled[i]!.blankBefore && (filled[i + 1]?.blankBefore ?? true);
  return new Set([...found].filter((i) => apart(i) || isPageLine(paragraphs[i]!)));
}

/** Lines put together to paragraphs: a blank line or an indented one begins the next, and page lines stand alone. */
function together(lines: readonly PlainLine[], text: string): string[] {
  const known = wholeWords(text);
  const out: string[][] = [];
  let open = false;
  for (const { words, blankBefore, begins } of lines) {
    if (!words) continue;
    const page = isPageLine(words);
    if (open && !blankBefore && !begins && !page) out.at(-1)!.push(words);
    else out.push([words]);
    open = !page;
  }
  return out.map((paragraph) => joinedLines(paragraph, known, "keep"));
}
