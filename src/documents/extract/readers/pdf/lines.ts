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
}

/** In sizes of the letters: a gap that is a space, and one that no line of text has wherever it stands. */
const SPACE = 0.15;
const WIDE = 1.6;
/** In sizes: how far a raised or lowered letter may stand from its line. */
const RAISED = 0.45;

export function linesOfPage(runs: readonly Run[]): Line[] {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first && Math.abs(first.y - run.y) <= RAISED * Math.max(first.size, run.size)) row.push(run);
    else rows.push([run]);
  }
  const sorted = rows.map((row) => row.toSorted((a, b) => a.x - b.x));
  const gutters = guttersOf(sorted);
  return sorted.flatMap((row, i) => segmentsOf(row, gutters[i]!));
}

function segmentsOf(row: readonly Run[], gutters: readonly number[]): Line[] {
  const out: Line[] = [];
  let current: Run[] = [];
  const close = () => {
    if (current.length) out.push(lineOf(current));
    current = [];
  };
  for (const run of row) {
    const last = current.at(-1);
    const end = last ? last.x + last.width : run.x;
    const parted = gutters.some((x) => end <= x + 1 && run.x >= x - 1);
    if (parted || run.x - end > WIDE * Math.max(last?.size ?? 0, run.size)) close();
    current.push(run);
  }
  close();
  return out.filter(({ text }) => text);
}

function lineOf(runs: readonly Run[]): Line {
  let text = "";
  let end = -Infinity;
  for (const run of runs) {
    if (text && run.x - end > SPACE * run.size && !/\s$/u.test(text) && !/^\s/u.test(run.text)) text += " ";
    text += run.text;
    end = run.x + run.width;
  }
  const sizes = runs.filter(({ text }) => text.trim());
  const main = sizes.toSorted((a, b) => b.text.length - a.text.length)[0] ?? runs[0]!;
  return {
    text: text.replace(/\s+/gu, " ").trim(),
    x0: runs[0]!.x,
    x1: end,
    y: main.y,
    size: main.size,
  };
}

/** Sizes differ by hairs. */
export const rounded = (size: number) => Math.round(size * 2) / 2;

/** The size that most characters have. */
export function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines)
    counts.set(rounded(size), (counts.get(rounded(size)) ?? 0) + text.length);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
