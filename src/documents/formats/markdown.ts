/**
 * Markdown. Its marks stay in the text, which is never altered: a heading begins after its "#", a quoted paragraph after
 * its ">", a list item after its "-"; emphasis and links stay as they are written.
 */
import MarkdownIt from "markdown-it";
import { pushBlock, type Block } from "../paragraphs.ts";
import type { Format } from "./index.ts";
import { plain } from "./plain.ts";

const parser = new MarkdownIt("commonmark");
parser.core.ruler.enableOnly(["normalize", "block"]);

/** Lines longer than this were not broken to fit a width: each is a paragraph, as in plain text. */
const LONGEST_WRAPPED_LINE = 160;

export const markdown: Format = (content, file) => {
  const contents = plain(content, file);
  return { ...contents, articles: contents.articles.map((raw) => ({ ...raw, blocks: blocksOf(raw.text) })) };
};

/** Headings, paragraphs, list items, quoted paragraphs and code, in order. */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  let heading = 0;
  for (const token of parser.parse(text, {})) {
    if (token.type === "heading_open") heading = Number(token.tag.slice(1));
    else if (token.type === "heading_close") heading = 0;
    const comment = token.type === "html_block" && token.content.trimStart().startsWith("<!--");
    if (!token.map || comment || !["inline", "code_block", "fence", "html_block"].includes(token.type))
      continue;
    const [first, end] = token.type === "fence" ? [token.map[0] + 1, token.map[1] - 1] : token.map;
    const content = token.content.replace(/\n$/u, "").split("\n");
    const spans = lines.slice(first, end).map((line, i) => placeOf(text, line, content[i] ?? ""));
    if (spans.some(([from, to]) => to - from > LONGEST_WRAPPED_LINE) || token.type === "fence")
      for (const [from, to] of spans) pushBlock(text, blocks, from, to, heading);
    else if (spans[0]) pushBlock(text, blocks, spans[0][0], spans.at(-1)![1], heading);
  }
  return blocks;
}

type Range = readonly [start: number, end: number];

/** Lines as the parser counts them. */
function linesOf(text: string): Range[] {
  const out: Range[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n?|\n/gu)) {
    out.push([start, match.index]);
    start = match.index + match[0].length;
  }
  return [...out, [start, text.length]];
}

/** Where a line's content stands in it, without the marks before and after it. */
function placeOf(text: string, [start, end]: Range, content: string): Range {
  const at = text.slice(start, end).lastIndexOf(content.trim());
  return at === -1 ? [start, end] : [start + at, start + at + content.trim().length];
}
