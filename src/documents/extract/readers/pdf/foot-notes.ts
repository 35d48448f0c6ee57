/** The notes at the foot of a page, which stand in the middle of the sentence that goes on on the next. */
import type { PageColumn } from "./columns.ts";
import type { Line } from "./lines.ts";
import type { Paragraph } from "./paragraphs.ts";

/** Of the size of the text: that of notes is smaller. They fill at most this share of a column's lines. */
const SMALLER = 0.93;
const SHARE = 0.5;
/** A note's sign or number, and its first word: "1 See", "*Minutes", "[3] Ibid.". */
const MARK = /^\[?(?:([*†‡§¶]{1,3})|(\d{1,3})(?!\d))[\].)]?\s*[\p{Lu}“"‘'(]/u;

/** A column without the notes at its foot, where they begin with the mark of one and nothing of the page stands below them. */
export function notesApart(
  column: PageColumn,
  page: readonly PageColumn[],
  size: number,
): [text: PageColumn, notes: readonly Line[]] {
  const { lines } = column;
  let from = lines.length;
  while (from > 0 && lines[from - 1]!.size <= SMALLER * size) from--;
  const [notes, text] = [lines.slice(from), lines.slice(0, from)];
  const isBelow = (other: PageColumn) =>
    other !== column &&
    other.x0 < column.x1 &&
    other.x1 > column.x0 &&
    other.lines.some(({ y }) => y < (notes.at(-1)?.y ?? 0));
  const isFoot = text.length > 0 && notes.length > 0 && notes.length <= SHARE * lines.length;
  if (!isFoot || !MARK.test(notes[0]!.text) || page.some(isBelow)) return [column, []];
  return [{ ...column, lines: text }, notes];
}

/** Each note begins with a sign, or with the number that is next. */
export function notesIn(lines: readonly Line[]): Line[][] {
  const out: Line[][] = [];
  let number = 0;
  for (const line of lines) {
    const [, sign, figures] = MARK.exec(line.text) ?? [];
    const isNext = figures !== undefined && (!out.length || Number(figures) === number + 1);
    if (isNext) number = Number(figures);
    if (!out.length || sign || isNext) out.push([line]);
    else out.at(-1)!.push(line);
  }
  return out;
}

/** Notes behind the last paragraph that begins on their page. */
export function withNotes(paragraphs: readonly Paragraph[], notes: readonly Paragraph[]): Paragraph[] {
  const out: Paragraph[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    while (next < notes.length && notes[next]!.page < paragraph.page) out.push(notes[next++]!);
    out.push(paragraph);
  }
  return [...out, ...notes.slice(next)];
}
