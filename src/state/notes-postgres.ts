/** Notes in PostgreSQL. While it is away, settings that were read before hold, and what would be noted is not. */
import { setTimeout as pause } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import type { Database, Sql } from "../postgres/connect.ts";
import { LOOK, type News } from "../postgres/news.ts";
import { defaults, unreadable, type Notes, type Settings } from "./notes.ts";
import { changeSetting, countNoted, countUse, type Noted } from "./notes-rows.ts";
import { readSettings, unreadSettings } from "./read-settings.ts";
import { storableText } from "./storable-text.ts";
import { tellingOnce } from "./tell-once.ts";
import { DAYS, dayBefore, LONGEST_QUESTION, normalised } from "./noting.ts";

/** Of what processes tell each other: a server's settings changed. */
const CHANGED = "settings";
/** Notes that may be on their way; what is to be noted beyond them is not. */
const MOST_NOTING = 500;
/** Milliseconds that settings are served without looking, should news of a change not arrive. */
const FRESH = LOOK;
/** Milliseconds that settings are waited for: Discord waits 3 s for the first word. */
const PATIENCE = 700;

/** `tell` hears, in words for the operator, that nothing can be kept; once, until it can again. */
export function openPostgresNotes(
  { sql, within, transaction }: Database,
  news: News,
  tell: (trouble: string) => void,
): Notes {
  const fresh = new LRUCache<string, Settings>({ max: 5000, ttl: FRESH });
  /** What was read last, for as long as the database is away. */
  const before = new LRUCache<string, Settings>({ max: 5000 });
  const noting = new Set<Promise<unknown>>();
  let [trouble, failures] = [null as string | null, 0];
  const told = tellingOnce(tell);
  /** The day on which numbers of use were last looked through for what is too old. */
  let cleaned = "";
  /** News so far: what was read before the last may be from before the change. */
  let heard = 0;
  const look = (server?: string) => {
    heard++;
    if (server === undefined) fresh.clear();
    else fresh.delete(server);
  };
  const deaf = news.hear(CHANGED, look, () => look());

  const attempt = async <T>(work: (sql: Sql) => Promise<T>): Promise<T | null> => {
    try {
      const result = await within(work(sql));
      trouble = null;
      return result;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      told(`Settings and notes cannot be kept in the database: ${why}`);
      trouble = why;
      failures++;
      return null;
    }
  };
  const note = async (work: (sql: Sql) => Promise<unknown>): Promise<void> => {
    // Questions go first where the database is slow.
    if (noting.size >= MOST_NOTING) return;
    const task = attempt(work);
    noting.add(task);
    await task;
    noting.delete(task);
  };
  const add = async (table: Noted, server: string | null, key: string, text: string) => {
    if (server !== null && key !== "") await note((sql) => countNoted(sql, table, { server, key, text }));
  };
  const list = async (table: Noted, server: string) =>
    (await attempt(
      (sql) => sql<{ text: string; count: number }[]>`
        select text, count from ${sql(table)} where tenant = ${server} order by count desc, made desc`,
    )) ?? [];

  const empty = async (tables: readonly string[], server: string) => {
    for (const table of tables)
      await attempt((sql) => sql`delete from ${sql(table)} where tenant = ${server}`);
  };

  const settings = async (server: string | null): Promise<Settings> => {
    if (server === null) return defaults;
    const held = fresh.get(server);
    if (held) return held;
    const since = heard;
    const reading = attempt(
      (sql) => sql<[{ value: string }?]>`select value from setting where tenant = ${server}`,
    );
    const rows = await Promise.race([reading, pause(PATIENCE, null, { ref: false })]);
    if (!rows) return before.get(server) ?? unreadable;
    const { settings: read, unread } = readSettings(rows[0]?.value ?? "{}");
    if (unread.length) tell(unreadSettings(server, unread));
    if (since === heard) fresh.set(server, read);
    before.set(server, read);
    return read;
  };

  return {
    get trouble() {
      return trouble;
    },
    get failures() {
      return failures;
    },
    settings,
    change: async (server, changed) => {
      const next = await attempt(() => transaction((sql) => changeSetting(sql, server, changed)));
      if (!next) return settings(server);
      fresh.set(server, next);
      before.set(server, next);
      await news.tell(CHANGED, server);
      return next;
    },
    noteGap: (server, question) =>
      add("gap", server, normalised(question), storableText(question).slice(0, LONGEST_QUESTION)),
    noteDoubt: (server, snippet) => add("doubt", server, snippet, snippet),
    noteUse: async (server, use) => {
      if (server === null) return;
      await note((sql) => countUse(sql, server, use));
      if (cleaned === dayBefore(0)) return;
      cleaned = dayBefore(0);
      // Also of servers that ask nothing any more.
      await note((sql) => sql`delete from usage where day < ${dayBefore(DAYS)}`);
    },
    uses: async (server) =>
      (await attempt(
        (sql) => sql<{ day: string; command: string; answered: number; refused: number }[]>`
          select day::text, command, answered, refused from usage
          where tenant = ${server} and day >= ${dayBefore(DAYS)} order by day, command`,
      )) ?? [],
    cited: async (server) =>
      (await attempt(
        (sql) => sql<{ document: string; count: number }[]>`
          select document, count from cited where tenant = ${server} order by count desc, document`,
      )) ?? [],
    forget: async (server) => {
      await attempt(() =>
        transaction(async (sql) => {
          for (const table of ["setting", "gap", "doubt", "usage", "cited"])
            await sql`delete from ${sql(table)} where tenant = ${server}`;
        }),
      );
      fresh.delete(server);
      before.delete(server);
      await news.tell(CHANGED, server);
    },
    gaps: async (server) => (await list("gap", server)).map(({ text, count }) => ({ question: text, count })),
    doubts: async (server) =>
      (await list("doubt", server)).map(({ text, count }) => ({ snippet: text, count })),
    clearDoubt: async (server, snippet) =>
      void (await attempt((sql) => sql`delete from doubt where tenant = ${server} and key = ${snippet}`)),
    clear: (server) => empty(["gap", "doubt"], server),
    clearArticles: (server) => empty(["doubt", "cited"], server),
    close: async () => {
      deaf();
      await Promise.all(noting);
    },
  };
}
