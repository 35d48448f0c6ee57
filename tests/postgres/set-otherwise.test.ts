/** What a server, a database or a user may have set otherwise than the program relies on. */
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { readAddress, type DatabaseAddress } from "../../src/postgres/address.ts";
import { openDatabase } from "../../src/postgres/connect.ts";
import { migrate } from "../../src/postgres/migrations.ts";
import { makeDatabase, noPostgres, whyNoPostgres } from "./database.ts";

const address = (url: string) => readAddress(url) as DatabaseAddress;

describe.skipIf(noPostgres)(`a database that is set to other ways${whyNoPostgres}`, () => {
  test.each([
    ["", ""],
    [", also as behind a pooler", "?prepare=false"],
  ])("is asked in ours: bytes, days, numbers, and a transaction that thinks%s", async (_, parameters) => {
    const made = await makeDatabase();
    const admin = openDatabase(address(made.url));
    const name = admin.address.database;
    for (const setting of [
      "bytea_output = 'escape'",
      "datestyle = 'German, DMY'",
      "timezone = 'Asia/Kolkata'",
      "extra_float_digits = -10",
      "default_transaction_isolation = 'serializable'",
      "idle_in_transaction_session_timeout = 50",
      "standard_conforming_strings = off",
    ])
      await admin.sql.unsafe(`alter database ${name} set ${setting}`);
    await admin.close();
    const database = openDatabase(address(made.url + parameters));
    const value = await database.transaction(async (sql) => {
      await sql`select 1`;
      await pause(200);
      const [row] = await sql`
        select '\\xff0041'::bytea as bytes, date '2026-11-02'::text as day, 0.1234567890123456::float8 as sure,
          timestamptz '2026-11-02 22:00+00'::date::text as utc, current_setting('transaction_isolation') as isolation`;
      return row;
    });
    expect(value).toEqual({
      bytes: Buffer.from([255, 0, 65]),
      day: "2026-11-02",
      sure: 0.1234567890123456,
      utc: "2026-11-02",
      isolation: "read committed",
    });
    await database.close();
    await made.remove();
  });

  test.each(["SQL_ASCII", "LATIN1"])(
    "in which text is kept as %s is refused before anything is made",
    async (encoding) => {
      const made = await makeDatabase();
      const admin = openDatabase(address(made.url));
      const name = `${admin.address.database}_other`;
      await admin.sql.unsafe(`create database ${name} encoding '${encoding}' locale 'C' template template0`);
      const other = openDatabase({ ...admin.address, database: name });
      expect(await migrate(other)).toMatchObject({
        what: expect.stringContaining(`keeps text as ${encoding}`),
        fix: expect.stringContaining("--encoding=UTF8"),
      });
      await other.close();
      await admin.sql.unsafe(`drop database ${name}`);
      await admin.close();
      await made.remove();
    },
  );
});
