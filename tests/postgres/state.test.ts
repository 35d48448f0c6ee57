/** What is kept beside the articles, in PostgreSQL: as in a folder, and seen by every process. */
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openNews, type News } from "../../src/postgres/news.ts";
import { openPostgresNotes } from "../../src/state/notes-postgres.ts";
import { openPostgresButtons } from "../../src/state/buttons-postgres.ts";
import { keptAt } from "../../src/state/kept-postgres.ts";
import { keptContract } from "../state/kept-contract.ts";
import { notesContract } from "../state/notes-contract.ts";
import { noPostgres, whyNoPostgres } from "./database.ts";
import { migrated, type Migrated } from "./migrated.ts";

describe.skipIf(noPostgres)(`in PostgreSQL${whyNoPostgres}`, () => {
  let made: Migrated;
  let news: News;
  const told: string[] = [];
  beforeAll(async () => {
    made = await migrated();
    news = openNews(made.database, made.database.address);
  });
  afterAll(async () => {
    await news.close();
    await made.remove();
  });
  const notes = () => openPostgresNotes(made.database, news, (trouble) => told.push(trouble));

  notesContract("in PostgreSQL", async () => {
    await made.database.sql`truncate setting, gap, doubt, usage, cited`;
    return notes;
  });

  const log = pino({ level: "silent" });
  keptContract("in PostgreSQL", async () => {
    await made.database.sql`truncate button, secret, generation, used_ticket, login, claim`;
    return () => keptAt(made.database, news, log);
  });

  test("of many processes that hear of an event at the same time one answers it, and none once more when the clock was set forward", async () => {
    const all = [made.database, made.another(), made.another()].map((one) => keptAt(one, news, log));
    for (let id = 0; id < 20; id++) {
      const first = await Promise.all(all.map(({ claims }) => claims.first({ id: `${id}`, server: "5" })));
      expect(first.filter(Boolean)).toHaveLength(1);
    }
    await made.database.sql`update claim set at = now() - interval '5 hours' where tenant = '5'`;
    const later = keptAt(made.another(), news, log);
    expect(await later.claims.first({ id: "7", server: "5" })).toBe(false);
    for (const one of [...all, later]) await one.close();
  });

  test.each([
    ["the same delivery", "a", "a", true],
    ["another delivery", "a", "b", false],
    ["a copy of unknown delivery", "a", null, false],
    ["a copy by a delivery that somebody made up", null, "a", false],
    ["twice the same, of unknown delivery", null, null, false],
  ])(
    "of an event that another process claimed, %s is answered: %s, %s: %s",
    async (_, before, now, taken) => {
      const event = { id: `${before} ${now}`, server: "6" };
      const [dead, next, last] = [made.another(), made.another(), made.another()].map((one) =>
        keptAt(one, news, log),
      );
      expect(await dead!.claims.first({ ...event, delivery: before })).toBe(true);
      expect(await next!.claims.first({ ...event, delivery: now })).toBe(taken);
      expect(await last!.claims.first({ ...event, delivery: "c" })).toBe(false);
      for (const one of [dead, next, last]) await one!.close();
    },
  );

  test("what a process of an older version claimed, which says nothing of deliveries, stays its own", async () => {
    await made.database.sql`insert into claim (tenant, id) values ('6', 'older')`;
    const kept = keptAt(made.another(), news, log);
    expect(await kept.claims.first({ id: "older", server: "6", delivery: "a" })).toBe(false);
    await kept.close();
  });

  test("a button shown by one process is pressed at another, in its own server alone", async () => {
    const [one, two] = [made.database, made.another()].map((each) => keptAt(each, news, log));
    const keep = one!.buttons.of("1");
    const keys = Array.from({ length: 8 }, (_, n) => keep.put(`call ${n}`));
    await keep.kept();
    expect(await Promise.all(keys.map((key) => two!.buttons.of("1").get(key)))).toEqual(
      keys.map((_, n) => `call ${n}`),
    );
    expect(await two!.buttons.of("2").get(keys[0]!)).toBeNull();
    for (const each of [one!, two!]) await each.close();
  });

  test("buttons do not grow past their bound: the oldest give way", async () => {
    await made.database.sql`truncate button`;
    const buttons = openPostgresButtons(made.database, log, 200_000);
    const keep = buttons.of("1");
    for (let n = 0; n < 210; n++) {
      keep.put(`call ${n} ${"x".repeat(2000)}`);
      await keep.kept();
      if (n === 50) await made.database.sql`update button set day = day - 1`;
    }
    const [{ sum, old }] = await made.database.sql<[{ sum: number; old: number }]>`
      select sum(bytes)::int, count(*) filter (where day < current_date)::int as old from button`;
    expect(old).toBe(0);
    expect(sum).toBeLessThan(600_000);
    await buttons.close();
  });

  test("a setting changed by one process is seen by another", async () => {
    const own = openNews(made.another(), made.database.address);
    const [one, two] = [notes(), openPostgresNotes(made.another(), own, () => {})];
    await one.change("9", { passages: 2 });
    expect((await two.settings("9")).passages).toBe(2);
    await one.change("9", { passages: 4 });
    while ((await two.settings("9")).passages !== 4) await new Promise((r) => setTimeout(r, 5));
    await Promise.all([one.change("9", { private: true }), two.change("9", { language: "de" })]);
    await one.forget("8");
    expect(await openPostgresNotes(made.database, news, () => {}).settings("9")).toMatchObject({
      private: true,
      language: "de",
      passages: 4,
    });
    await own.close();
  });

  test("while the database is away known settings hold, it is told once, and it is taken up again", async () => {
    const away = made.another();
    told.length = 0;
    const notes = openPostgresNotes(away, news, (trouble) => told.push(trouble));
    await notes.change("7", { passages: 1 });
    await away.close();
    expect((await notes.change("7", { passages: 3 })).passages).toBe(1);
    await notes.noteGap("7", "Who?");
    expect(await notes.gaps("7")).toEqual([]);
    expect(notes.trouble).not.toBeNull();
    expect(notes.failures).toBeGreaterThan(2);
    expect(told).toHaveLength(1);
    expect(told[0]).not.toContain("marks");
  });
});
