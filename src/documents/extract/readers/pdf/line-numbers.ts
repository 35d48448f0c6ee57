/** The numbers of the lines beside a transcript of a court, or a bill: no part of what is said. */
import type { Line } from "./lines.ts";

/** So many lines are numbered at least, and this share of those of a page; on so many pages, each from 1 on. */
const LINES = 8;
const SHARE = 0.6;
const PAGES = 2;
/** Points by which the numbers may be out of line. */
const ASKEW = 6;

/** The pages without the numbers of their lines; those of a table's rows go on from page to page, and stay. */
export function withoutLineNumbers(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const numbers = pages.map(numbersOf);
  if (numbers.filter((set) => set.size > 0).length < PAGES) return pages;
  return pages.map((lines, i) => lines.filter((line) => !numbers[i]!.has(line)));
}

/** The numbers at the left of a page, where they count its lines. */
function numbersOf(lines: readonly Line[]): ReadonlySet<Line> {
  const figures = lines.filter(({ text }) => /^\d{1,2}$/u.test(text)).toSorted((a, b) => b.y - a.y);
  const first = figures.find(({ text }) => text === "1");
  if (!first) return new Set();
  const found: Line[] = [];
  for (const line of figures)
    if (Number(line.text) === found.length + 1 && Math.abs(line.x1 - first.x1) <= ASKEW + line.size)
      found.push(line);
  const set = new Set(found);
  const heights = new Set(lines.map(({ y }) => Math.round(y)));
  const isLeft = lines.every(
    (line) => set.has(line) || line.x0 >= first.x0 || !found.some(({ y }) => Math.abs(y - line.y) < 2),
  );
  return found.length >= LINES && found.length >= SHARE * heights.size && isLeft ? set : new Set();
}
