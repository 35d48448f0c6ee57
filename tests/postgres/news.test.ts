import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openNews, notify, type News } from "../../src/postgres/news.ts";
import { noPostgres, whyNoPostgres } from "./database.ts";
import { migrated, type Migrated } from "./migrated.ts";

describe.skipIf(noPostgres)(`news between processes${whyNoPostgres}`, () => {
  let made: Migrated;
  beforeAll(async () => {
    made = await migrated();
  });
  afterAll(() => made.remove());
  const opened = (direct = true, times = {}): News => {
    const news = openNews(made.another(), direct ? made.database.address : null, times);
    onTestFinished(() => news.close());
    return news;
  };
  /** Resolves with what is heard next, or "missed". */
  const heardBy = (news: News, topic: string) =>
    new Promise<string>((resolve) => {
      const end = news.hear(
        topic,
        (tenant) => (end(), resolve(tenant)),
        () => (end(), resolve("missed")),
      );
    });

  test("are heard by all, each by its topic, and only what was committed", async () => {
    const [one, two] = [opened(), opened()];
    expect(await Promise.all([heardBy(one, "a"), heardBy(two, "a")])).toEqual(["missed", "missed"]);
    const hearing = Promise.all([heardBy(one, "settings"), heardBy(two, "settings")]);
    await one.tell("articles", "5");
    await made.database
      .transaction(async (sql) => {
        await notify(sql, "settings", "6");
        throw new Error("undone");
      })
      .catch(() => {});
    await made.database.transaction((sql) => notify(sql, "settings", "7"));
    expect(await hearing).toEqual(["7", "7"]);
  });

  test("are heard again after the connection broke, with word that some may have been missed", async () => {
    const news = opened();
    expect(await heardBy(news, "b")).toBe("missed");
    const again = heardBy(news, "b");
    await made.database
      .sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()`;
    expect(await again).toBe("missed");
    const hearing = heardBy(news, "b");
    await news.tell("b", "8");
    expect(await hearing).toBe("8");
  });

  test("behind a pooler, where nothing is heard, everybody looks from time to time", async () => {
    expect(await heardBy(opened(false, { look: 50 }), "c")).toBe("missed");
  });
});
