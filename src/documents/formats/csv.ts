/** A table: of articles, where one of its columns holds texts; else an article of its own, row by row. */
import { papaparse } from "../../on-demand.ts";
import { isField } from "../fields.ts";
import { collectionOf, textFieldOf, type Entry } from "./records.ts";
import { tableOf } from "./table.ts";
import type { Format } from "./index.ts";

const SHAPE = 'Its first row must name the columns, and one of them must be "text".';
const ODD = "This row has more columns than the first one: a text with commas needs quotation marks.";

/** "sep=;": what a program for tables writes above them, and shows as no row. */
const STATED = /^sep=(.)(?:\r\n|[\n\r])/iu;

export const csv: Format = (content, file) => {
  const { parse } = papaparse();
  const [first, stated] = STATED.exec(content) ?? [];
  // Which mark parts the cells is guessed without blank rows, which would count as rows of one cell.
  const cells = content.slice(first?.length ?? 0);
  const { delimiter } = parse<string[]>(cells, { preview: 50, skipEmptyLines: "greedy" }).meta;
  const rows = parse<string[]>(cells, { delimiter: stated ?? delimiter }).data;
  // With the numbers that a program for tables shows beside them.
  const filled = [...rows.entries()].filter(([, row]) => row.some((cell) => cell.trim() !== ""));
  const columns = (filled[0]?.[1] ?? []).map((name) => name.trim().toLowerCase());
  const text = textFieldOf(Object.fromEntries(columns.map((name) => [name, name])));
  // What a table of things says of each may be called its description, and is not all that it says.
  const isTable = text === null || (text === "description" && columns.some((c) => c !== text && !isField(c)));
  if (isTable) return tableOf(rows, file);
  const entries = filled.slice(1).map(([at, row], i): Entry => {
    const record = Object.fromEntries(columns.map((name, column) => [name, row[column]]));
    const where = `${file}, row ${at + 1}`;
    return { where, place: i + 1, record: row.length > columns.length ? ODD : record };
  });
  return collectionOf(entries, file, SHAPE);
};
