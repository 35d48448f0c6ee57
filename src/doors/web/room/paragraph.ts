/** A paragraph of an article: its number, its text as it stands, and beside it the quotations that begin in it. */
import { html as tight, raw } from "hono/html";
import { fragmentOf } from "../../../addresses.ts";
import type { Paragraph, Quote } from "../../../model.ts";
import type { Wording } from "../../../wording/index.ts";
import type { Markup } from "../frame.ts";
import type { ShownPiece, Segment } from "./pieces.ts";
import { BAR } from "./tables.ts";

/** A quotation as the room shows it. */
export interface ShownQuote {
  readonly quote: Quote;
  /** Its number in the article, from 1. */
  readonly number: number;
  /** "Liu Yunshan, propaganda chief – direct quotation". */
  readonly label: string;
  /** Places of its speakers in the list of speakers. */
  readonly voices: readonly number[];
}

export interface ShownParagraph {
  readonly paragraph: Paragraph;
  readonly segments: readonly Segment[];
  /** The quotations that begin in it. */
  readonly quotes: readonly ShownQuote[];
  /** What stands in its margin besides. */
  readonly margin: Markup | "";
  /** Whether it is a row of a table. */
  readonly row: boolean;
}

/** What was asked for: a sentence or paragraph to point out, and a quotation whose evidence is open. */
export interface Pointed {
  /** "p13s2"; null for none. */
  readonly at: string | null;
  readonly open: { readonly number: number; readonly evidence: readonly string[] } | null;
}

/** Different enough to be told apart beside each other; the number and the label tell the rest. */
const HUES = 6;
const hueOf = (shown: ShownQuote) =>
  shown.quote.speakers.length ? `hue${(shown.voices[0] ?? 0) % HUES}` : "nobody";

/** In an article as long as a book there are thousands: every letter of what surrounds the text counts. */
export function paragraphHtml(
  { paragraph, segments, quotes, margin, row }: ShownParagraph,
  all: readonly ShownQuote[],
  pointed: Pointed,
  say: Wording,
): string {
  const { number, role } = paragraph;
  const at = fragmentOf({ paragraph: number, sentence: null });
  const beside = quotes.map((shown) => quotationOf(shown, pointed, say)).join("");
  // A row of several sentences is shown as a line: a cell may hold more than one, and a sentence more than one cell.
  const inner = row && segments.length === 1 ? cellsOf : piecesOf;
  const texts = segments.map((segment) => segmentSpan(segment, number, inner(segment.pieces, all), pointed));
  const classes = ["paragraph", ...(role === "body" ? [] : [role]), ...(pointed.at === at ? ["cited"] : [])];
  return String(
    tight`<section class="${classes.join(" ")}" id="${at}"><a class="number" href="?at=${at}#${at}" aria-label="${say.room.paragraph(number)}" data-text="${number}"></a><p class="text" dir="auto">${raw(texts.join(""))}</p>${beside || margin ? tight`<div class="quotations">${raw(beside)}${margin}</div>` : ""}</section>`,
  );
}

function segmentSpan({ sentence }: Segment, paragraph: number, inner: string, { at }: Pointed): string {
  if (sentence === null) return inner;
  const id = fragmentOf({ paragraph, sentence });
  return `<span id="${id}"${at === id ? ' class="cited"' : ""}>${inner}</span>`;
}

/** Marks add nothing to the text: their numbers are drawn by the style sheet, so that copying gives the source's words. */
const piecesOf = (pieces: readonly ShownPiece[], all: readonly ShownQuote[]): string =>
  pieces.map((piece) => pieceOf(piece, all)).join("");

function pieceOf({ text, quote, ends }: ShownPiece, all: readonly ShownQuote[]): string {
  const shown = quote === null ? undefined : all[quote];
  if (!shown) return String(tight`${text}`);
  const classes = `${shown.quote.manner} ${hueOf(shown)}${ends ? " end" : ""}`;
  return String(tight`<mark class="${classes}" data-quote="${shown.number}">${text}</mark>`);
}

/** The same in cells; what parts them in the text stays in it, unseen. */
function cellsOf(pieces: readonly ShownPiece[], all: readonly ShownQuote[]): string {
  const cells = [""];
  for (const { text, quote, ends } of pieces)
    for (const [i, part] of text.split(BAR).entries()) {
      if (i > 0) cells.push("");
      if (part)
        cells[cells.length - 1] += pieceOf({ text: part, quote, ends: ends && text.endsWith(part) }, all);
    }
  return cells.map((cell) => `<span class="cell">${cell}</span>`).join(`<span class="bar">${BAR}</span>`);
}

/** Its evidence is fetched when it is opened; without scripts its link opens the page with it. */
function quotationOf(
  { quote, number, label, voices, ...shown }: ShownQuote,
  { open }: Pointed,
  { room }: Wording,
): string {
  const evidence = open?.number === number ? open.evidence : null;
  const key = quote.id.slice(quote.document.length + 1);
  return String(
    tight`<details id="q${number}" class="${quote.manner} ${hueOf({ quote, number, label, voices, ...shown })}" name="evidence" data-voices="${voices.join(" ")}"${evidence ? raw(" open") : ""}><summary data-text="${number}">${label}</summary>${
      evidence
        ? tight`<ul aria-label="${room.evidence}" data-passage="${key}">
            ${evidence.map((line) => tight`<li>${line}</li>`)}
          </ul>`
        : tight`<a href="?passage=${encodeURIComponent(key)}">${room.evidence}</a>`
    }</details>`,
  );
}
