/** The reading room's addresses: /read, /read/<id>?passage=..., and what those pages ask for. */
import { Hono, type Context } from "hono";
import { articlePath } from "../../../addresses.ts";
import type { Article } from "../../../model.ts";
import { serve } from "../../../serve.ts";
import { wordingFor } from "../../../wording/index.ts";
import { renderForWeb } from "../render.ts";
import { callOf } from "../requests.ts";
import { queuedPages } from "../page-queue.ts";
import { streamed } from "../streamed.ts";
import { articlePage } from "./article.ts";
import { evidenceOf, readPlace } from "./evidence.ts";
import { citeAs, FORMS } from "./citing.ts";
import { citedAt, copyLinks, metaOf } from "./passage.ts";
import type { Search } from "./find.ts";
import { gonePage, listPage } from "./list.ts";
import { addSpeakers, type RoomApp } from "./speaker-routes.ts";
import { browserLanguage, type Site } from "./site.ts";

/** The rooms' pages; `enter` says in which of them a request is, or answers one that may not be in any. */
export function readingRoom(enter: (c: Context) => Promise<Site | Response>): Hono {
  const room: RoomApp = new Hono<{ Variables: { site: Site } }>();
  room.use(async (c, next) => {
    const site = await enter(c);
    if (site instanceof Response) return site;
    c.set("site", site);
    await next();
    // What not everybody may read must stay in no cache and no search engine.
    c.header("cache-control", site.url === null ? "private, no-store" : "no-cache");
    if (site.url === null) c.header("x-robots-tag", "noindex");
  }, queuedPages());

  const find = async (c: Context, { services, base }: Site, source?: string): Promise<Search> => {
    const question = c.req.query("ask")?.trim();
    if (!question) return null;
    const options = { question, ...(source ? { source } : {}), nearest: true };
    const reply = await serve(callOf({ command: "ask", options, locale: browserLanguage(c) }), services);
    return { question, reply: renderForWeb(reply, base) };
  };

  room.get("/", async (c) => {
    const site = c.get("site");
    const [sources, finding] = await Promise.all([site.services.library.sources(), find(c, site)]);
    return c.html(listPage({ sources, finding, language: browserLanguage(c), site }));
  });

  addSpeakers(room);

  room.get("/:id/why", async (c) => {
    const site = c.get("site");
    const article = await site.services.library.article(c.req.param("id"));
    const evidence =
      article && (await evidenceOf(article, c.req.query("passage") ?? "", site, browserLanguage(c)));
    return evidence ? c.json(evidence) : c.notFound();
  });

  room.get("/:id/cite", async (c) => {
    const site = c.get("site");
    const article = await site.services.library.article(c.req.param("id"));
    const pointed = article && (await readPlace(article, c.req.query("at") ?? "", site));
    const cited = pointed && citedAt(article, pointed, site, browserLanguage(c));
    const form = FORMS.find((name) => name === (c.req.query("as") ?? "plain"));
    return cited && form ? c.text(`${citeAs(form, cited)}\n`) : c.notFound();
  });

  room.get("/:id", async (c) => {
    const site = c.get("site");
    const language = browserLanguage(c);
    const article = await site.services.library.article(c.req.param("id"));
    if (!article) return c.html(gonePage(language, site), 404);
    const passage = c.req.query("passage");
    if (passage !== undefined) return c.redirect(await placed(article, passage, site));
    return streamed(c, articlePage(await readingOf(c, article, site)));
  });

  async function readingOf(c: Context, article: Article, site: Site) {
    const language = browserLanguage(c);
    const { document } = article;
    const asked = c.req.query("at");
    const pointed = await readPlace(article, asked ?? "", site);
    const { at, quote, passage } = pointed;
    const cited = citedAt(article, pointed, site, language);
    const key = quote?.id.slice(document.id.length + 1);
    const evidence = key === undefined ? null : await evidenceOf(article, key, site, language);
    return {
      article,
      site,
      language,
      at,
      finding: await find(c, site, document.id),
      words: c.req.query("find")?.trim().slice(0, 200) ?? "",
      print: c.req.query("print") !== undefined,
      open: quote && evidence && { quote: quote.id, lines: evidence.lines },
      notice: asked !== undefined && at === null ? wordingFor(language).room.moved : null,
      meta: metaOf(article, cited, site, passage),
      margin: cited ? copyLinks(document.id, asked ?? "", site, wordingFor(language)) : ("" as const),
    };
  }
  return room as unknown as Hono;
}

/** Where the passage stands today. A link to one that is gone leads to its article, which says so. */
async function placed(article: Article, passage: string, site: Site): Promise<string> {
  const { at } = await readPlace(article, passage, site);
  const path = `${site.base}${articlePath(article.document.id)}?at=${encodeURIComponent(passage)}`;
  return at === null ? path : `${path}#${at}`;
}
