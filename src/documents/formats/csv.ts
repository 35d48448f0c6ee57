/** A table as text, its cells parted by commas, semicolons or tabs. */
import { loadPapaparse } from "../../on-demand.ts";
import { contentsOfRows } from "./rows.ts";
import type { NumberedRow } from "./table.ts";
import type { Format } from "./index.ts";

const OPEN = {
  what: "A quotation mark opens a cell here that none ends: all that follows is read as that one cell.",
  fix: "Close it; a mark that belongs to the words is written twice, in a cell that stands in marks.",
};

/** "sep=;": what a program for tables writes above them, and shows as no row. */
const STATED = /^sep=(.)(?:\r\n|[\n\r])/iu;

export const csv: Format = (content, file) => {
  const { parse } = loadPapaparse();
  const [first, stated] = STATED.exec(content) ?? [];
  // Which mark parts the cells is guessed without blank rows, which would count as rows of one cell.
  const cells = content.slice(first?.length ?? 0);
  const { delimiter } = parse<string[]>(cells, { preview: 50, skipEmptyLines: "greedy" }).meta;
  const { data: rows, errors } = parse<string[]>(cells, { delimiter: stated ?? delimiter });
  const open = errors.find(({ code }) => code === "MissingQuotes");
  const problems = open ? [{ where: `${file}, row ${(open.row ?? 0) + 1}`, ...OPEN }] : [];
  // With the numbers that a program for tables shows beside them.
  const filled = rows
    .map((row, at): NumberedRow => [at + 1, row])
    .filter(([, row]) => row.some((cell) => cell.trim() !== ""));
  const contents = contentsOfRows(filled, file);
  return { ...contents, problems: [...problems, ...contents.problems] };
};
