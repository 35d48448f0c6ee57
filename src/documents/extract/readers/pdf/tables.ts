/** Tables of a page: what stands on one height in cells, as a line of its own. */
import type { Line } from "./lines.ts";

/** Between two cells, as in the tables of other formats. */
const BAR = " | ";
/** Characters: what is longer is text in columns and no row. */
const LONGEST = 600;
/** Points by which cells below each other may be out of line, at the left, at the right or in the middle. */
const ASKEW = 3;
/** In sizes of the letters: how far cells of a row may stand from its height. */
const RAISED = 0.3;
/** What stands before a text and is no cell: the mark of an item, the name of a speaker or of a field. */
const LABEL = /^(?:\P{L}{1,4}|\(?\p{L}[.)]|\(?[ivx]{1,5}[.)]|.{1,40}:)$/iu;

/** The lines of a column, from top to bottom: what stands on one height is one, the cells of a table's row with bars between them. */
export function withRows(lines: readonly Line[]): Line[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.y - line.y) <= RAISED * line.size) row.push(line);
    else rows.push([line]);
  }
  const sorted = rows.map((row) => row.toSorted((a, b) => a.x0 - b.x0));
  const inLine = sorted.map((row, i) =>
    [sorted[i - 1], sorted[i + 1]].some((other) => other && isBelow(row, other)),
  );
  return sorted.map((row, i) => {
    if (row.length === 1) return row[0]!;
    // The names of columns stand in the middle of theirs, the cells below at an edge.
    const isHead = inLine[i + 1] === true && sorted[i + 1]!.length === row.length;
    const length = row.reduce((sum, { text }) => sum + text.length, 0);
    return joined(row, (inLine[i]! || isHead) && length <= LONGEST);
  });
}

/** Words far apart in a line that is no row were only set apart to fill it. */
function joined(parts: readonly Line[], isRow: boolean): Line {
  const [first] = parts;
  const isLabelled = LABEL.test(first!.text) && parts.length === 2;
  return {
    ...first!,
    text: parts.map(({ text }) => text).join(isRow && !isLabelled ? BAR : " "),
    x1: Math.max(...parts.map(({ x1 }) => x1)),
    size: parts.toSorted((a, b) => b.text.length - a.text.length)[0]!.size,
    ...(isRow ? (isLabelled ? { opens: true } : { isRow: true }) : {}),
  };
}

/** Whether cells of two rows stand below each other, past the first. */
const isBelow = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.slice(1).some((cell) => b.slice(1).some((other) => isInLine(cell, other)));

const isInLine = (a: Line, b: Line): boolean =>
  [a.x0 - b.x0, a.x1 - b.x1, (a.x0 + a.x1 - b.x0 - b.x1) / 2].some((askew) => Math.abs(askew) <= ASKEW);
