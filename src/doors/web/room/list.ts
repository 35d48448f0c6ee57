/** The reading room's list of articles. */
import { dateOf } from "../../../answers/citations.ts";
import { html } from "hono/html";
import type { Listed } from "../../../library.ts";
import { articlePath } from "../../../addresses.ts";
import { wordingFor, type Wording } from "../../../wording/index.ts";
import { feedLink, frame, type Markup } from "../frame.ts";
import { findBox, type Search } from "./find.ts";
import { places } from "./places.ts";
import type { Site } from "./site.ts";

export interface Listing {
  readonly sources: readonly Listed[];
  readonly finding: Search;
  readonly language: string;
  readonly site: Site;
}

export function listPage({ sources, finding, language, site }: Listing): Markup {
  const say = wordingFor(language);
  const { room, page } = say;
  const quotes = sources.reduce((sum, source) => sum + source.quotes, 0);
  const body = html`
    ${places(say, "list", site)}
    <main class="list">
      <header class="head">
        <h1>${page.room}</h1>
        <p>${page.material(sources.length, quotes)}</p>
        ${findBox(`${site.base}/read`, null, finding, say)}
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">${room.article}</th>
            <th scope="col">${room.publisher}</th>
            <th scope="col">${room.date}</th>
            <th scope="col" class="count">${room.paragraphs}</th>
            <th scope="col" class="count">${room.quotations}</th>
          </tr>
        </thead>
        <tbody>
          ${sources.map((listed) => row(listed, site, say))}
        </tbody>
      </table>
    </main>
  `;
  const meta = site.url === null ? "" : feedLink(page.room, "/read/feed/articles");
  return frame({
    language,
    title: `${page.room} – Verbatim`,
    script: "/page/room.js",
    kind: "room",
    body,
    meta,
  });
}

/** Where an address names nothing that is there; `why` where that is no article. */
export function gonePage(language: string, site: Site, why?: string): Markup {
  const say = wordingFor(language);
  const body = html`${places(say, "article", site)}
    <main class="list">
      <h1>${say.page.room}</h1>
      <p>${why ?? say.room.gone} <a href="${site.base}/read">${say.page.room}</a></p>
    </main>`;
  return frame({
    language,
    title: `${say.page.room} – Verbatim`,
    script: "/page/room.js",
    kind: "room",
    body,
  });
}

function row({ document, quotes }: Listed, { base }: Site, say: Wording): Markup {
  const { id, title, language, source, paragraphCount } = document;
  const by = [source.author, source.publisher].filter((part) => part !== undefined).join(", ");
  return html`<tr>
    <th scope="row">
      <a href="${base}${articlePath(id)}" lang="${language}" dir="auto">${title}</a
      ><small class="figures">${say.sources.counts(paragraphCount, quotes)}</small>
    </th>
    <td>${by}</td>
    <td>${source.published === undefined ? "" : dateOf(source.published, say.shown.dates)}</td>
    <td class="count">${paragraphCount}</td>
    <td class="count">${quotes}</td>
  </tr>`;
}
