/** What stands at the head and the foot of the pages and is not part of the text. */
import { isPageLine } from "../../../plain/page-lines.ts";
import { bodySize, type Line } from "./lines.ts";

/** Lines from the upper and the lower edge among which a head or a foot is looked for. */
const EDGE = 2;
/** In sizes of its letters: how far a head or a foot stands from the text. */
const APART = 1.6;
/** Points by which the same head may stand higher or lower on another page. */
const SHIFT = 6;
/**
 * A line is a head or a foot that returns on this share of the pages (left and right pages may differ), or on so many of
 * them (chapters may differ), in letters that are not larger than the text's: "Chapter 3" above a chapter is its heading.
 */
const SHARE = 0.3;
const RETURNS = 3;
const LARGER = 1.1;
const PAGE_NUMBER = /^(?:\d{1,4}|[ivxlc]{1,7})$/iu;

/** The pages without their heads, feet and page numbers. */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): Line[][] {
  const edges = pages.map(edgesOf);
  const places = new Map<string, number[]>();
  for (const [page, lines] of edges.entries())
    for (const line of lines) {
      const seen = places.get(nameOf(line)) ?? [];
      if (seen.at(-1) !== page) seen.push(page);
      places.set(nameOf(line), seen);
    }
  const least = Math.max(2, Math.min(RETURNS, Math.ceil(SHARE * pages.length)));
  const size = bodySize(pages.flat());
  const counted = countedIn(edges, numbersOf);
  const bare = countedIn(edges, bareNumberOf);
  const returns = (line: Line) =>
    [-SHIFT, 0, SHIFT].some((shift) => (places.get(nameOf(line, shift))?.length ?? 0) >= least);
  return pages.map((lines, page) => {
    const counts = (line: Line) => numbersOf(line).some((n) => counted.has(n - page));
    const numbers = new Set(
      edges[page]!.filter((l) => isPageLine(l.text) || isNumber(l, edges, page) || counts(l)),
    );
    const heads = new Set(
      edges[page]!.filter(
        (line) =>
          !numbers.has(line) &&
          line.size <= LARGER * size &&
          (returns(line) || isBesideOne(line, edges[page]!, bare, page)),
      ),
    );
    const text = lines.filter((line) => !numbers.has(line) && !heads.has(line));
    // A page of nothing but lines that return is a form, and no blank page with a head.
    if (!text.length && heads.size > EDGE) return lines.filter((line) => !numbers.has(line));
    return lines.filter((line) => !numbers.has(line) && !(heads.has(line) && isApart(line, text)));
  });
}

/** Whether a line stands on one height with a page number, at the other edge. */
const isBesideOne = (
  line: Line,
  edge: readonly Line[],
  counted: ReadonlySet<number>,
  page: number,
): boolean =>
  edge.some(
    (other) =>
      Math.abs(other.y - line.y) < 0.5 * line.size && bareNumberOf(other).some((n) => counted.has(n - page)),
  );

/** Whether a line stands apart from the text: the first lines of pages that are alike return too. */
function isApart(line: Line, text: readonly Line[]): boolean {
  return text.every(
    (other) =>
      Math.abs(other.y - line.y) > APART * line.size ||
      Math.abs(other.size - line.size) > 0.1 * Math.max(other.size, line.size),
  );
}

/** A bare number at the edge of a page: a page number where other pages have one at the same height, or it is the last line. */
function isNumber(line: Line, edges: readonly (readonly Line[])[], page: number): boolean {
  if (!PAGE_NUMBER.test(line.text)) return false;
  const others = edges.filter(
    (lines, i) =>
      i !== page &&
      lines.some((other) => PAGE_NUMBER.test(other.text) && Math.abs(other.y - line.y) <= SHIFT),
  );
  return others.length > 0 || (edges.length === 1 && edges[0]!.every((other) => other.y >= line.y));
}

/** The figures that a line begins or ends with: "Utilities 6", "6 | Utilities". */
const numbersOf = ({ text }: Line): number[] =>
  [/^\d{1,4}(?=\s)/u.exec(text), /(?<=\s)\d{1,4}$/u.exec(text)].flatMap((found) =>
    found ? Number(found[0]) : [],
  );

/** The figure that a line is. */
const bareNumberOf = ({ text }: Line): number[] => (/^\d{1,4}$/u.test(text) ? [Number(text)] : []);

/** By how much the figures in the lines at the edges are ahead of the page, where that is the same on many pages. */
function countedIn(
  edges: readonly (readonly Line[])[],
  numbersOf: (line: Line) => readonly number[],
): Set<number> {
  const pages = new Map<number, Set<number>>();
  for (const [page, lines] of edges.entries())
    for (const n of lines.flatMap(numbersOf))
      pages.set(n - page, (pages.get(n - page) ?? new Set()).add(page));
  const least = Math.max(RETURNS, SHARE * edges.length);
  return new Set([...pages].filter(([, on]) => on.size >= least).map(([ahead]) => ahead));
}

function edgesOf(lines: readonly Line[]): Line[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].toSorted((a, b) => b - a);
  const at = new Set([...heights.slice(0, EDGE), ...heights.slice(-EDGE)]);
  return lines.filter(({ y }) => at.has(Math.round(y)));
}

/** The same for the same words at about the same height, whatever the figures in them. */
const nameOf = ({ text, y }: Line, shift = 0) =>
  `${Math.round((y + shift) / SHIFT)} ${text.replace(/\d+/gu, "0").toLowerCase()}`;
