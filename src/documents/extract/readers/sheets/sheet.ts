/** A sheet of a workbook (.xlsx): what its cells show. */
import { isTrue, readPart } from "../xml.ts";
import { openSheetRows, type Row } from "./rows.ts";
import type { ShowNumber } from "./shown.ts";
import { unescaped } from "./strings.ts";

export interface Sheet {
  readonly rows: readonly Row[];
  /** Whether something in it is hidden. */
  readonly hides: boolean;
  /** Whether a formula's result is not in the file. */
  readonly unkept: boolean;
}

export function readSheet(part: Uint8Array | null, strings: readonly string[], show: ShowNumber): Sheet {
  const sheet = openSheetRows();
  let unkept = false;
  let cell = { column: null as number | null, type: "n", style: 0, value: "", isFormula: false };
  /** Whether what is read is a cell's value, or a text within it; and how the characters of a Japanese name are said. */
  let [inside, said] = [false, false];
  readPart(part, {
    opens: (name, attributes) => {
      if (name === "row") sheet.row(numberIn(attributes["r"]), isTrue(attributes["hidden"]));
      else if (name === "c") {
        const { r = "", t = "n", s = "0" } = attributes;
        const letters = /^[A-Z]{1,3}/u.exec(r)?.[0];
        const column = letters === undefined ? null : columnOf(letters);
        cell = { column, type: t, style: Number(s), value: "", isFormula: false };
      } else if (name === "f") cell.isFormula = true;
      else if (name === "v" || name === "t") inside = !said;
      else if (name === "rPh") said = true;
      else if (name === "col" && isTrue(attributes["hidden"]))
        sheet.hide(Number(attributes["min"]) - 1, Number(attributes["max"]) - 1);
      else if (name === "mergeCell") {
        const [, from = "", top, to = "", bottom] = MERGED.exec(attributes["ref"] ?? "") ?? [];
        sheet.merged(columnOf(from), Number(top), columnOf(to), Number(bottom));
      }
    },
    text: (text) => {
      if (inside) cell.value += text;
    },
    closes: (name) => {
      if (name === "v" || name === "t") inside = false;
      else if (name === "rPh") said = false;
      else if (name === "c") {
        unkept ||= cell.isFormula && cell.value === "" && cell.type !== "str";
        sheet.cell(cell.column, shownIn(cell, strings, show));
      }
    },
  });
  return { rows: sheet.rows(), hides: sheet.hides(), unkept };
}

/** "A2:A9". */
const MERGED = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u;

/** "A" is 0, "AB" 27. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** What a cell shows; nothing where a formula came to nothing ("#N/A"). */
function shownIn(
  { type, style, value }: { type: string; style: number; value: string },
  strings: readonly string[],
  show: ShowNumber,
): string {
  if (value === "" || type === "e") return "";
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "d") return value.replace(/T00:00:00(?:\.0+)?Z?$/u, "");
  if (type !== "n") return unescaped(value);
  const number = Number(value);
  return Number.isFinite(number) ? show(number, style).replace(/\s+/gu, " ").trim() : "";
}

const numberIn = (value: string | undefined) => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : null;
};
