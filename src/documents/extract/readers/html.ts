/** Pages of the web: the article in them, without what stands around it. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { piecesOfHtml } from "../../markup/html.ts";
import type { TextPiece } from "../../pieces.ts";
import type { Extracted } from "../extracted.ts";
import { Unreadable } from "../unreadable.ts";
import { READING_LIMITS } from "../limits.ts";
import { decodePage } from "./charset.ts";
import { CUT, withoutInterruptions } from "./interruptions.ts";
import { metadataOf, type Page } from "./metadata.ts";
import { bareWords } from "../../plain/bare-words.ts";

/**
 * What is taken for the article must hold this share of the page's running text (comments below it are running text too);
 * else the page is no article but a list, a form or many short ones, and is read whole.
 */
const LEAST = 0.35;
/** Characters of a paragraph of running text. */
const RUNNING = 80;

/** What stands around the text of a page. */
const AROUND: ReadonlySet<string> = new Set(["nav", "footer", "aside"]);

/** Where browsers note the address that they saved a page from, among the first characters. */
const SAVED_FROM =
  /<!--[^>]{0,80}?(?:saved from url=\(\d{1,5}\)|SingleFile\s{1,9}url:\s{1,9})(https?:\/\/[^\s>]{1,1000})/u;
const HEAD = 4_000;

export function readHtml(bytes: Uint8Array): Extracted {
  if (bytes.length > READING_LIMITS.page) throw new Unreadable("too-long");
  return readPage(decodePage(bytes));
}

/** The article of a saved page where one stands out, else all of its text; with what the page states of it. */
export function readPage(html: string): Extracted {
  const { document } = parseHTML(/<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`);
  const stated = metadataOf(document);
  const { changed, isCut } = withoutInterruptions(document);
  const whole = piecesOfHtml(changed ? document.toString() : html, AROUND);
  const article = articleIn(document);
  const isArticle = article && running(article) >= LEAST * Math.max(RUNNING, running(whole));
  const pieces = withoutPullQuotes(isArticle ? article : whole);
  const { title } = stated;
  const savedFrom = SAVED_FROM.exec(html.slice(0, HEAD))?.[1];
  const headed = title && !pieces.slice(0, 3).some(({ text }) => bareWords(text) === bareWords(title));
  return {
    stated: savedFrom ? { url: savedFrom, ...stated } : stated,
    pieces: headed && isArticle ? [{ text: title, heading: 1 }, ...pieces] : pieces,
    notes: isCut ? [CUT] : [],
  };
}

/** Characters: what a page repeats in large letters is no longer, and there are not so many of them. */
const LONGEST_PULLED = 400;
const MOST_PULLED = 50;

/** Without what is set apart only to be seen: a block quotation whose words stand in a paragraph too. */
function withoutPullQuotes(pieces: TextPiece[]): TextPiece[] {
  const pulled = pieces.filter(({ quoted, text }) => quoted && text.length <= LONGEST_PULLED);
  if (!pulled.length || pulled.length > MOST_PULLED) return pieces;
  const others = pieces.flatMap((piece) => (piece.quoted ? [] : [piece.text]));
  const text = bareWords(` ${others.join(" ")} `);
  const again = new Set(pulled.filter((piece) => text.includes(` ${bareWords(piece.text).trim()} `)));
  return pieces.filter((piece) => !again.has(piece));
}

/** Null where there is none, or where the page is too odd to tell. */
function articleIn(document: Page): TextPiece[] | null {
  try {
    // It takes every foot for the page's.
    for (const foot of document.querySelectorAll("blockquote footer")) {
      const quotation = foot.closest("blockquote");
      const line = document.createElement("p");
      line.append(...foot.childNodes);
      foot.remove();
      quotation?.after(line);
    }
    const read = new Readability(document, { charThreshold: 200, keepClasses: true }).parse();
    return read?.content ? piecesOfHtml(read.content) : null;
  } catch {
    return null;
  }
}

const running = (pieces: readonly TextPiece[]) =>
  pieces.reduce((sum, { text }) => sum + (text.length < RUNNING ? 0 : text.length), 0);
