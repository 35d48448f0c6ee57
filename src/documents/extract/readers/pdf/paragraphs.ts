/** Lines put together to paragraphs, over the ends of columns and pages. */
import { joinedLines } from "../../../plain/hyphens.ts";
import { goesOn, isOpen } from "../../../plain/page-lines.ts";
import type { TextPiece } from "../../../pieces.ts";
import type { PageColumn } from "./columns.ts";
import { withRows } from "./tables.ts";
import { notesApart, notesIn, withNotes } from "./foot-notes.ts";
import { bodySize, rounded, type Line } from "./lines.ts";

/** A heading's letters are larger than the text's by so much, and it has at most so many characters. */
const LARGER = 1.15;
const LONGEST_HEADING = 200;
/** In sizes of the letters: what sets the first line of a paragraph in, and how short its last one is. */
const INDENT = 0.7;
const SHORT = 3;
/** Of the column's width: what no line of running text leaves free. */
const UNFILLED = 0.35;
/** Times the usual distance of two lines; in sizes, the distance of those of a title, which is set tighter than text is. */
const APART = 1.3;
const TIGHT = 1.25;
const ITEM = /^(?:[•‣▪◦●■–—-]|\(?\d{1,3}[.)]|\(?[a-z]\))\s/u;

export interface Paragraph {
  readonly lines: Line[];
  readonly page: number;
  /** Whether its last line is the last of its column: it may go on. */
  last: boolean;
}

/** The paragraphs of a document, over the ends of columns and pages. */
export function paragraphsOfPages(
  pages: readonly (readonly PageColumn[])[],
  known: ReadonlySet<string>,
): TextPiece[] {
  const size = bodySize(pages.flat().flatMap(({ lines }) => lines));
  const out: Paragraph[] = [];
  const notes: Paragraph[] = [];
  for (const [page, columns] of pages.entries())
    for (const whole of columns) {
      const [column, foot] = notesApart(whole, columns, size);
      for (const lines of notesIn(foot)) notes.push({ lines, page: page + 1, last: false });
      for (const [i, lines] of divided(column).entries()) {
        const before = out.at(-1);
        if (i === 0 && before?.last && continues(before, lines)) before.lines.push(...lines);
        else out.push({ lines, page: page + 1, last: false });
        const current = out.at(-1)!;
        current.last = current.lines.at(-1) === column.lines.at(-1);
      }
    }
  const sizes = headingSizes(out, size);
  return withNotes(out, notes).map(({ lines, page }) => {
    const text = joinedLines(
      lines.map((line) => line.text),
      known,
      "drop",
    );
    const heading = text.length <= LONGEST_HEADING ? sizes.indexOf(rounded(lines[0]!.size)) + 1 : 0;
    return { text, heading: Math.min(6, heading), place: { page } };
  });
}

/** Whether a sentence goes on at the head of the next column or page. */
function continues({ lines }: Paragraph, next: readonly Line[]): boolean {
  const last = lines.at(-1)!;
  return (
    isAlike(last, next[0]!) &&
    !last.isRow &&
    !next[0]!.isRow &&
    isOpen(last.text) &&
    (goesOn(next[0]!.text) || /[-‐]$/u.test(last.text))
  );
}

/** The paragraphs of a column. */
function divided(column: PageColumn): Line[][] {
  const out: Line[][] = [];
  const lines = withRows(column.lines);
  const step = usualStep(lines);
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before && !begins(line, before, out.at(-1)!, column, step)) out.at(-1)!.push(line);
    else out.push([line]);
  }
  return out;
}

function begins(
  line: Line,
  before: Line,
  paragraph: readonly Line[],
  column: PageColumn,
  step: number,
): boolean {
  if (!isAlike(line, before) || line.isRow || line.opens || before.isRow) return true;
  if (before.y - line.y > Math.max(APART * step, TIGHT * line.size) || ITEM.test(line.text)) return true;
  const hangs = ITEM.test(paragraph[0]!.text);
  // A list or a block that is set in is over where a line begins further left than it did.
  const edge = hangs ? paragraph[0]!.x0 : paragraph.length > 1 ? before.x0 : line.x0;
  if (edge - line.x0 > INDENT * line.size) return true;
  if (!hangs && line.x0 - column.x0 > INDENT * line.size && before.x0 - column.x0 < INDENT * line.size)
    return true;
  if (hangs || goesOn(line.text)) return false;
  const left = column.x1 - before.x1;
  // Items of a list whose marks are drawn, and not written, end short of the margin, with or without a full stop.
  return left > (isOpen(before.text) ? UNFILLED * (column.x1 - column.x0) : SHORT * line.size);
}

const isAlike = (a: Line, b: Line) => Math.abs(a.size - b.size) <= 0.1 * Math.max(a.size, b.size);

/** The distance of two lines that most have; twice the letters' size where there is none. */
function usualStep(lines: readonly Line[]): number {
  const steps = lines.slice(1).flatMap((line, i) => {
    const step = lines[i]!.y - line.y;
    return step > 0.5 * line.size ? [step] : [];
  });
  return steps.toSorted((a, b) => a - b)[Math.floor(steps.length * 0.4)] ?? 2 * (lines[0]?.size ?? 0);
}

/** The sizes of headings, largest first. */
function headingSizes(paragraphs: readonly Paragraph[], body: number): number[] {
  const sizes = paragraphs
    .map(({ lines }) => rounded(lines[0]!.size))
    .filter((size) => size >= LARGER * body);
  return [...new Set(sizes)].toSorted((a, b) => b - a);
}
