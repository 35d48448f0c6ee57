/**
 * The text of an article as HTML, cut into batches. All who read an article share them, however many they are: only the batch
 * that holds what one of them was led to is made for them alone.
 */
import { LRUCache } from "lru-cache";
import { attributionOf } from "../../../../commands/shared/passages.ts";
import type { Article, Said } from "../../../model.ts";
import { wordingFor, type Wording } from "../../../wording/index.ts";
import type { Markup } from "../frame.ts";
import { paragraphHtml, type Pointed, type ShownQuote } from "./paragraph.ts";
import { marksIn, saidIn, segmentsOf } from "./pieces.ts";
import { tablesIn } from "./tables.ts";
import { voicePlaces, voicesIn, type RoomVoice } from "./voices.ts";

export interface Prepared {
  readonly quotes: readonly Said[];
  readonly voices: readonly RoomVoice[];
  batches(pointed: Pointed, margin: Markup | ""): Generator<Uint8Array>;
}

/** Characters of the article laid out as one: what is far from the window waits (`content-visibility`). */
const BATCH = 4000;

/** In bytes: of the articles that are being read, their finished batches; the longest known book takes about 5 MB. */
const KEPT = 48 * 1024 * 1024;
const kept = new LRUCache<string, Uint8Array>({
  maxSize: KEPT,
  sizeCalculation: (batch) => batch.byteLength,
});
const prepared = new WeakMap<Article, Map<string, Prepared>>();
let named = 0;

/** What its pages in this language are made of. */
export function preparePages(article: Article, language: string): Prepared {
  const known = prepared.get(article) ?? new Map<string, Prepared>();
  prepared.set(article, known);
  const ready = known.get(language) ?? open(article, wordingFor(language));
  known.set(language, ready);
  return ready;
}

function open(article: Article, say: Wording): Prepared {
  const { text, paragraphs } = article.document;
  const name = `${named++}`;
  const quotes = saidIn(article);
  const voices = voicesIn(quotes);
  const placesAmong = voicePlaces(voices);
  const all = quotes.map((quote, i): ShownQuote => ({
    quote,
    number: i + 1,
    voices: placesAmong(quote),
    label: attributionOf(quote, say) ?? "",
  }));
  const marks = marksIn(paragraphs, quotes);
  const beginning = Map.groupBy(all, ({ quote }) => quote.paragraph);
  const bounds = boundsOf(paragraphs.map(({ span }) => span.end - span.start));

  const make = (from: number, to: number, pointed: Pointed, margin: Markup | "") => {
    const [here] = pointed.at?.split("s") ?? [];
    const shown = paragraphs.slice(from, to);
    const tables = tablesIn(text, shown);
    const paragraphAt = (i: number, row: boolean) => {
      const paragraph = shown[i]!;
      const { number } = paragraph;
      const segments = segmentsOf(text, paragraph, marks.get(from + i) ?? []);
      const beside = here === `p${number}` ? margin : "";
      const view = { paragraph, segments, quotes: beginning.get(number) ?? [], margin: beside, row };
      return paragraphHtml(view, all, pointed, say);
    };
    let batch = "";
    for (let i = 0; i < shown.length;) {
      const table = tables.get(i);
      if (table) batch += `<div class="table columns${table.columns}">`;
      const end = table?.end ?? i + 1;
      for (; i < end; i++) batch += paragraphAt(i, table !== undefined);
      if (table) batch += "</div>";
    }
    return encoder.encode(`<div class="batch">${batch}</div>`);
  };

  return {
    quotes,
    voices,
    *batches(pointed, margin) {
      const own = placesIn(pointed, all);
      for (const [from, to] of bounds) {
        if (own.some((number) => number > from && number <= to)) {
          yield make(from, to, pointed, margin);
          continue;
        }
        const key = `${name} ${from}`;
        const batch = kept.get(key) ?? make(from, to, NOTHING, "");
        kept.set(key, batch);
        yield batch;
      }
    },
  };
}

const encoder = new TextEncoder();
const NOTHING: Pointed = { at: null, open: null };

/** The numbers of the paragraphs that are shown otherwise than to all. */
function placesIn({ at, open }: Pointed, all: readonly ShownQuote[]): number[] {
  const pointed = Number(/^p(\d+)/u.exec(at ?? "")?.[1] ?? 0);
  return [pointed, all[(open?.number ?? 0) - 1]?.quote.paragraph ?? 0];
}

/** Places of the first paragraph of each batch, and of the one behind its last. */
function boundsOf(lengths: readonly number[]): (readonly [number, number])[] {
  const bounds: [number, number][] = [];
  let from = 0;
  let size = 0;
  for (const [i, length] of lengths.entries()) {
    size += length;
    if (size < BATCH && i < lengths.length - 1) continue;
    bounds.push([from, i + 1]);
    from = i + 1;
    size = 0;
  }
  return bounds;
}
