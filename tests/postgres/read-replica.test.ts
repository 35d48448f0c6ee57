/** Questions are put to a standby, and answered as if the primary had been asked: whatever the standby lacks, and whatever becomes of it. */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openDatabase, type Database } from "../../src/postgres/connect.ts";
import { openPostgresStore } from "../../src/search/index/postgres/store.ts";
import { forgetArticles } from "../../src/search/index/postgres/tenants.ts";
import type { DocumentStore } from "../../src/search/index/store.ts";
import { search } from "../../src/search/search.ts";
import { noPostgres, whyNoPostgres } from "./database.ts";
import { migrated } from "./migrated.ts";
import {
  addressOf,
  asked,
  HAVEN,
  MILL,
  openReading,
  owned,
  reached,
  refused,
  storeOf,
  until,
  type Reading,
} from "./reading.ts";

describe.skipIf(noPostgres)(`a read replica${whyNoPostgres}`, () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await openReading();
  });
  afterAll(() => reading.remove());

  test("answers as the primary does, which is asked for none of it", async () => {
    const one = await reading.ready();
    let statements = 0;
    const { patiently } = one.database;
    const counting: Database = { ...one.database, patiently: (work) => (statements++, patiently(work)) };
    const store = await storeOf({ ...one, database: counting }, "same");
    await store.put(HAVEN);
    // As soon as it has heard of what it wrote itself.
    await until(async () => ((statements = 0), await asked(store), statements === 0));
    const none = { server: "of none", reading: "tests", readOnly: true, replica: one.replica };
    const empty = await openPostgresStore(counting, none);
    expect([await empty.ids(), statements]).toEqual([[], 1]);
    statements = 0;
    expect((await asked(empty)).flatMap(({ hits }) => hits)).toEqual([]);
    const before = { ...one.replica.reads };
    const answers = await asked(store);
    expect(one.replica.reads).toEqual({ ...before, replica: before.replica + answers.length });
    expect(statements).toBe(0);
    expect(answers).toEqual(await asked(await storeOf({ ...one, replica: null }, "same")));
    expect(answers.every(({ hits }) => hits.length)).toBe(true);
    expect(await one.replica.behind()).toEqual(expect.any(Number));
  });

  test("that replays nothing keeps nobody from what was written: here, by another process, or taken away", async () => {
    const all = [await reading.ready(), await reading.ready(), await reading.ready({ deaf: true })] as const;
    const server = "lagging";
    const stores = await Promise.all(all.map((one) => storeOf(one, server)));
    const [here, there, unhearing] = stores as [DocumentStore, DocumentStore, DocumentStore];
    await here.put(HAVEN);
    for (const [i, store] of stores.entries()) await reached(store, all[i]!);
    await reading.paused(async () => {
      await here.put([MILL]);
      expect(await here.ids()).toContain("mill");
      expect(await unhearing.ids()).toContain("mill");
      // As soon as it has heard of it.
      await until(async () => (await there.ids()).includes("mill"));
      await here.remove(["haven0"]);
      expect(await here.ids()).not.toContain("haven0");
      await forgetArticles(all[0].database, server);
      expect(await unhearing.ids()).toEqual([]);
      await until(async () => (await there.ids()).length === 0);
      expect(all[0].replica.reads.behind).toBeGreaterThan(0);
    });
    await here.put([MILL]);
    await reached(there, all[1]);
    expect(await there.ids()).toEqual(["mill"]);
  });

  test("that replays nothing does not hide what an owner just added from them, and gives back large files", async () => {
    const one = await reading.ready();
    const { own, exported } = await owned(one, "77");
    const dam = "The Oder dam burst on Tuesday.\n".repeat(4000);
    await own.add({ name: "dam.txt", content: dam });
    await until(async () => (await own.library.sources(), one.replica.reads.replica > 0));
    const { replica: before } = one.replica.reads;
    await until(
      async () => (expect(await exported("dam.txt")).toBe(dam), one.replica.reads.replica > before),
    );
    await reading.paused(async () => {
      await own.add({ name: "bread.txt", content: "The baker of Wexmouth bakes rye bread at night.\n" });
      expect(await own.library.ask("When is rye bread baked?")).toMatchObject({ found: true });
      const longer = `${dam}It was mended.\n`;
      await own.replace("dam.txt", { name: "dam.txt", content: longer });
      expect(await exported("dam.txt")).toBe(longer);
      await own.remove("dam.txt");
      expect((await own.library.sources()).map(({ document }) => document.id)).toEqual(["bread"]);
    });
  });

  test("that cancels a question in favour of what it replays is asked again, and one that is too slow later", async () => {
    const { replica, database, told } = await reading.ready();
    const { admin } = reading;
    const cancelled = replica
      .ask((sql) => sql`select pg_sleep(600) from (select 1) one left join lease on true`)
      .catch((error: unknown) => error);
    const asking = () =>
      admin`select from pg_stat_activity where query like 'select pg_sleep(600)%' and state = 'active'`;
    await until(async () => (await asking()).length > 0);
    await database.transaction(async (sql) => {
      await sql`lock table lease in access exclusive mode`;
      await sql`insert into claim (tenant, id) values ('', 'a row to replay')`;
    });
    expect(await cancelled).toMatchObject({ code: "40001" });
    expect([replica.failed(await cancelled), replica.ready()]).toEqual([true, true]);
    expect(told()).toContain("hot_standby_feedback");
    const slow = Object.assign(new Error("canceling statement due to statement timeout"), { code: "57014" });
    expect([replica.failed(slow), replica.ready()]).toEqual([true, false]);
    expect(told()).toContain("takes too long");
    await until(() => replica.ready());
    expect(replica.failed(new TypeError("a bug of ours"))).toBe(false);
  });

  test("that dies in the middle of a question does not leave it unanswered; told once, and asked when it is back", async () => {
    const one = await reading.ready();
    const store = await storeOf(one);
    await store.put(HAVEN);
    await reached(store, one);
    let asked = 0;
    const answer = await store.moment(async (reader) => {
      const ids = await reader.ids();
      if (!asked++) await reading.standby.stop("crash");
      return [ids.length, (await search(reader, "Who saw seals?", {}, 3)).hits.length] as const;
    });
    expect([answer, asked, one.replica.reads.failed]).toEqual([[6, 3], 2, 1]);
    for (let n = 0; n < 5; n++) expect(await store.ids()).toHaveLength(6);
    expect(one.told().match(/cannot be reached/gu)).toHaveLength(1);
    await reading.standby.start();
    await reached(store, one);
    expect(one.told()).toContain("answers questions again");
  });

  test("goes on answering while the primary is away, but of what was written since", async () => {
    const one = await reading.ready({ deaf: true });
    const store = await storeOf(one, "left alone");
    await store.put(HAVEN);
    await reached(store, one);
    const before = await asked(store);
    await reading.primary.stop("crash");
    expect(await asked(store)).toEqual(before);
    one.replica.wrote("left alone");
    let answered = false;
    const asking = store.ids().finally(() => (answered = true));
    await pause(200);
    expect(answered).toBe(false);
    await reading.primary.start();
    expect(await asking).toHaveLength(HAVEN.length);
  });

  test("that is the primary, another primary's, or without this version's tables is not asked, and that is told", async () => {
    const itself = reading.opened(reading.primary);
    await refused(itself, "is no standby");
    const other = await migrated();
    onTestFinished(() => other.remove());
    const foreign = reading.opened(reading.standby, { of: other.url });
    await refused(foreign, "of another primary");
    const { sql } = itself.database;
    const [last] = await sql`
      delete from verbatim_migration where number = (select max(number) from verbatim_migration) returning *`;
    const there = () => reading.admin`select from verbatim_migration where number = ${last!["number"]}`;
    await until(async () => (await there()).length === 0);
    const older = reading.opened();
    await refused(older, "tables of this version");
    await sql`insert into verbatim_migration ${sql(last!)}`;
    for (const one of [itself, foreign]) {
      const store = await storeOf(one);
      await store.put([MILL]);
      expect([await store.ids(), one.replica.ready(), one.replica.reads.replica]).toEqual([
        ["mill"],
        false,
        0,
      ]);
    }
  });

  test("that is promoted is not believed any more, though it is still connected", async () => {
    const one = await reading.ready();
    const store = await storeOf(one);
    await store.put(HAVEN);
    await reached(store, one);
    await reading.standby.promote();
    const diverged = openDatabase(addressOf(reading.standby));
    await diverged.sql`update index_article set id = 'astray ' || tenant || ' ' || doc`;
    await diverged.close();
    expect(await store.ids()).toEqual(HAVEN.map(({ document }) => document.id));
    expect(one.replica.ready()).toBe(false);
    expect(one.told()).toContain("was promoted");
  });
});
