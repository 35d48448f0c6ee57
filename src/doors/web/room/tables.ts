/** Which paragraphs of an article are rows of a table: a format parts their cells by " | ". */
import type { Paragraph } from "../../../model.ts";

/** What stands between two cells; see `documents/markup/rows.ts`. */
export const BAR = " | ";
/** Columns; a wider table is read more easily line by line. */
const MOST = 12;

export interface TableExtent {
  /** Place of the first paragraph behind its last row. */
  readonly end: number;
  readonly columns: number;
}

/** The tables among the paragraphs, by the place of their first row: two or more rows below each other. */
export function tablesIn(text: string, paragraphs: readonly Paragraph[]): ReadonlyMap<number, TableExtent> {
  const tables = new Map<number, TableExtent>();
  const cellsIn = ({ role, span }: Paragraph) =>
    role === "body" || role === "heading" ? text.slice(span.start, span.end).split(BAR).length : 1;
  for (let from = 0; from < paragraphs.length;) {
    let [end, columns] = [from, 1];
    for (let cells; end < paragraphs.length && (cells = cellsIn(paragraphs[end]!)) > 1; end++)
      columns = Math.max(columns, cells);
    if (end - from > 1 && columns <= MOST) tables.set(from, { end, columns });
    from = Math.max(end, from + 1);
  }
  return tables;
}
