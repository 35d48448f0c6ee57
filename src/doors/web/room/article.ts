/** An article as a reader wants to see it: its quotations marked, with who said them and how that is known. */
import { html } from "hono/html";
import type { Article, Source } from "../../../model.ts";
import { wordingFor, type Wording } from "../../../wording/index.ts";
import { frame, type Markup } from "../frame.ts";
import { findBox, type Finding } from "./find.ts";
import { paragraphOf, type Shown } from "./paragraph.ts";
import { marksOf, quotationsOf, stretchesOf } from "./pieces.ts";
import { filtersOf } from "./speakers.ts";
import { places } from "./places.ts";
import { placesOf, voicesIn } from "./voices.ts";

export interface Reading {
  readonly article: Article;
  /** For each quotation, in the order of the text: its label, and why it has its speaker. */
  readonly told: readonly { readonly label: string; readonly evidence: readonly string[] }[];
  readonly finding: Finding;
  readonly language: string;
}

export function articlePage({ article, told, finding, language }: Reading): Markup {
  const say = wordingFor(language);
  const { document } = article;
  const quotes = quotationsOf(article);
  const voices = voicesIn(quotes);
  const marks = marksOf(quotes);
  const all = quotes.map((quote, i): Shown => ({
    quote,
    number: i + 1,
    voices: placesOf(quote, voices),
    label: told[i]?.label ?? "",
    evidence: told[i]?.evidence ?? [],
  }));
  const named = voices.filter((v) => v.name !== null).length;
  const body = html`
    ${places(say, "article")}
    <main>
      <header class="head">
        <h1 lang="${document.language}">${document.title}</h1>
        ${sourceOf(document.source, say)}
        <p>${say.room.counts(document.paragraphs.length, quotes.length, named)}</p>
        ${document.language === "en" ? "" : html`<p>${say.room.otherLanguage}</p>`}
        ${findBox(`/read/${encodeURIComponent(document.id)}`, finding, say)}
      </header>
      ${quotes.length ? filtersOf(voices, say) : ""}
      <article lang="${document.language}">
        ${document.paragraphs.map((paragraph) =>
          paragraphOf(
            {
              paragraph,
              stretches: stretchesOf(document.text, paragraph, marks),
              quotes: all.filter(({ quote }) => quote.paragraph === paragraph.number),
            },
            all,
            say,
          ),
        )}
      </article>
    </main>
  `;
  return frame({
    language,
    title: `${document.title} – Verbatim`,
    script: "/page/room.js",
    kind: "room",
    body,
  });
}

/** "Catherine Cadell, Reuters, WUZHEN, China, 2016-11-16", with the article's own address where it is one of the web. */
export function sourceOf({ author, publisher, place, published, url }: Source, { page }: Wording): Markup {
  const parts = [author, publisher, place, published?.slice(0, 10)].filter((part) => part !== undefined);
  const web = url !== undefined && URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);
  if (!parts.length && !web) return html``;
  return html`<p class="source">
    ${parts.join(", ")} ${web ? html`<a href="${url}" rel="noreferrer">${page.original}</a>` : ""}
  </p>`;
}
