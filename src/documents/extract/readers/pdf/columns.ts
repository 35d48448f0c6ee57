/** Lines in the order in which they are read: down one column, then the next, between what stands across both. */
import type { Line } from "./lines.ts";

/** Points: no gutter between columns is narrower. */
const NARROWEST = 8;
/** Two columns have at least so many lines together, and each at least so many; fewer are a table's or a caption's. */
const LINES = 8;
const EACH = 2;
/** Columns within columns are cut so often. */
const DEPTH = 4;

export interface PageColumn {
  readonly lines: readonly Line[];
  /** Its edges. */
  readonly x0: number;
  readonly x1: number;
}

/** The columns of a page, in order; a heading across two columns is one of its own. */
export function columnsOf(lines: readonly Line[], depth = 0): PageColumn[] {
  if (!lines.length) return [];
  const gutter = depth < DEPTH ? gutterOf(lines) : null;
  if (gutter === null) return [columnOf(lines)];
  const out: PageColumn[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  let across: Line[] = [];
  const closeColumns = () => {
    out.push(...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1));
    left = [];
    right = [];
  };
  const closeAcross = () => {
    if (across.length) out.push(columnOf(across));
    across = [];
  };
  const sorted = lines.toSorted((a, b) => b.y - a.y);
  for (const [i, line] of sorted.entries()) {
    const isAlone = [sorted[i - 1], sorted[i + 1]].every(
      (other) => !other || Math.abs(other.y - line.y) > 0.5 * line.size,
    );
    const above = across.at(-1);
    if ((line.x0 < gutter && line.x1 > gutter) || (above && isAlone && endsIn(line, above))) {
      closeColumns();
      across.push(line);
    } else {
      closeAcross();
      (line.x1 <= gutter ? left : right).push(line);
    }
  }
  closeColumns();
  closeAcross();
  return out;
}

/** Whether a line that fills one column only is the last of what stands above both: of a title, most often. */
const endsIn = (line: Line, above: Line): boolean =>
  Math.abs(line.size - above.size) <= 0.1 * above.size && above.y - line.y <= 1.5 * line.size;

const columnOf = (lines: readonly Line[]): PageColumn => ({
  lines: lines.toSorted((a, b) => b.y - a.y || a.x0 - b.x0),
  x0: Math.min(...lines.map((line) => line.x0)),
  x1: Math.max(...lines.map((line) => line.x1)),
});

/** Of the lines that are no wider than a column: so many may cross the gutter, as a title in the middle of the page does. */
const CROSSING = 0.1;

/** Where columns are parted: the middle of the widest stripe that the fewest lines cross and many stand on both sides of. */
function gutterOf(lines: readonly Line[]): number | null {
  const { x0, x1 } = columnOf(lines);
  const narrow = lines.filter((line) => line.x1 - line.x0 < 0.6 * (x1 - x0));
  if (narrow.length < LINES) return null;
  const edges = narrow.flatMap((line): [x: number, more: number][] => [
    [line.x0, 1],
    [line.x1, -1],
  ]);
  edges.sort(([a, more], [b, other]) => a - b || more - other);
  for (let crossing = 0; crossing <= CROSSING * narrow.length; crossing++) {
    const stripes = stripesOf(edges, crossing).toSorted((a, b) => b.width - a.width);
    const found = stripes.find(({ at }) => isGutter(narrow, at, crossing));
    if (found) return found.at;
  }
  return null;
}

/** The stripes between lines that so many cross at most. */
function stripesOf(
  edges: readonly (readonly [x: number, more: number])[],
  crossing: number,
): { at: number; width: number }[] {
  const stripes: { at: number; width: number }[] = [];
  let [open, start] = [0, -Infinity];
  for (const [x, more] of edges) {
    if (more > 0 && open === crossing && x - start >= NARROWEST && start > -Infinity)
      stripes.push({ at: (x + start) / 2, width: x - start });
    open += more;
    if (more < 0 && open === crossing) start = x;
    else if (more > 0 && open > crossing) start = Infinity;
  }
  return stripes;
}

function isGutter(narrow: readonly Line[], at: number, crossing: number): boolean {
  const left = narrow.filter((line) => line.x1 <= at);
  const right = narrow.filter((line) => line.x0 >= at);
  if (left.length < EACH || right.length < EACH || !isText(left)) return false;
  return (crossing === 0 || isText(right)) && isBeside([...left, ...right], at);
}

/** In sizes of the letters: lines of text stand no further below each other. */
const STEP = 2;

/** Whether lines are text and not a table's labels: many fill a good part of their column, and half stand close below another. */
function isText(lines: readonly Line[]): boolean {
  const column = columnOf(lines);
  const width = column.x1 - column.x0;
  const close = column.lines.filter((line, i) => {
    const above = column.lines[i - 1];
    return above && above.y - line.y <= STEP * line.size;
  });
  const filled = lines.filter((line) => line.x1 - line.x0 > 0.6 * width);
  return filled.length >= 0.4 * lines.length && close.length >= 0.5 * (lines.length - 1);
}

/** Whether the two sides stand beside each other, and not one below the other. */
function isBeside(lines: readonly Line[], at: number): boolean {
  const left = lines.filter((line) => line.x1 <= at).map((line) => line.y);
  const right = lines.filter((line) => line.x0 >= at).map((line) => line.y);
  return Math.min(...left) < Math.max(...right) && Math.min(...right) < Math.max(...left);
}
