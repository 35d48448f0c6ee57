/** A table: of articles, where one of its columns holds texts; else an article of its own, row by row. */
import { papaparse } from "../../on-demand.ts";
import { isField } from "../fields.ts";
import { collectionOf, textFieldOf, type FileRecord } from "./records.ts";
import { tableOf } from "./table.ts";
import type { Format } from "./index.ts";

const SHAPE = 'Its first row must name the columns, and one of them must be "text".';
const ODD = "This row has more columns than the first one: a text with commas needs quotation marks.";

const OPEN = {
  what: "A quotation mark opens a cell here that none ends: all that follows is read as that one cell.",
  fix: "Close it; a mark that belongs to the words is written twice, in a cell that stands in marks.",
};

/** "sep=;": what a program for tables writes above them, and shows as no row. */
const STATED = /^sep=(.)(?:\r\n|[\n\r])/iu;

export const csv: Format = (content, file) => {
  const { parse } = papaparse();
  const [first, stated] = STATED.exec(content) ?? [];
  // Which mark parts the cells is guessed without blank rows, which would count as rows of one cell.
  const cells = content.slice(first?.length ?? 0);
  const { delimiter } = parse<string[]>(cells, { preview: 50, skipEmptyLines: "greedy" }).meta;
  const { data: rows, errors } = parse<string[]>(cells, { delimiter: stated ?? delimiter });
  const open = errors.find(({ code }) => code === "MissingQuotes");
  const problems = open ? [{ where: `${file}, row ${(open.row ?? 0) + 1}`, ...OPEN }] : [];
  // With the numbers that a program for tables shows beside them.
  const filled = [...rows.entries()].filter(([, row]) => row.some((cell) => cell.trim() !== ""));
  const columns = (filled[0]?.[1] ?? []).map((name) => name.trim().toLowerCase());
  const text = textFieldOf(Object.fromEntries(columns.map((name) => [name, name])));
  // What a table of things says of each may be called its description, and is not all that it says.
  const isTable = text === null || (text === "description" && columns.some((c) => c !== text && !isField(c)));
  const entries = filled.slice(1).map(([at, row], i): FileRecord => {
    // Of two columns of one name the first counts.
    const record = Object.fromEntries(
      columns.map((name, column) => [name, row[column]] as const).toReversed(),
    );
    const where = `${file}, row ${at + 1}`;
    const odd = row.slice(columns.length).some((cell) => cell.trim() !== "");
    return { where, place: i + 1, record: odd ? ODD : record };
  });
  const contents = isTable ? tableOf(rows, file) : collectionOf(entries, file, SHAPE);
  return { ...contents, problems: [...problems, ...contents.problems] };
};
