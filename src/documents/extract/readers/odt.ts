/** OpenDocument text (.odt): paragraphs, headings, lists, tables row by row, notes; comments and deleted text are left out. */
import { Parser } from "htmlparser2";
import { openRow, type TableRow } from "../../markup/rows.ts";
import type { TextPiece } from "../../pieces.ts";
import type { Extracted } from "../extracted.ts";
import { openDocumentIn } from "./open-document.ts";

/** Nothing in these is part of the text; deleted text waits among the tracked changes. */
const UNREAD = new Set([
  "office:annotation",
  "text:tracked-changes",
  "text:note-citation",
  "office:forms",
  "svg:title",
  "svg:desc",
  "text:table-of-content",
]);

export async function readOdt(bytes: Uint8Array): Promise<Extracted> {
  const { content, stated } = await openDocumentIn(bytes);
  return { stated, pieces: piecesOf(new TextDecoder().decode(content)), notes: [] };
}

function piecesOf(content: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  /** A note stands in the middle of its paragraph, and is one of its own behind it. */
  const stack: { text: string; heading: number; notes: TextPiece[] }[] = [];
  let unread = 0;
  let row: TableRow | null = null;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (unread || UNREAD.has(name)) unread++;
        else if (name === "text:p") stack.push({ text: "", heading: 0, notes: [] });
        else if (name === "text:h") {
          const level = Number(attributes["text:outline-level"] ?? 1);
          stack.push({ text: "", heading: Math.min(6, Math.max(1, level || 1)), notes: [] });
        } else if (name === "table:table-row" && !row) row = openRow();
        else if (name === "table:table-cell") row?.cell();
        else if (/^text:(?:s|tab|line-break)$/u.test(name)) add(" ");
      },
      ontext: (text) => {
        if (!unread) add(text);
      },
      onclosetag: (name) => {
        if (unread) {
          unread--;
          return;
        }
        if (name === "text:p" || name === "text:h") close();
        else if (name === "table:table-row" && row) {
          for (const text of row.paragraphs()) pieces.push({ text, heading: 0 });
          row = null;
        }
      },
    },
    { xmlMode: true },
  );
  const add = (text: string) => {
    const last = stack.at(-1);
    if (last) last.text += text;
  };
  const close = () => {
    const last = stack.pop();
    if (!last) return;
    const piece = { text: last.text.replace(/\s+/gu, " ").trim(), heading: last.heading };
    const outer = stack.at(-1);
    if (outer) outer.notes.push(piece, ...last.notes);
    else if (row) {
      row.add(piece.text);
      for (const { text } of last.notes) row.add(text);
    } else pieces.push(piece, ...last.notes);
  };
  parser.end(content);
  return pieces;
}
