/** An article as a reader wants to see it: its quotations marked, with who said them and how that is known. */
import { dateOf } from "../../../answers/citations.ts";
import { html } from "hono/html";
import { articlePath, webAddress } from "../../../addresses.ts";
import type { Article, Source } from "../../../model.ts";
import { wordingFor, type Wording } from "../../../wording/index.ts";
import { framed, type Markup } from "../frame.ts";
import { findBox, type Search } from "./find.ts";
import { preparePages } from "./html-batches.ts";
import type { Pointed } from "./paragraph.ts";
import { filtersOf } from "./speakers.ts";
import { places } from "./places.ts";
import type { Site } from "./site.ts";
import { copyLinks } from "./passage.ts";
import { wordsBox } from "./words.ts";

export interface ArticleView {
  readonly article: Article;
  readonly site: Site;
  readonly finding: Search;
  /** Words to find in it; empty: none. */
  readonly words: string;
  /** Whether it is shown as it is printed. */
  readonly print: boolean;
  readonly language: string;
  /** The place to point out; null for none. */
  readonly at: string | null;
  /** The id of the quotation whose evidence is open, and the evidence. */
  readonly open: { readonly quote: string; readonly lines: readonly string[] } | null;
  /** Said at the top, such as that the passage asked for is gone. */
  readonly notice: string | null;
  /** What other programs read of the page. */
  readonly meta: Markup | "";
  /** What stands beside the place pointed out. */
  readonly margin: Markup | "";
}

/** The page, batch by batch, so that one who reads slowly or a long article holds up nobody else. */
export function* articlePage(reading: ArticleView): Generator<Uint8Array> {
  const { article, site, finding, words, print, language, at, open, notice, meta, margin } = reading;
  const say = wordingFor(language);
  const { document } = article;
  const { quotes, voices, batches } = preparePages(article, language);
  const isRead = document.language === "en";
  const named = isRead ? voices.filter((v) => v.name !== null).length : null;
  const { top, end } = framed({
    language,
    title: `${document.title} – Verbatim`,
    script: "/page/room.js",
    kind: "room",
    print,
    meta,
  });
  const path = site.base + articlePath(document.id);
  const head = html`
    ${places(say, "article", site)}
    <main>
      <header class="head">
        <h1 lang="${document.language}" dir="auto">${document.title}</h1>
        ${sourceOf(document.source, say)}
        <p>${say.room.counts(document.paragraphs.length, quotes.length, named)}</p>
        ${isRead ? "" : html`<p>${say.room.otherLanguage}</p>`}
        ${notice ? html`<p class="notice" role="status">${notice}</p>` : ""}
        ${findBox(path, document.id, finding, say)} ${wordsBox(path, document, words, say)}
        <p class="ways"><a href="?print">${say.room.print}</a></p>
      </header>
      ${quotes.length ? filtersOf(voices, quotes.length, say) : ""}
      <article
        lang="${document.language}"
        dir="${directionOf(document.language)}"
        data-sentence="${say.room.sentence}"
      ></article>
    </main>
    <template id="t-copy">${copyLinks(document.id, "%at", site, say)}</template>
  `;
  const [before = "", after = ""] = String(head).split("</article>");
  yield encoder.encode(`${top}${before}`);
  const pointed: Pointed = {
    at,
    open: open && { number: quotes.findIndex(({ id }) => id === open.quote) + 1, evidence: open.lines },
  };
  yield* batches(pointed, margin);
  yield encoder.encode(`</article>${after}${end}`);
}

const encoder = new TextEncoder();

/** Which way a language is written; left to right where it is not known. */
function directionOf(language: string): "ltr" | "rtl" {
  const [code = ""] = language.toLowerCase().split(/[-_]/u);
  return RIGHT_TO_LEFT.has(code) ? "rtl" : "ltr";
}

/** Languages written from the right (CLDR). */
const RIGHT_TO_LEFT = new Set("ar arc ckb dv fa he iw ks mzn pnb ps sd syr ug ur yi".split(" "));

/** "Catherine Cadell, Reuters, WUZHEN, China, 2016-11-16", with the article's own address where it is one of the web. */
function sourceOf({ author, publisher, place, published, url }: Source, { page, shown }: Wording): Markup {
  const date = published === undefined ? undefined : dateOf(published, shown.dates);
  const parts = [author, publisher, place, date].filter((part) => part !== undefined);
  const web = webAddress(url);
  if (!parts.length && !web) return html``;
  return html`<p class="source">
    ${parts.join(", ")} ${web ? html`<a href="${web}" rel="noreferrer">${page.original}</a>` : ""}
  </p>`;
}
