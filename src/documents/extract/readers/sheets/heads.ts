/** Names of columns in two rows: "2025" over "Sold" and "Kept" is "2025 Sold" and "2025 Kept". */
import type { Row } from "./rows.ts";

/** A cell that reaches over other columns, from and to. */
export interface Across {
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

/** What no name of a column is: a value; a year may be one. */
const VALUE = /^(?!(?:1[5-9]|20)\d\d$)(?=\P{L}*$).*\p{N}/u;

/** The rows of a sheet with the two in which the columns are named as one, where a cell of the upper one reaches over several. */
export function withOneHead(rows: readonly Row[], merged: readonly Across[]): readonly Row[] {
  const at = rows.findIndex(([, cells]) => cells.filter(Boolean).length > 1);
  const [upper, lower] = [rows[at], rows[at + 1]];
  if (!upper || !lower || lower[0] !== upper[0] + 1) return rows;
  const over = merged.filter(({ row, first, last }) => row === upper[0] && last > first && upper[1][first]);
  if (!over.length) return rows;
  const names: string[] = [];
  for (let column = 0; column < Math.max(upper[1].length, lower[1].length); column++) {
    const reaching = over.find(({ first, last }) => column >= first && column <= last);
    const [above = "", below = ""] = [upper[1][reaching?.first ?? column], lower[1][column]];
    // Without a name of its own below it, or with a value there, it is the row itself that holds the names.
    if (reaching ? !below || VALUE.test(below) : above && below && above !== below) return rows;
    names.push(reaching ? `${above} ${below}` : below || above);
  }
  return [...rows.slice(0, at), [lower[0], names], ...rows.slice(at + 2)];
}
