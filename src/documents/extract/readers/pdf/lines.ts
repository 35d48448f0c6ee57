/** The lines of a page: what stands on one height, cut where a gap is wider than a word's. */

import { guttersOf } from "./gutters.ts";

/** A run of text as it was printed. Points; y grows upwards. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of its letters. */
  readonly size: number;
}

export interface Line {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** Whether it is a row of a table, or begins a paragraph as the lines above or below do: with a name, or an item's mark. */
  readonly isRow?: true;
  readonly opens?: true;
}

/** In sizes of the letters: a gap that is a space, and one that no line of text has wherever it stands. */
const SPACE = 0.15;
const WIDE = 1.6;
/** In sizes: how far a raised or lowered letter may stand from its line. */
const RAISED = 0.45;

/** Of the size of a page's text, and in characters: what may be a raised or a lowered sign. */
const SMALL = 0.92;
const SHORT = 4;

/** The lines of a page, or of one column of it, from the pieces of text that a PDF places on it. */
export function linesOfPage(runs: readonly Run[]): Line[] {
  const rows: Run[][] = [];
  const size = bodySize(runs);
  const isSign = (run: Run) => run.size < SMALL * size && run.text.trim().length <= SHORT && isInk(run);
  const signs: Run[] = [];
  const isNear = (run: Run, other: Run) =>
    Math.abs(other.y - run.y) <= RAISED * Math.max(other.size, run.size);
  for (const run of runs.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (isSign(run)) signs.push(run);
    else if (row && isNear(row[0]!, run)) row.push(run);
    else rows.push([run]);
  }
  // Signs stand with the words that they stand at: the lines of two columns are seldom on one height.
  let from = 0;
  const alone: Run[][] = [];
  for (const sign of signs) {
    while (from < rows.length && rows[from]![0]!.y - sign.y > 2 * size) from++;
    const near: Run[][] = [];
    for (let i = from; i < rows.length && sign.y - rows[i]![0]!.y <= 2 * size; i++)
      if (rows[i]!.some((run) => isNear(run, sign))) near.push(rows[i]!);
    const row = near.find((row) => row.some((run) => isNear(run, sign) && touches(run, sign))) ?? near[0];
    if (row) row.push(sign);
    else alone.push([sign]);
  }
  rows.push(...alone);
  rows.sort(([a], [b]) => b!.y - a!.y);
  const sorted = rows.map((row) => row.toSorted((a, b) => a.x - b.x));
  const gutters = guttersOf(sorted);
  return sorted.flatMap((row, i) => segmentsOf(row, gutters[i]!));
}

/** Whether two stand so close beside each other as a word and its sign do, in sizes of the letters. */
const CLOSE = 0.3;
const touches = (run: Run, sign: Run): boolean =>
  isInk(run) &&
  [sign.x - run.x - run.width, run.x - sign.x - sign.width].some((gap) => Math.abs(gap) <= CLOSE * run.size);

function segmentsOf(row: readonly Run[], gutters: readonly number[]): Line[] {
  const out: Line[] = [];
  let current: Run[] = [];
  const close = () => {
    if (current.length) out.push(lineOf(current));
    current = [];
  };
  for (const run of row) {
    // A blank may be as wide as the gap that it stands in.
    const last = current.findLast(isInk);
    const end = last ? last.x + last.width : run.x;
    const gap = run.x - end;
    // Where words end on a stripe that is a table's above, what is printed close behind them belongs to them.
    const parted = gap > SPACE * run.size && gutters.some((x) => end <= x + 1 && run.x >= x - 1);
    if (parted || gap > WIDE * Math.max(last?.size ?? 0, run.size)) close();
    current.push(run);
  }
  close();
  return out.filter(({ text }) => text);
}

const isInk = ({ text }: Run) => text.trim() !== "";

/** A raised figure behind the end of a sentence or of what it cites leads to a note: no power stands there. */
const ENDED = /[.,;:!?)\]”’"'»]$/u;
const isMark = ({ text, y, size }: Run, main: Run): boolean =>
  size < SMALL * main.size &&
  y > main.y + 0.1 * main.size &&
  /^\s*(?:\d{1,3}(?:[,–-]\d{1,3})*|[*†‡§¶]{1,3})\s*$/u.test(text);

export function lineOf(runs: readonly Run[]): Line {
  const inked = runs.filter(isInk);
  const main = inked.toSorted((a, b) => b.text.length - a.text.length)[0] ?? runs[0]!;
  let text = "";
  let end = -Infinity;
  for (const run of runs) {
    if (isMark(run, main) && ENDED.test(text)) {
      end = Math.max(end, run.x + run.width);
      continue;
    }
    if (text && run.x - end > SPACE * run.size && !/\s$/u.test(text) && !/^\s/u.test(run.text)) text += " ";
    text += run.text;
    end = run.x + run.width;
  }
  return {
    text: text.replace(/\s+/gu, " ").trim(),
    x0: (inked[0] ?? runs[0]!).x,
    x1: Math.max(...inked.map(({ x, width }) => x + width)),
    y: main.y,
    size: main.size,
  };
}

/** Sizes differ by hairs. */
export const rounded = (size: number) => Math.round(size * 2) / 2;

/** The size that most characters have. */
export function bodySize(lines: readonly Pick<Line, "size" | "text">[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines)
    counts.set(rounded(size), (counts.get(rounded(size)) ?? 0) + text.length);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
