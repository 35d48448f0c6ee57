/** OpenDocument tables (.ods): the cells of each sheet as they are shown; what is hidden and what is noted beside cells is left out. */
import type { Workbook } from "../extracted.ts";
import { openDocumentIn } from "./open-document.ts";
import { HIDDEN, openSheetRows, type SheetRows } from "./sheets/rows.ts";
import { readPart } from "./xml.ts";

/** Nothing in these stands in a cell, or it stands there no more. */
const UNREAD = new Set(["annotation", "tracked-changes", "shapes", "frame", "custom-shape", "forms"]);

export async function readOds(bytes: Uint8Array): Promise<Workbook> {
  const { content, stated } = await openDocumentIn(bytes);
  const sheets: Workbook["sheets"] = [];
  /** Names of styles that hide the sheets which have them. */
  const hiding = new Set<string>();
  let style = "";
  let open: { name: string; isHidden: boolean; rows: SheetRows; column: number; number: number } | null =
    null;
  let row = { times: 1 };
  let cell: {
    text: string;
    paragraphs: number;
    times: number;
    down: number;
    across: number;
    value: string;
  } | null = null;
  let unread = 0;
  let hides = false;
  const times = (value: string | undefined) => Math.max(1, Number(value) || 1);
  const isUnseen = (attributes: Readonly<Record<string, string>>) =>
    /^(?:collapse|filter)$/u.test(attributes["table:visibility"] ?? "");
  readPart(content, {
    opens: (name, attributes) => {
      if (unread || UNREAD.has(name)) unread++;
      else if (name === "style") style = attributes["style:name"] ?? "";
      else if (name === "table-properties" && attributes["table:display"] === "false") hiding.add(style);
      else if (name === "table" && !open) {
        const isHidden = hiding.has(attributes["table:style-name"] ?? "");
        const title = (attributes["table:name"] ?? "").slice(0, 200);
        open = { name: title, isHidden, rows: openSheetRows(), column: 0, number: 0 };
      } else if (name === "table-column" && open) {
        const last = open.column + times(attributes["table:number-columns-repeated"]);
        if (isUnseen(attributes)) open.rows.hide(open.column, last - 1);
        open.column = last;
      } else if (name === "table-row" && open) {
        row = { times: times(attributes["table:number-rows-repeated"]) };
        open.rows.row(null, isUnseen(attributes));
        open.number++;
        open.column = 0;
      } else if (/^(?:covered-)?table-cell$/u.test(name) && open) {
        const isError = attributes["calcext:value-type"] === "error";
        const named = ["string-value", "date-value", "value"].map((kind) => attributes[`office:${kind}`]);
        cell = {
          text: "",
          paragraphs: 0,
          times: times(attributes["table:number-columns-repeated"]),
          down: times(attributes["table:number-rows-spanned"]),
          across: times(attributes["table:number-columns-spanned"]),
          value: isError ? "" : (named.find(Boolean) ?? ""),
        };
        if (isError) unread++;
      } else if (name === "p" && cell && cell.paragraphs++) cell.text += " ";
      else if (/^(?:s|tab|line-break)$/u.test(name) && cell) cell.text += " ";
    },
    text: (text) => {
      if (!unread && cell?.paragraphs) cell.text += text;
    },
    closes: (name) => {
      if (unread) unread--;
      if (unread || !open) return;
      if (/^(?:covered-)?table-cell$/u.test(name) && cell) {
        const shown = (cell.paragraphs ? cell.text : cell.value).replace(/\s+/gu, " ").trim();
        open.rows.merged(
          open.column,
          open.number,
          open.column + cell.across - 1,
          open.number + cell.down - 1,
        );
        open.rows.cell(null, shown, cell.times);
        open.column += cell.times;
        cell = null;
      } else if (name === "table-row") {
        open.rows.repeat(row.times);
        open.number += row.times - 1;
      } else if (name === "table") {
        hides ||= open.isHidden || open.rows.hides();
        if (!open.isHidden) sheets.push({ name: open.name, rows: open.rows.rows() });
        open = null;
      }
    },
  });
  return { stated, sheets, notes: hides ? [HIDDEN] : [] };
}
