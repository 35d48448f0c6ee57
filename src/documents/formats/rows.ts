/** The rows of one table, wherever they come from: articles, where one of its columns holds texts; else an article, row by row. */
import { isField } from "../fields.ts";
import { collectionOf, textFieldOf, type FileRecord } from "./records.ts";
import { partOf, tableOf, type FilePart, type NumberedRow } from "./table.ts";
import type { Contents } from "./index.ts";

const SHAPE = 'Its first row must name the columns, and one of them must be "text".';
const ODD = "This row has more columns than the first one: a text with commas needs quotation marks.";

/** `rows`: those in which something stands. */
export function contentsOfRows(
  rows: readonly NumberedRow[],
  file: string,
  part: FilePart = partOf(file),
): Contents {
  const columns = (rows[0]?.[1] ?? []).map((name) => name.trim().toLowerCase());
  const text = textFieldOf(Object.fromEntries(columns.map((name) => [name, name])));
  // What a table of things says of each may be called its description, and is not all that it says.
  const isTable = text === null || (text === "description" && columns.some((c) => c !== text && !isField(c)));
  if (isTable) return tableOf(rows, file, part);
  const entries = rows.slice(1).map(([number, row], i): FileRecord => {
    // Of two columns of one name the first counts.
    const record = Object.fromEntries(
      columns.map((name, column) => [name, row[column] ?? ""] as const).toReversed(),
    );
    const odd = row.slice(columns.length).some((cell) => cell.trim() !== "");
    return { where: `${part.where}, row ${number}`, place: i + 1, record: odd ? ODD : record };
  });
  return collectionOf(entries, file, SHAPE, part.id);
}
