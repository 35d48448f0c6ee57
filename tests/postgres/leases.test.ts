import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Database } from "../../src/postgres/connect.ts";
import { guard, LeaseLost } from "../../src/postgres/held.ts";
import { openLeases } from "../../src/postgres/leases.ts";
import { noPostgres, whyNoPostgres } from "./database.ts";
import { migrated, type Migrated } from "./migrated.ts";

describe.skipIf(noPostgres)(`a lease${whyNoPostgres}`, () => {
  let made: Migrated;
  let database: Database;
  const opened = () => made.another();
  beforeAll(async () => {
    made = await migrated();
    ({ database } = made);
  });
  afterAll(() => made.remove());
  /** Resolves when whoever has it has moved its end on. */
  const renewed = async (name: string) => {
    const ends = async () => {
      const [row] = await database.sql<[{ expires: string }]>`
        select expires::text from lease where tenant = '' and name = ${name}`;
      return row.expires;
    };
    const before = await ends();
    while ((await ends()) === before) await pause(20);
  };

  test("is one process's at a time, and the next one's when it is given back", async () => {
    const [one, two] = [openLeases(database), openLeases(database)];
    const first = (await one.take("reading"))!;
    expect(await two.take("reading")).toBeNull();
    expect(await one.take("reading")).toBeNull();
    expect(await two.take("reading", "another tenant")).not.toBeNull();
    await first.release();
    expect(first.signal.aborted).toBe(true);
    const second = (await two.take("reading"))!;
    expect(second.fence).toBeGreaterThan(first.fence);
    await Promise.all([one.close(), two.close()]);
    expect(second.signal.aborted).toBe(true);
  });

  test("that a clock left, which was hours ahead, keeps nobody waiting for hours", async () => {
    const [one, two] = [openLeases(database), openLeases(database)];
    await one.take("ahead");
    expect(await two.take("ahead")).toBeNull();
    await database.sql`update lease set expires = clock_timestamp() + interval '3 hours' where name = 'ahead'`;
    expect(await two.take("ahead")).not.toBeNull();
    await Promise.all([one.close(), two.close()]);
  });

  test("of many that want it at the same time one gets it", async () => {
    const all = Array.from({ length: 20 }, () => openLeases(database));
    const taken = await Promise.all(all.map((leases) => leases.take("race")));
    expect(taken.filter(Boolean)).toHaveLength(1);
    await Promise.all(all.map((leases) => leases.close()));
  });

  test("is renewed for as long as its holder lives, and goes to who waits when it dies", async () => {
    const own = opened();
    const lasts = 3000;
    const [one, two] = [openLeases(own, lasts), openLeases(database, lasts)];
    const first = (await one.take("shard 1"))!;
    await renewed("shard 1");
    expect(first.signal.aborted).toBe(false);
    expect(await two.take("shard 1")).toBeNull();
    const waiting = two.wait("shard 1", new AbortController().signal);
    // It no longer reaches the database, and gives it back no more.
    await own.close();
    const second = await waiting;
    expect(first.signal.aborted).toBe(true);
    expect(second.fence).toBe(first.fence + 1);
    await two.close();
  });

  test.each([
    ["whose disk is full", "53100"],
    ["that has become read-only", "25006"],
  ])("outlives a database %s, where nobody else can take it either", async (_, code) => {
    const lasts = 3000;
    const [one, two] = [openLeases(opened(), lasts), openLeases(database, lasts)];
    onTestFinished(async () => void (await database.sql.unsafe("drop function if exists refused cascade")));
    const first = (await one.take(`kept ${code}`))!;
    await database.sql.unsafe(`
      create function refused() returns trigger language plpgsql as $$ begin raise exception 'refused' using errcode = '${code}'; end $$;
      create trigger refused before insert or update on lease for each statement execute function refused()`);
    await pause(lasts);
    expect(first.signal.aborted).toBe(false);
    await expect(two.take(`kept ${code}`)).rejects.toThrow("refused");
    await database.sql.unsafe("drop function refused cascade");
    await renewed(`kept ${code}`);
    expect(first.signal.aborted).toBe(false);
    expect(await two.take(`kept ${code}`)).toBeNull();
    await Promise.all([one.close(), two.close()]);
  });

  test("is known as lost by who cannot renew it before anybody else can take it", async () => {
    const own = opened();
    const lasts = 900;
    const [one, two] = [openLeases(own, lasts), openLeases(database, lasts)];
    const first = (await one.take("stop in time"))!;
    const order: string[] = [];
    first.signal.addEventListener("abort", () => order.push("stopped"));
    await own.close();
    let taken = null;
    while (!(taken ??= await two.take("stop in time"))) await pause(5);
    order.push("taken");
    expect(order).toEqual(["stopped", "taken"]);
    await two.close();
  });

  test("that is another's by now lets nothing be written under it", async () => {
    const [one, two] = [openLeases(database, 3000), openLeases(database)];
    const first = (await one.take("writing"))!;
    const written = (fence: number) =>
      database.transaction(async (sql) => {
        await guard(sql, { ...first, fence });
        return "written";
      });
    expect(await written(first.fence)).toBe("written");
    await database.sql`update lease set expires = '-infinity' where name = 'writing'`;
    const second = (await two.take("writing"))!;
    await expect(written(first.fence)).rejects.toThrow(LeaseLost);
    expect(await written(second.fence)).toBe("written");
    while (!first.signal.aborted) await pause(20);
    expect(second.signal.aborted).toBe(false);
    await Promise.all([one.close(), two.close()]);
  });
});
