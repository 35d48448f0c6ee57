/** A quotation on a page of its own: whose words, the words as they stand, and the way to its sentence. */
import { html } from "hono/html";
import { alsoIn, attributionOf, citationLine } from "../../../../commands/shared/passages.ts";
import { anchorOf, publisherLink, readingPath } from "../../../addresses.ts";
import type { CitedHit } from "../../../model.ts";
import type { Wording } from "../../../wording/index.ts";
import type { Markup } from "../frame.ts";
import type { Site } from "./site.ts";

function quotationOf(hit: CitedHit, { base }: Site, say: Wording): Markup {
  const { snippet, citation } = hit;
  const also = alsoIn(hit, say);
  const original = publisherLink(citation.source.url, snippet.text);
  return html`<li class="quotation">
    <p class="attribution">${attributionOf(snippet, say)}</p>
    <blockquote dir="auto">${snippet.text}</blockquote>
    <p class="citation">
      <a href="${base}${readingPath(anchorOf(snippet))}">${citationLine(citation, say)}</a>
      ${original ? html` · <a href="${original}" rel="noreferrer">${say.page.original}</a>` : ""}
    </p>
    ${also ? html`<p class="citation">${also}</p>` : ""}
  </li>`;
}

export const quotationList = (found: readonly CitedHit[], site: Site, say: Wording): Markup =>
  html`<ol class="quotations-list">
    ${found.map((hit) => quotationOf(hit, site, say))}
  </ol>`;
