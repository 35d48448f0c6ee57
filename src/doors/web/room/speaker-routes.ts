/** The addresses of who speaks: /read/speaker/, /read/speaker/<name>, /read/compare/, /read/feed/. */
import type { Context, Hono } from "hono";
import { speakerPath } from "../../../addresses.ts";
import { LONGEST_DAY, periodTyped } from "../../../documents/dates.ts";
import { MANNERS } from "../../../model.ts";
import { wordingFor } from "../../../wording/index.ts";
import { comparisonPage, MOST_COLUMNS, type ComparisonColumn } from "./comparison.ts";
import { articleItems, QUOTATIONS, quotationItems, rss } from "./feed.ts";
import { speakerNamed, wordsOfSpeaker, type WantedWords } from "./words-of-speaker.ts";
import { gonePage } from "./list.ts";
import { browserLanguage, type Site } from "./site.ts";
import { speakerPage, speakersPage, type Narrowing } from "./speaker.ts";

const LONGEST = 200;
/** Names offered while one types. */
const NAMES = 500;

export type RoomApp = Hono<{ Variables: { site: Site } }>;

export function addSpeakers(room: RoomApp): void {
  room.get("/speaker/", async (c) => {
    const site = c.get("site");
    const voices = await site.services.library.speakers();
    return c.html(speakersPage({ voices, page: pageOf(c), language: browserLanguage(c), site }));
  });

  room.get("/speaker/:name", async (c) => {
    const site = c.get("site");
    const { library } = site.services;
    const typed = c.req.param("name").slice(0, LONGEST);
    const language = browserLanguage(c);
    const speaker = await speakerNamed(library, typed);
    if (!speaker)
      return c.html(gonePage(language, site, wordingFor(language).quote.unknownSpeaker(typed, "all")), 404);
    const narrowing = narrowingOf(c);
    const [all, found] = [
      await wordsOfSpeaker(library, speaker),
      await wordsOfSpeaker(library, speaker, wantedBy(narrowing)),
    ];
    return c.html(speakerPage({ speaker, found, all, narrowing, language, site }));
  });

  room.get("/compare/", async (c) => {
    const site = c.get("site");
    const { library } = site.services;
    const asked = (c.req.queries("speaker") ?? [])
      .map((name) => name.trim().slice(0, LONGEST))
      .filter(Boolean);
    const about = c.req.query("about")?.trim().slice(0, 600) ?? "";
    const columns: ComparisonColumn[] = [];
    for (const name of asked.slice(0, MOST_COLUMNS)) {
      const speaker = await speakerNamed(library, name);
      const found = speaker ? await wordsOfSpeaker(library, speaker, { about: about || undefined }) : [];
      columns.push({ asked: name, speaker, found });
    }
    const names = (await library.speakers()).slice(0, NAMES).map((v) => v.name);
    return c.html(comparisonPage({ columns, about, names, language: browserLanguage(c), site }));
  });

  room.get("/feed/articles", async (c) => {
    const { url, services } = c.get("site");
    // A program that fetches news has neither a password nor a private link.
    if (url === null) return c.notFound();
    const { page } = wordingFor(browserLanguage(c));
    return feed(
      c,
      rss(`Verbatim: ${page.room}`, `${url}/read`, articleItems(await services.library.sources(), url)),
    );
  });

  room.get("/feed/speaker/:name", async (c) => {
    const { url, services } = c.get("site");
    const { library } = services;
    const speaker = url === null ? null : await speakerNamed(library, c.req.param("name").slice(0, LONGEST));
    if (url === null || !speaker) return c.notFound();
    const found = (await wordsOfSpeaker(library, speaker)).slice(0, QUOTATIONS);
    const items = quotationItems(found, url, wordingFor(browserLanguage(c)));
    return feed(c, rss(`Verbatim: ${speaker.name}`, url + speakerPath(speaker.name), items));
  });
}

const feed = (c: Context, xml: string) =>
  c.body(xml, 200, { "content-type": "application/rss+xml; charset=UTF-8" });

function narrowingOf(c: Context): Narrowing {
  const text = (name: string, most: number) => c.req.query(name)?.trim().slice(0, most) ?? "";
  const day = (name: string) => periodTyped(text(name, LONGEST_DAY)) ?? "";
  const manner = MANNERS.find((m) => m === c.req.query("manner")) ?? "";
  return { about: text("about", 600), manner, since: day("since"), until: day("until"), page: pageOf(c) };
}

const pageOf = (c: Context) => Math.max(1, Math.min(10_000, Number(c.req.query("page")) || 1));

const wantedBy = ({ about, manner, since, until }: Narrowing): WantedWords => ({
  about: about || undefined,
  manner: MANNERS.find((m) => m === manner),
  since: since || undefined,
  until: until || undefined,
});
