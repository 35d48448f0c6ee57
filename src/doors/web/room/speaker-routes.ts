/** The addresses of who speaks: /read/speaker/, /read/speaker/<name>, /read/compare/, /read/feed/. */
import type { Context, Hono } from "hono";
import type { Library } from "../../../library.ts";
import { MANNERS } from "../../../model.ts";
import { wordingFor } from "../../../wording/index.ts";
import { comparisonPage, MOST_COLUMNS } from "./comparison.ts";
import { articleItems, QUOTATIONS, quotationItems, rss } from "./feed.ts";
import { gonePage } from "./list.ts";
import { languageOf, type Site } from "./site.ts";
import { speakerPage, speakersPage, type Narrowing } from "./speaker.ts";

/** Of the quotations of one speaker; nobody is quoted more often in one folder. */
const MOST = 5000;
const COLUMN = 30;
const NAMES = 500;

export type RoomApp = Hono<{ Variables: { site: Site } }>;

export function addSpeakers(room: RoomApp): void {
  room.get("/speaker/", async (c) => {
    const site = c.get("site");
    const voices = await site.services.library.speakers();
    return c.html(speakersPage({ voices, page: pageOf(c), language: languageOf(c), site }));
  });

  room.get("/speaker/:name", async (c) => {
    const site = c.get("site");
    const { library } = site.services;
    const name = c.req.param("name").slice(0, 200);
    const language = languageOf(c);
    const all = await library.quotes({ speaker: name, limit: MOST });
    if (!all.total)
      return c.html(gonePage(language, site, wordingFor(language).quote.unknownSpeaker(name)), 404);
    const narrowing = narrowingOf(c);
    const found = isNarrow(narrowing) ? await narrowed(library, name, narrowing) : all;
    return c.html(
      speakerPage({ name: all.speakers[0]?.name ?? name, found, all, narrowing, language, site }),
    );
  });

  room.get("/compare/", async (c) => {
    const site = c.get("site");
    const { library } = site.services;
    const asked = (c.req.queries("speaker") ?? []).map((name) => name.trim().slice(0, 200)).filter(Boolean);
    const about = c.req.query("about")?.trim().slice(0, 600) ?? "";
    const columns = asked.slice(0, MOST_COLUMNS).map(async (speaker) => {
      return { asked: speaker, found: await library.quotes({ speaker, about, limit: COLUMN }) };
    });
    const names = (await library.speakers()).slice(0, NAMES).map((v) => v.name);
    const page = { columns: await Promise.all(columns), about, names, language: languageOf(c), site };
    return c.html(comparisonPage(page));
  });

  room.get("/feed/articles", async (c) => {
    const { url, services } = c.get("site");
    // A program that fetches news has neither a password nor a private link.
    if (url === null) return c.notFound();
    const { page } = wordingFor(languageOf(c));
    return feed(
      c,
      rss(`Verbatim: ${page.room}`, `${url}/read`, articleItems(await services.library.sources(), url)),
    );
  });

  room.get("/feed/speaker/:name", async (c) => {
    const { url, services } = c.get("site");
    const speaker = c.req.param("name").slice(0, 200);
    const found = url === null ? null : await services.library.quotes({ speaker, limit: QUOTATIONS });
    if (url === null || !found?.total) return c.notFound();
    const say = wordingFor(languageOf(c));
    const address = `${url}/read/speaker/${encodeURIComponent(speaker)}`;
    return feed(c, rss(`Verbatim: ${speaker}`, address, quotationItems(found.passages, url, say)));
  });
}

const feed = (c: Context, xml: string) =>
  c.body(xml, 200, { "content-type": "application/rss+xml; charset=UTF-8" });

function narrowingOf(c: Context): Narrowing {
  const text = (name: string, most: number) => c.req.query(name)?.trim().slice(0, most) ?? "";
  const day = (name: string) => (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(text(name, 10)) ? text(name, 10) : "");
  const manner = MANNERS.find((m) => m === c.req.query("manner")) ?? "";
  return { about: text("about", 600), manner, since: day("since"), until: day("until"), page: pageOf(c) };
}

const pageOf = (c: Context) => Math.max(1, Math.min(10_000, Number(c.req.query("page")) || 1));

const isNarrow = ({ about, manner, since, until }: Narrowing) => [about, manner, since, until].some(Boolean);

function narrowed(library: Library, speaker: string, { about, manner, since, until }: Narrowing) {
  const scope = { since: since || undefined, until: until || undefined };
  return library.quotes({ speaker, about, manner: MANNERS.find((m) => m === manner), scope, limit: MOST });
}
