/** The rows of a sheet as they are met in its file, without what is hidden. */
import { Unreadable } from "../../unreadable.ts";
import { withOneHead, type Across } from "./heads.ts";

export interface SheetRows {
  /** A row begins, by the number that a program for tables shows beside it; without one the next. */
  row(number: number | null, hidden: boolean): void;
  /** A cell of it and what it shows, by the place of its column from 0; without one the next. As many times as it says. */
  cell(column: number | null, shown: string, times?: number): void;
  /** The row stands there so many times, one below the other. */
  repeat(times: number): void;
  /** A cell that reaches over others, to this row and column: what it shows holds of each row, and of the names of columns below. */
  merged(first: number, top: number, last: number, bottom: number): void;
  /** Columns that are hidden, from and to, from 0. */
  hide(first: number, last: number): void;
  /** Those in which something stands. */
  rows(): readonly Row[];
  /** Whether something that stands in it is hidden. */
  hides(): boolean;
}

export type Row = readonly [number: number, cells: readonly string[]];

/** Columns that a sheet can have. */
const COLUMNS = 16_384;
/** Cells of a sheet in which something stands: with more, the file is ended by another limit, or lies. */
const CELLS = 5_000_000;

/** Cells over several columns that are looked at for names: they stand first. */
const HEADS = 2_000;

export function openSheetRows(): SheetRows {
  const filled = new Map<number, string[]>();
  const down: (readonly [column: number, top: number, bottom: number])[] = [];
  const across: Across[] = [];
  const hidden: (readonly [first: number, last: number])[] = [];
  const isHidden = (column: number) => hidden.some(([first, last]) => column >= first && column <= last);
  let [number, column, unseen, hides, count] = [0, -1, false, false, 0];

  const counted = (cells: number) => {
    count += cells;
    if (count > CELLS) throw new Unreadable("too-long");
  };
  /** What a merged cell shows, in the rows below it too. */
  const carry = () => {
    for (const [at, top, bottom] of down) {
      const shown = filled.get(top)?.[at];
      if (!shown) continue;
      for (let row = top + 1; row <= bottom; row++) {
        counted(1);
        const cells = filled.get(row);
        if (cells) cells[at] ||= shown;
      }
    }
  };
  return {
    row: (given, isHiddenRow) => {
      number = given ?? number + 1;
      column = -1;
      unseen = isHiddenRow;
    },
    cell: (given, shown, times = 1) => {
      const first = given ?? column + 1;
      column = Math.min(first + times, COLUMNS) - 1;
      if (!shown) return;
      for (let at = first; at <= column; at++) {
        if (unseen || isHidden(at)) {
          hides = true;
          continue;
        }
        counted(1);
        const cells = filled.get(number) ?? [];
        if (!cells.length) filled.set(number, cells);
        cells[at] = shown;
      }
    },
    repeat: (times) => {
      const [cells, first] = [filled.get(number), number];
      number += times - 1;
      if (!cells) return;
      for (let at = first + 1; at <= number; at++) {
        counted(cells.length);
        filled.set(at, [...cells]);
      }
    },
    merged: (first, top, last, bottom) => {
      if (bottom > top) down.push([first, top, bottom]);
      if (last > first && across.length < HEADS) across.push({ row: top, first, last });
    },
    hide: (first, last) => void hidden.push([first, last]),
    rows: () => {
      carry();
      const rows = [...filled]
        .toSorted(([a], [b]) => a - b)
        .map(([at, cells]): Row => [at, Array.from(cells, (cell) => cell ?? "")]);
      return withOneHead(rows, across);
    },
    hides: () => hides,
  };
}

/** What is told of a workbook. */
export const HIDDEN = {
  what: "What is hidden in it (sheets, rows, columns) is not read.",
  fix: "Show it, and save it again, if it is to be read.",
};
export const UNKEPT = {
  what: "It has formulas whose results were not saved; they are not read.",
  fix: "Open it in a program for tables and save it again.",
};
