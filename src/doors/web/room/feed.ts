/** What is new, as RSS 2.0 (https://www.rssboard.org/rss-specification) and as a sitemap. */
import { html as tight, raw } from "hono/html";
import { attributionOf, citationLine } from "../../../../commands/shared/passages.ts";
import { anchorOf, articlePath, readingPath } from "../../../addresses.ts";
import type { Listed } from "../../../library.ts";
import type { CitedHit } from "../../../model.ts";
import type { Wording } from "../../../wording/index.ts";

interface Item {
  readonly title: string;
  readonly link: string;
  readonly description: string;
  /** What the item is, wherever it moves. */
  readonly id: string;
  readonly published: string | undefined;
}

const ARTICLES = 50;
export const QUOTATIONS = 50;

/** Articles, newest first. `url` is where the room is on the web. */
export function articleItems(sources: readonly Listed[], url: string): Item[] {
  return sources.slice(0, ARTICLES).map(({ document: { id, title, source } }) => ({
    title,
    link: url + articlePath(id),
    description: [source.author, source.publisher].filter(Boolean).join(", "),
    id,
    published: source.published,
  }));
}

export function quotationItems(found: readonly CitedHit[], url: string, say: Wording): Item[] {
  return found.map(({ snippet, citation }) => ({
    title: `${attributionOf(snippet, say) ?? ""}: ${citationLine(citation, say)}`,
    link: url + readingPath(anchorOf(snippet)),
    description: snippet.text,
    id: snippet.id,
    published: citation.published ?? undefined,
  }));
}

export function rss(title: string, link: string, items: readonly Item[]): string {
  const feed = tight`<rss version="2.0"><channel><title>${xml(title)}</title><link>${link}</link><description>${xml(title)}</description>${items.map(
    (item) =>
      tight`<item><title>${xml(item.title)}</title><link>${item.link}</link><guid isPermaLink="false">${xml(item.id)}</guid>${dateOf(item.published)}<description>${xml(item.description)}</description></item>`,
  )}</channel></rss>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${feed}\n`;
}

/** A sitemap (https://www.sitemaps.org/protocol.html), of which 50,000 addresses are the most. */
export function sitemap(paths: readonly string[], url: string): string {
  const map = tight`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
    .slice(0, 50_000)
    .map((path) => tight`<url><loc>${url + path}</loc></url>`)}</urlset>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${map}\n`;
}

function dateOf(published: string | undefined) {
  const time = published === undefined ? Number.NaN : Date.parse(published);
  return Number.isNaN(time) ? raw("") : tight`<pubDate>${new Date(time).toUTCString()}</pubDate>`;
}

/** Text without the signs that no XML may hold: controls, lone surrogates and what is no character. */
const xml = (text: string) =>
  text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (/\s/u.test(sign) ? sign : "\ufffd"));
