/** What stands at the head and the foot of the pages and is not part of the text. */
import { isPageLine } from "../../../plain/page-lines.ts";
import type { Line } from "./lines.ts";

/** Lines from the upper and the lower edge among which a head or a foot is looked for. */
const EDGE = 2;
/** In sizes of its letters: how far a head or a foot stands from the text. */
const APART = 1.6;
/** Points by which the same head may stand higher or lower on another page. */
const SHIFT = 6;
/** A line that returns on so many pages, of those that could have it, is a head or a foot: left and right pages may differ. */
const SHARE = 0.3;
const PAGE_NUMBER = /^(?:\d{1,4}|[ivxlc]{1,7})$/iu;

/** The pages without their heads, feet and page numbers. */
export function withoutFurniture(pages: readonly (readonly Line[])[]): Line[][] {
  const edges = pages.map(edgesOf);
  const places = new Map<string, number[]>();
  for (const [page, lines] of edges.entries())
    for (const line of lines) {
      const seen = places.get(nameOf(line)) ?? [];
      if (seen.at(-1) !== page) seen.push(page);
      places.set(nameOf(line), seen);
    }
  const least = Math.max(2, Math.ceil(SHARE * pages.length));
  const returns = (line: Line) =>
    [-SHIFT, 0, SHIFT].some((shift) => (places.get(nameOf(line, shift))?.length ?? 0) >= least);
  return pages.map((lines, page) => {
    const numbers = new Set(edges[page]!.filter((l) => isPageLine(l.text) || isNumber(l, edges, page)));
    const heads = new Set(edges[page]!.filter((line) => !numbers.has(line) && returns(line)));
    const text = lines.filter((line) => !numbers.has(line) && !heads.has(line));
    return lines.filter((line) => !numbers.has(line) && !(heads.has(line) && isApart(line, text)));
  });
}

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

function edgesOf(lines: readonly Line[]): Line[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].toSorted((a, b) => b - a);
  const at = new Set([...heights.slice(0, EDGE), ...heights.slice(-EDGE)]);
  return lines.filter(({ y }) => at.has(Math.round(y)));
}

/** The same for the same words at about the same height, whatever the figures in them. */
const nameOf = ({ text, y }: Line, shift = 0) =>
  `${Math.round((y + shift) / SHIFT)} ${text.replace(/\d+/gu, "0").toLowerCase()}`;
