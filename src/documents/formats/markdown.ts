/** Markdown: what it says, without its marks. Images, comments, struck text and marks of footnotes are not part of the text. */
import { createRequire } from "node:module";
import type { MarkdownIt, Token } from "markdown-it";
import type { Place } from "../../model.ts";
import { piecesOfHtml } from "../markup/html.ts";
import { composed, type TextPiece } from "../pieces.ts";
import { placeInComment } from "../places.ts";
import type { Format } from "./index.ts";
import { CALLOUT, withoutDialect } from "./dialects.ts";
import { contentsOfArticle } from "./plain.ts";

const require = createRequire(import.meta.url);
let parser: MarkdownIt | null = null;
/** Loaded for the first such file: with what it brings it is a tenth of the start, and much material has none. */
function loaded(): MarkdownIt {
  const load = require("markdown-it") as (options: object) => MarkdownIt;
  const made = load({ html: true });
  // What is escaped stays a token of its own: "\\[^1]" is no mark.
  made.core.ruler.disable("text_join");
  return made;
}

/** Lines longer than this were not broken to fit a width: each is a paragraph, as in plain text. */
const LONGEST_WRAPPED_LINE = 160;
/** "[^1]" in the text, "[^1]: " before the note. */
const FOOTNOTE_MARK = /\[\^[^\]\s]{1,60}\](?::[ \t]*)?/gu;

export const markdown: Format = (content, file) =>
  contentsOfArticle(content, file, (text) => composed(piecesOfMarkdown(text)));

/** Headings, paragraphs, list items, quoted paragraphs, rows of tables and lines of code, in order. */
function piecesOfMarkdown(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let heading = 0;
  /** For each block that is set apart and open, whether it holds somebody's words. */
  const apart: boolean[] = [];
  let cells: string[] | null = null;
  let place: Place | null = null;
  const push = (piece: Pick<TextPiece, "text" | "quoted">, level = heading) =>
    pieces.push({
      heading: level,
      ...(apart.includes(true) ? { quoted: true } : {}),
      ...piece,
      ...(place ? { place } : {}),
    });
  parser ??= loaded();
  const tokens = parser.parse(text, {});
  for (const [i, token] of tokens.entries()) {
    if (token.type === "heading_open") heading = Number(token.tag.slice(1));
    else if (token.type === "heading_close") heading = 0;
    else if (token.type === "blockquote_open") apart.push(!CALLOUT.test(tokens[i + 2]?.content ?? ""));
    else if (token.type === "blockquote_close") apart.pop();
    else if (token.type === "tr_open") cells = [];
    else if (token.type === "tr_close") {
      push({ text: (cells ?? []).filter(Boolean).join(" | ") });
      cells = null;
    } else if (token.type === "inline") {
      const lines = linesOf(token.children ?? []);
      const [first = "", ...rest] = lines;
      if (cells) cells.push(lines.join(" "));
      else if (apart.at(-1) === false && CALLOUT.test(first)) {
        push({ text: first.replace(CALLOUT, "") });
        for (const words of unwrapped(rest)) push({ text: words });
      } else for (const words of unwrapped(lines)) push({ text: words });
    } else if (token.type === "fence") for (const line of token.content.split("\n")) push({ text: line });
    else if (token.type === "code_block")
      for (const words of unwrapped(token.content.split("\n"))) push({ text: words });
    else if (token.type === "html_block") {
      const told = placeInComment(token.content);
      if (told) place = told;
      else for (const { heading: level, ...piece } of piecesOfHtml(token.content)) push(piece, level);
    }
  }
  return pieces;
}

/** One paragraph, or one a line where lines were not broken to fit a width. */
function unwrapped(lines: readonly string[]): readonly string[] {
  return lines.some((line) => line.length > LONGEST_WRAPPED_LINE) ? lines : [lines.join(" ")];
}

/** What a paragraph says, line by line. */
function linesOf(tokens: readonly Token[]): string[] {
  const lines = [""];
  let struck = 0;
  for (const [i, { type, content }] of tokens.entries()) {
    if (type === "s_open") struck++;
    else if (type === "s_close") struck--;
    else if (struck) continue;
    else if (type === "softbreak" || type === "hardbreak" || /^<br\b/iu.test(content)) lines.push("");
    else if (type === "text")
      lines[lines.length - 1] += withoutDialect(
        content.replace(FOOTNOTE_MARK, ""),
        /^$|break$/u.test(tokens[i + 1]?.type ?? ""),
      );
    else if (type === "text_special" || type === "code_inline") lines[lines.length - 1] += content;
  }
  return lines.map((line) => line.replace(/ {2,}/gu, " ").trim());
}
