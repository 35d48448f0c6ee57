/** Pages of the web: the article in them, without what stands around it. */
import { isProbablyReaderable, Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { piecesOfHtml } from "../../markup/html.ts";
import type { Piece } from "../../pieces.ts";
import { Unreadable, type Extracted } from "../extracted.ts";
import { LIMITS } from "../limits.ts";
import { decodePage } from "./charset.ts";
import { metadataOf, type Page } from "./metadata.ts";

/** An article that holds less of the page than this is not the page's article: a list of links, a form. */
const LEAST = 0.3;

/** What stands around the text of a page. */
const AROUND: ReadonlySet<string> = new Set(["nav", "footer", "aside"]);

export function readHtml(bytes: Uint8Array): Extracted {
  if (bytes.length > LIMITS.page) throw new Unreadable("too-long");
  return readPage(decodePage(bytes));
}

export function readPage(html: string): Extracted {
  const { document } = parseHTML(html);
  const stated = metadataOf(document);
  const whole = piecesOfHtml(html, AROUND);
  const article = isProbablyReaderable(document) ? articleIn(document) : null;
  const pieces = article && lengthOf(article) >= LEAST * lengthOf(whole) ? article : whole;
  const { title } = stated;
  const headed = title && !pieces.slice(0, 3).some(({ text }) => fold(text) === fold(title));
  return { stated, pieces: headed && article ? [{ text: title, heading: 1 }, ...pieces] : pieces, notes: [] };
}

/** Null where there is none, or where the page is too odd to tell. */
function articleIn(document: Page): Piece[] | null {
  const read = new Readability(document, { charThreshold: 200 }).parse();
  return read?.content ? piecesOfHtml(read.content) : null;
}

const lengthOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { text }) => sum + text.length, 0);
const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
