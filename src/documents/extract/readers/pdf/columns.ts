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
  for (const line of lines.toSorted((a, b) => b.y - a.y)) {
    if (line.x0 < gutter && line.x1 > gutter) {
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

const columnOf = (lines: readonly Line[]): PageColumn => ({
  lines: lines.toSorted((a, b) => b.y - a.y || a.x0 - b.x0),
  x0: Math.min(...lines.map((line) => line.x0)),
  x1: Math.max(...lines.map((line) => line.x1)),
});

/** Where columns are parted: the middle of the widest stripe that few lines cross and many stand on both sides of. */
function gutterOf(lines: readonly Line[]): number | null {
  const { x0, x1 } = columnOf(lines);
  const narrow = lines.filter((line) => line.x1 - line.x0 < 0.6 * (x1 - x0));
  if (narrow.length < LINES) return null;
  let best: { at: number; width: number } | null = null;
  let end = -Infinity;
  for (const line of narrow.toSorted((a, b) => a.x0 - b.x0)) {
    const width = line.x0 - end;
    if (width >= NARROWEST && end > -Infinity && width > (best?.width ?? 0)) {
      const at = (line.x0 + end) / 2;
      const left = narrow.filter((other) => other.x1 <= at);
      const right = narrow.length - left.length;
      if (left.length >= EACH && right >= EACH && isText(left) && isBeside(narrow, at)) best = { at, width };
    }
    end = Math.max(end, line.x1);
  }
  return best?.at ?? null;
}

/** Whether lines are text and not a table's labels: most fill a good part of their column. */
function isText(lines: readonly Line[]): boolean {
  const { x0, x1 } = columnOf(lines);
  return lines.filter((line) => line.x1 - line.x0 > 0.6 * (x1 - x0)).length >= 0.4 * lines.length;
}

/** Whether the two sides stand beside each other, and not one below the other. */
function isBeside(lines: readonly Line[], at: number): boolean {
  const left = lines.filter((line) => line.x1 <= at).map((line) => line.y);
  const right = lines.filter((line) => line.x0 >= at).map((line) => line.y);
  return Math.min(...left) < Math.max(...right) && Math.min(...right) < Math.max(...left);
}
