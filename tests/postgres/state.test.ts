/** What is kept beside the articles, in PostgreSQL: as in a folder, and seen by every process. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openNews, type News } from "../../src/postgres/news.ts";
import { openPostgresNotes } from "../../src/state/notes-postgres.ts";
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
    expect(told).toHaveLength(1);
    expect(told[0]).not.toContain("marks");
  });
});
