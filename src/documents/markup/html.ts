/** HTML to paragraphs: what stands in it to be read, without its tags. In one pass, whatever the nesting. */
import { createRequire } from "node:module";
import type { TextPiece } from "../pieces.ts";
import { BLOCKS, UNREAD } from "./tags.ts";
import { noneReaching, openRow, type TableRow } from "./rows.ts";

const require = createRequire(import.meta.url);

/** What stands in a link to a footnote and back: "1", "[a]", "*", "↑". */
const FOOTNOTE_MARK = /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|note \d{1,3}|[*†‡§¶#^↑↩⤴\s]{1,4}\uFE0E?)[\])]?$/iu;
/** What stands raised without a link: "[12]", "[citation needed]"; a bare figure may be a power. */
const RAISED_MARK = /^\[[^[\]]{1,40}\]$/u;
/** Styles by which nothing is seen. */
const UNSEEN = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)\b/iu;
/** How Google's documents link a comment back to what it is on. */
const COMMENT = /^#cmnt_ref\d/u;
const NONE: ReadonlySet<string> = new Set();
/** The white space of HTML: a no-break space is none. */
const BLANKS = /[ \t\n\r\f\u2028]+/gu;
/** A line break within a paragraph; two of them part paragraphs. */
const BREAK = "\u2028";

/**
 * The paragraphs of a page or of a piece of one, in order. A row of a table is a paragraph, its cells parted by " | ";
 * marks of footnotes, scripts, forms and deleted text are left out, and the elements that are named by `without`.
 * `anchored` hears of each place that a link may lead to, and which paragraph it is in. Never fails: what is not closed
 * ends with the text.
 */
export function piecesOfHtml(
  html: string,
  without: ReadonlySet<string> = NONE,
  anchored: (id: string, piece: number) => void = () => {},
): TextPiece[] {
  const page = openPage();
  /** Open elements whose content is left out. */
  let unread = 0;
  // Loaded for the first page: with what it brings it takes as long as reading an article, and much material has none.
  const { Parser } = require("htmlparser2") as typeof import("htmlparser2");
  const parser = new Parser({
    onopentag: (name, attributes) => {
      // The foot of a block quotation names whose words they are.
      if (unread || (without.has(name) && !page.isQuoted()) || isUnread(name, attributes)) {
        unread++;
        return;
      }
      page.open(name, attributes);
      const anchor = attributes["id"] ?? (name === "a" ? attributes["name"] : undefined);
      if (anchor) anchored(anchor, page.pieces.length);
    },
    ontext: (part) => {
      if (!unread) page.text(part.replaceAll("\0", "\uFFFD"));
    },
    onclosetag: (name) => {
      if (unread) unread--;
      else page.close(name);
    },
  });
  parser.end(html);
  page.end();
  return page.pieces;
}

/** Takes the elements and texts of a page one after the other, and makes paragraphs of them. */
function openPage() {
  const pieces: TextPiece[] = [];
  /** Of the open paragraph. */
  let text = "";
  let heading = 0;
  /** Open elements that set their content apart. */
  const within = { blockquote: 0, footer: 0, pre: 0 };
  let row: TableRow | null = null;
  const reaching = noneReaching();
  /** Where the text of the open link within the page begins, and of what stands raised. */
  let mark: number | null = null;
  let raised: number | null = null;
  /** Whether the open paragraph is somebody's comment on the text. */
  let isComment = false;

  const push = (words: string) => {
    const clean = words.replace(BLANKS, " ").trim();
    const isQuoted = within.blockquote > 0 && within.footer === 0;
    if (clean) pieces.push({ text: clean, heading, ...(isQuoted ? { quoted: true } : {}) });
  };
  const flush = () => {
    mark = raised = null;
    if (isComment) text = "";
    isComment = false;
    if (row) row.add(text);
    else if (within.pre) for (const line of text.split(/\r\n?|\n/u)) push(line);
    else for (const part of text.split(/\u2028\s*\u2028/u)) push(part);
    text = "";
  };
  const endRow = () => {
    if (!row) return;
    row.add(text);
    text = "";
    const { paragraphs } = row;
    row = null;
    for (const words of paragraphs()) push(words);
  };
  const block = (name: string, by: 1 | -1) => {
    flush();
    if (/^h[1-6]$/u.test(name)) heading = by > 0 ? Number(name[1]) : 0;
    else if (name === "blockquote" || name === "footer" || name === "pre")
      within[name] = Math.max(0, within[name] + by);
  };

  return {
    pieces,
    isQuoted: () => within.blockquote > 0,
    text: (part: string) => void (text += part),
    open: (name: string, attributes: Record<string, string>) => {
      if (name === "br") text += BREAK;
      else if (name === "tr") {
        flush();
        row ??= openRow(reaching);
      } else if ((name === "td" || name === "th") && row) {
        flush();
        row.cell(Number(attributes["rowspan"]) || 1, Number(attributes["colspan"]) || 1);
      } else if (BLOCKS.has(name)) {
        block(name, 1);
        if (name === "table" && !row) reaching.cells.clear();
      } else if (name === "a" && COMMENT.test(attributes["href"] ?? "")) isComment = true;
      else if (name === "sup") raised = text.length;
      else if (name === "a" && isWithin(attributes, raised !== null)) mark = text.length;
    },
    close: (name: string) => {
      if (name === "a" && mark !== null) {
        if (FOOTNOTE_MARK.test(text.slice(mark).trim())) text = text.slice(0, mark);
        mark = null;
      } else if (name === "sup" && raised !== null) {
        if (RAISED_MARK.test(text.slice(raised).trim())) text = text.slice(0, raised);
        raised = null;
      } else if (name === "tr" || name === "table") endRow();
      else if (BLOCKS.has(name)) block(name, -1);
    },
    end: () => {
      endRow();
      flush();
    },
  };
}

/** Whether a link may lead to a note: within the page, of which a saved one has the whole address, or named so. */
function isWithin({ href = "", role, "epub:type": type }: Record<string, string>, raised: boolean): boolean {
  return (
    /^#|#(?:cite|fn|foot|end|note|ref)/iu.test(href) ||
    (raised && href.includes("#")) ||
    /note|backlink/u.test(role ?? type ?? "")
  );
}

function isUnread(name: string, { hidden, class: classes, style }: Record<string, string>): boolean {
  if (UNREAD.has(name) || hidden !== undefined || (style && UNSEEN.test(style))) return true;
  return classes?.includes("mw-editsection") ?? false;
}
