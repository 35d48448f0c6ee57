/**
 * A table as an article, a long one as several: each row a paragraph that says by itself what its cells are, "Boat: Marigold ·
 * Owner: Pia Lund".
 */
import { nameOf, type Raw } from "../document.ts";
import { idOf } from "../ids.ts";
import { composed, type TextPiece } from "../pieces.ts";
import type { Contents } from "./index.ts";

/** Between a column's name and its cell, and between cells: no sentence ends there, and no speaker's label looks like it. */
const IS = ": ";
const NEXT = " · ";

/** A row's cells, and its number as a program for tables shows it beside them. */
export type NumberedRow = readonly [number: number, cells: readonly string[]];

/** What a table of a file goes by that may hold several. */
export interface FilePart {
  readonly id: string;
  /** As a person would look it up. */
  readonly where: string;
  readonly title?: string;
}

/** All of a file as one article, named after it. */
export const partOf = (file: string): FilePart => ({ id: idOf(file), where: file });

/** `rows`: those in which something stands. */
export function tableOf(rows: readonly NumberedRow[], file: string, part = partOf(file)): Contents {
  const cells = rows.map(([, row]) => row.map((cell) => cell.replace(/\s+/gu, " ").trim()));
  const at = headAt(cells);
  const names = cells[at] ?? [];
  const columns = names.filter(Boolean).length;
  const pieces = cells.flatMap((row, i): TextPiece[] => {
    if (i === at) return [];
    // A cell alone in a row of a wide table is a heading within it, or a note below it: no column's.
    const isAlone = columns > ALONE && row.filter(Boolean).length === 1;
    const named = i > at && !isAlone ? row.map((cell, column) => labelled(names[column] ?? "", cell)) : row;
    return [{ text: named.filter(Boolean).join(NEXT), heading: 0, place: { row: rows[i]![0] } }];
  });
  return articlesOf(pieces, file, part);
}

/** In a table of so many columns a row may well fill one of them only. */
const ALONE = 2;

/** Records that hold no texts, as rows: each a paragraph that says by itself what its fields are. `place`: of it in the file. */
export function tableOfRecords(
  records: readonly { readonly place: number; readonly record: Readonly<Record<string, unknown>> }[],
  file: string,
): Contents {
  const pieces = records.map(({ place, record }): TextPiece => {
    return { text: cellsOf(record).join(NEXT), heading: 0, place: { row: place } };
  });
  return articlesOf(pieces, file);
}

/** "Boat: Marigold", "Owner name: Pia Lund": of records within a record too, and of a list its values in one cell. */
function cellsOf(record: Readonly<Record<string, unknown>>, outer = ""): string[] {
  return Object.entries(record).flatMap(([name, value]) => {
    const label = outer ? `${outer} ${name}` : name;
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return cellsOf({ ...value }, label);
    const plain = [value].flat(MOST_NESTED).filter((one) => typeof one !== "object" && one !== undefined);
    const cell = plain.join(", ").replace(/\s+/gu, " ").trim();
    return cell ? [labelled(label, cell)] : [];
  });
}
const MOST_NESTED = 3;

function articlesOf(pieces: readonly TextPiece[], file: string, part = partOf(file)): Contents {
  const lots = lotsOf(pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)));
  const articles = lots.map((lot, i): Raw => {
    const one = { ...part, ...composed(lot), source: { file } };
    if (i === 0) return one;
    return { ...one, id: `${part.id}-${i + 1}`, title: `${part.title ?? nameOf(file)} (${i + 1})` };
  });
  if (articles.length) return { articles, problems: [], lost: false };
  const empty = { where: part.where, what: "There is no row in it.", fix: "Put rows in it, or remove it." };
  return { articles, problems: [empty], lost: true };
}

/** Rows of an article: a page of the reading room. */
const MOST = 2000;
function lotsOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const lots: TextPiece[][] = [];
  for (let i = 0; i < pieces.length; i += MOST) lots.push(pieces.slice(i, i + MOST));
  return lots;
}

const labelled = (name: string, cell: string): string => (name && cell ? name + IS + cell : cell);

/** A figure, a sum, a date, a time: no name of a column, but a year is one. */
const VALUE = /^(?=\P{L}*$)[^\p{L}\p{N}]*\p{N}/u;
const YEAR = /^(?:1[5-9]|20)\d\d$/u;

/**
 * The row that names the columns, the first in which several cells are filled; a title may stand above it. -1 where that row
 * holds values, as in a table without names, or says the same of two columns.
 */
function headAt(rows: readonly (readonly string[])[]): number {
  const filled = rows.map((row) => row.filter(Boolean));
  const wide = filled.some((cells) => cells.length > 1);
  const at = filled.findIndex((cells) => cells.length > (wide ? 1 : 0));
  const names = filled[at] ?? [];
  const isHead =
    new Set(names).size === names.length &&
    !names.some((name) => VALUE.test(name) && !YEAR.test(name)) &&
    names.some((name) => !VALUE.test(name));
  return isHead ? at : -1;
}
