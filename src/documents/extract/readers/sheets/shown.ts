/** How a number of a cell is shown: 45123 as the date, the sum or the share that its format makes of it. */
import { format, isDateFormat } from "numfmt";
import { readPart } from "../xml.ts";

/** The text that a number shows by the format of its cell. `style`: the cell's, by its place in the file. */
export type ShowNumber = (value: number, style: number) => string;

const GENERAL = "General";
/**
 * Formats that a file names by number alone (ECMA-376, 18.8.30). What these show hangs on the country of whoever looks, for
 * dates; they are shown as ISO dates, which nobody reads as another day. Sums get no sign: it would be a guess.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "#,##0",
  6: "#,##0",
  7: "#,##0.00",
  8: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy-mm-dd",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  22: "yyyy-mm-dd h:mm",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  37: "#,##0;(#,##0)",
  38: "#,##0;(#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;(#,##0.00)",
  41: "#,##0;(#,##0)",
  42: "#,##0;(#,##0)",
  43: "#,##0.00;(#,##0.00)",
  44: "#,##0.00;(#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};
/** Days between 1 January 1900 and 1904, from which some files count. */
const SINCE_1904 = 1462;
/** Whole numbers are kept to the last figure up to here: what has no format may be the number of an article or an account. */
const EXACT = 1e15;

/** `styles`: the part of the workbook that lists them. */
export function numbersShown(styles: Uint8Array | null, { since1904 }: { since1904: boolean }): ShowNumber {
  const codes = codesOf(styles);
  return (value, style) => {
    const code = codes[style] ?? GENERAL;
    if (code === GENERAL && Number.isInteger(value) && Math.abs(value) < EXACT) return String(value);
    const shown = (by: string) => format(by, since1904 && isDateFormat(by) ? value + SINCE_1904 : value);
    try {
      return shown(code);
    } catch {
      return shown(GENERAL);
    }
  };
}

/** The format of each style, by its place. */
function codesOf(styles: Uint8Array | null): string[] {
  const own = new Map<number, string>();
  const codes: string[] = [];
  let inCells = false;
  readPart(styles, {
    opens: (name, { numFmtId, formatCode }) => {
      if (name === "numFmt" && formatCode !== undefined) own.set(Number(numFmtId), formatCode);
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const id = Number(numFmtId ?? 0);
        codes.push(own.get(id) ?? BUILT_IN[id] ?? (isAsianDate(id) ? "yyyy-mm-dd" : GENERAL));
      }
    },
    closes: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return codes;
}

const isAsianDate = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
