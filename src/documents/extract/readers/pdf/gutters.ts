/** The white stripes between columns, where lines of both stand on one height. */
import type { Run } from "./lines.ts";

/** In sizes of the letters: a narrower gap is a space, also in justified text. */
const NARROWEST = 0.7;
/** A stripe runs along so many rows, and as many stand on each side of it. */
const ROWS = 6;
const EACH = 4;

/** For each row (from top to bottom, its runs from left to right) the places at which columns part it. */
export function guttersOf(rows: readonly (readonly Run[])[]): number[][] {
  const gutters = rows.map((): number[] => []);
  for (const [i, row] of rows.entries())
    for (const [start, end] of gapsOf(row)) {
      const x = (start + end) / 2;
      if (gutters[i]!.some((known) => known > start && known < end)) continue;
      const [first, last] = streak(rows, i, x);
      if (last - first + 1 < ROWS) continue;
      const along = rows.slice(first, last + 1);
      if (along.filter((r) => r[0]!.x < x).length < EACH) continue;
      if (along.filter((r) => endOf(r.at(-1)!) > x).length < EACH) continue;
      for (let k = first; k <= last; k++) gutters[k]!.push(x);
    }
  return gutters;
}

const endOf = ({ x, width }: Run) => x + width;

/** The gaps of a row that are wider than a space. */
function gapsOf(row: readonly Run[]): [start: number, end: number][] {
  const out: [number, number][] = [];
  let end = Infinity;
  for (const run of row) {
    if (!run.text.trim()) continue;
    if (run.x - end >= NARROWEST * run.size) out.push([end, run.x]);
    end = Math.max(end === Infinity ? 0 : end, endOf(run));
  }
  return out;
}

/** The first and the last of the rows around one that nothing crosses at this place. */
function streak(rows: readonly (readonly Run[])[], from: number, x: number): [first: number, last: number] {
  const isCrossed = (row: readonly Run[]) =>
    row.some((r) => r.text.trim() && r.x < x - 1 && endOf(r) > x + 1);
  let [first, last] = [from, from];
  while (first > 0 && !isCrossed(rows[first - 1]!)) first--;
  while (last < rows.length - 1 && !isCrossed(rows[last + 1]!)) last++;
  return [first, last];
}
