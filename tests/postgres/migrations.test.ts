import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { readAddress, type DatabaseAddress } from "../../src/postgres/address.ts";
import { openDatabase, type Database } from "../../src/postgres/connect.ts";
import { migrate } from "../../src/postgres/migrations.ts";
import { makeDatabase, noPostgres, whyNoPostgres } from "./database.ts";

const folder = mkdtempSync(join(tmpdir(), "verbatim-migrations-"));
writeFileSync(join(folder, "0001-people.sql"), "create table person (name text primary key);");
writeFileSync(
  join(folder, "0002-ages.sql"),
  "alter table person add age int not null default 0; insert into person values ('Olaf', 50);",
);
const newer = mkdtempSync(join(tmpdir(), "verbatim-migrations-"));
writeFileSync(join(newer, "0003-towns.sql"), "create table town (name text primary key);");
afterAll(() => {
  for (const made of [folder, newer]) rmSync(made, { recursive: true });
});

describe.skipIf(noPostgres)(`migrations${whyNoPostgres}`, () => {
  let made: Awaited<ReturnType<typeof makeDatabase>>;
  let database: Database;
  beforeEach(async () => {
    made = await makeDatabase();
    database = openDatabase(readAddress(made.url) as DatabaseAddress);
  });
  afterEach(async () => {
    await database.close();
    await made.remove();
  });

  test("five processes that start at once apply each of them once", async () => {
    const others = Array.from({ length: 4 }, () => openDatabase(database.address));
    const told = await Promise.all([database, ...others].map((one) => migrate(one, folder)));
    expect(told).toEqual([null, null, null, null, null]);
    expect([...(await database.sql`select * from person`)]).toEqual([{ name: "Olaf", age: 50 }]);
    for (const other of others) await other.close();
  });

  test("one that fails leaves the database as it was", async () => {
    writeFileSync(
      join(folder, "0004-wrong.sql"),
      "create table good (n int); create table wrong (n nonsense);",
    );
    await expect(migrate(database, folder)).rejects.toThrow("nonsense");
    rmSync(join(folder, "0004-wrong.sql"));
    expect(await database.sql`select to_regclass('person') as table`).toEqual([{ table: null }]);
    expect(await migrate(database, folder)).toBeNull();
  });

  test("tables of a newer version are told, not touched", async () => {
    await migrate(database, newer);
    const problem = await migrate(database, folder);
    expect(problem?.what).toContain("was brought up to version 3 by a newer Verbatim; this one knows 2");
    expect(await database.sql`select to_regclass('person') as table`).toEqual([{ table: null }]);
  });

  test("this code's own apply to an empty database", async () => {
    expect(await migrate(database)).toBeNull();
    expect(await migrate(database)).toBeNull();
  });

  test("the key of every table begins with the tenant, by which tables are spread over machines", async () => {
    await migrate(database);
    const tables = await database.sql<{ table: string; key: string | null }[]>`
      select c.relname as table, a.attname as key from pg_class c
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`;
    expect(tables.length).toBeGreaterThan(25);
    const others = tables.filter(({ key }) => key !== "tenant");
    expect(others.map(({ table }) => table)).toEqual(["verbatim_migration"]);
  });
});
