/** Long calls of buttons in PostgreSQL: shown by one process, pressed at another. */
import { setTimeout as pause } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import type { Database } from "../postgres/connect.ts";
import { keyOf, DAYS, IN_MEMORY, MOST, type Buttons, type ButtonStore } from "./buttons.ts";

/** Milliseconds that a reply waits for its buttons to be kept: Discord waits 3 s for it. */
const PATIENCE = 1000;
/** Statements that keep some, until it is looked whether they are too much; how many give way then. */
const LOOK = 100;
const GIVEN_WAY = 1000;
/** Bytes that a row takes beside its text. */
const BESIDE = 120;

/** While the database is away, texts last as long as the process, and the log says so once. */
export function openPostgresButtons({ sql, within }: Database, log: Logger, most = MOST): Buttons {
  const memory = new LRUCache<string, string>({ max: IN_MEMORY });
  /** Of those in memory, the ones that the database has. */
  const there = new LRUCache<string, true>({ max: IN_MEMORY });
  let told = false;
  let writes = 0;
  const failed = (error: unknown) => {
    if (!told)
      log.warn(
        { why: (error as Error).message },
        "long buttons cannot be kept in the database now: they work until the bot is restarted",
      );
    told = true;
  };
  const makeRoom = async (): Promise<void> => {
    await sql`delete from button where day < current_date - ${DAYS}::int`;
    const [{ full }] = await sql<
      [{ full: number }]
    >`select coalesce(sum(bytes), 0)::bigint as full from button`;
    if (full < most) return;
    await sql`
      delete from button where (tenant, key) in (select tenant, key from button order by day, key limit ${GIVEN_WAY})`;
    return makeRoom();
  };

  const of = (server: string | null): ButtonStore => {
    const tenant = server ?? "";
    const waiting = new Map<string, string>();
    let writing: Promise<void> = Promise.resolve();
    const write = async (): Promise<void> => {
      if (!waiting.size) return;
      const all = [...waiting];
      waiting.clear();
      try {
        // In one order, so that two processes that keep the same ones do not wait for each other for ever.
        const rows = all.toSorted(([a], [b]) => (a < b ? -1 : 1));
        await within(sql`
          insert into button (tenant, key, text, day, bytes)
          select ${tenant}, key, text, current_date, octet_length(text) + ${BESIDE}::int
          from unnest(${rows.map(([key]) => key)}::text[], ${rows.map(([, text]) => text)}::text[]) as row (key, text)
          on conflict (tenant, key) do update set day = excluded.day`);
        for (const [key] of rows) there.set(`${tenant} ${key}`, true);
        told = false;
        if (writes++ % LOOK === 0) await makeRoom();
      } catch (error) {
        failed(error);
      }
    };
    return {
      put: (text) => {
        const key = keyOf(text);
        const held = `${tenant} ${key}`;
        if (there.has(held)) return key;
        memory.set(held, text);
        if (!waiting.size) writing = writing.then(write);
        waiting.set(key, text);
        return key;
      },
      kept: () => Promise.race([writing, pause(PATIENCE, undefined, { ref: false })]),
      get: async (key) => {
        const held = memory.get(`${tenant} ${key}`);
        if (held !== undefined) return held;
        try {
          const [row] = await within(
            sql<[{ text: string }?]>`
              select text from button where tenant in (${tenant}, '') and key = ${key} limit 1`,
          );
          return row?.text ?? null;
        } catch (error) {
          failed(error);
          return null;
        }
      },
    };
  };
  const stores = new LRUCache<string, ButtonStore>({ max: IN_MEMORY });
  return {
    of: (server) => {
      const before = stores.get(server ?? "");
      if (before) return before;
      const store = of(server);
      stores.set(server ?? "", store);
      return store;
    },
    close: async () => void (await Promise.all([...stores.values()].map((store) => store.kept()))),
  };
}
