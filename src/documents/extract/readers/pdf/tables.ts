/** Tables of a page: what stands on one height in cells, as a line of its own. */
import { joinedLines } from "../../../plain/hyphens.ts";
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
const LABEL = /^(?:[^\p{L}\p{N}]{1,3}|\(?\d{1,3}[.)]|\(?\p{L}[.)]|\(?[ivx]{1,5}[.)]|.{1,40}:)$/iu;

/** The lines of a column, from top to bottom: what stands on one height is one, the cells of a table's row with bars between them. */
export function withRows(lines: readonly Line[]): Line[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.y - line.y) <= RAISED * line.size) row.push(line);
    else rows.push([line]);
  }
  const sorted = withoutWraps(rows.map((row) => row.toSorted((a, b) => a.x0 - b.x0)));
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

/** Lines that a cell may have below its first. */
const WRAPS = 4;
const NONE: ReadonlySet<string> = new Set();

/** Such a line stands closer to the one above it than the next row does, or as close as lines of one text do. */
const CLOSER = 0.9;
const TIGHT = 1.5;
const GOES_ON = /^["“‘'(]?\p{Ll}/u;

/** The rows with the further lines of their cells in them. */
function withoutWraps(rows: readonly Line[][]): Line[][] {
  const out: Line[][] = [];
  for (const [i, row] of rows.entries()) {
    const above = out.at(-1);
    const isTable = above && row.length < above.length && !LABEL.test(above[0]!.text);
    const cells = isTable ? row.map((line) => cellAbove(line, above)) : [-1];
    // A sentence that goes on below any but the first cell is no paragraph's.
    const isLast =
      row.length === 1 &&
      cells[0]! > 0 &&
      GOES_ON.test(row[0]!.text) &&
      rows[i - 1]![0]!.y - row[0]!.y <= TIGHT * row[0]!.size;
    if (!above || cells.includes(-1) || !(isLast || isInside(rows, i, above))) out.push(row);
    else
      out[out.length - 1] = above.map((cell, at) => {
        const line = row[cells.indexOf(at)];
        return line ? { ...cell, text: joinedLines([cell.text, line.text], NONE, "drop") } : cell;
      });
  }
  return out;
}

/** Whether a line stands within a table: rows in line above it and below, and nearer to the one above. */
function isInside(rows: readonly Line[][], i: number, above: readonly Line[]): boolean {
  const next = i + 1 + rows.slice(i + 1, i + WRAPS).findIndex(({ length }) => length > 1);
  const below = next > i ? rows[next] : undefined;
  if (!below || !isBelow(above, below)) return false;
  const step = (k: number) => rows[k - 1]![0]!.y - rows[k]![0]!.y;
  return step(i) < CLOSER * step(next);
}

/** Place of the cell that a line stands below; -1 where it is too wide for one. */
function cellAbove(line: Line, cells: readonly Line[]): number {
  const at = cells.findIndex(({ x0 }) => Math.abs(x0 - line.x0) <= ASKEW);
  return line.x1 <= (cells[at + 1]?.x0 ?? Infinity) ? at : -1;
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
