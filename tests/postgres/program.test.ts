/** The verbs with a DATABASE_URL: everything is there, and the data folder stays empty. */
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { checkDatabase } from "../../src/doctor/database.ts";
import { findingLine } from "../../src/doctor/index.ts";
import { readAddress, type DatabaseAddress } from "../../src/postgres/address.ts";
import { fileStoreOf } from "../../src/servers/file-store-postgres.ts";
import { folderOf } from "../documents/folder.ts";
import { freePort } from "../free-port.ts";
import { verbatim } from "../program.ts";
import { makeDatabase, noPostgres, whyNoPostgres } from "./database.ts";
import { migrated, type Migrated } from "./migrated.ts";

const DAM = "The Oder dam burst on Tuesday.\n“We had no warning at all,” said the mayor, Greta Lindqvist.\n";
const address = (url: string) => readAddress(url) as DatabaseAddress;

test("what is wrong with the addresses is told at once, without a password", () => {
  const { problems } = readConfig({
    DATABASE_URL: "mysql://bot:secret@db/x",
    DATABASE_DIRECT_URL: "postgres://bot:secret@db/x?sslmode=perhaps",
    DATABASE_READ_URL: "postgres://bot:secret@db:port/x",
  });
  const named = ["DATABASE_URL", "DATABASE_DIRECT_URL", "DATABASE_READ_URL"];
  expect(problems.map(({ where }) => where).slice(0, 3)).toEqual(named);
  expect(JSON.stringify(problems)).not.toContain("secret");
});

test("standbys are named beside a database, and for what standbys can do", () => {
  const wrong = (env: Record<string, string>) => readConfig(env).problems.map(({ what }) => what);
  const standby = "postgres://bot:secret@two/x";
  const both = { DATABASE_URL: "postgres://bot:secret@one/x", DATABASE_READ_URL: standby };
  expect(wrong(both)).toEqual([]);
  expect(readConfig(both).config.standbys).toMatchObject({ role: "standby", hosts: [{ host: "two" }] });
  expect(wrong({ DATABASE_READ_URL: standby })).toEqual([
    expect.stringContaining("there is no DATABASE_URL"),
  ]);
  const primary = { ...both, DATABASE_READ_URL: `${standby}?target_session_attrs=read-write` };
  expect(wrong(primary)).toEqual([expect.stringContaining("asks for the primary")]);
});

describe.skipIf(noPostgres)(`with a database${whyNoPostgres}`, () => {
  let made: Migrated;
  beforeAll(async () => {
    made = await migrated();
  });
  afterAll(() => made.remove());
  const told = async (url: string, direct = url) =>
    (await checkDatabase(address(url), address(direct).prepare ? address(direct) : null))
      .map(findingLine)
      .join("\n");

  test("a question is answered out of it, and nothing is written into the data folder", async () => {
    const [material, dataDir] = [
      folderOf({ "dam.txt": DAM }),
      mkdtempSync(join(tmpdir(), "verbatim-empty-")),
    ];
    const env = { MATERIAL_DIR: material, DATA_DIR: dataDir, DATABASE_URL: made.url };
    const asked = await verbatim(["ask", "When did the dam burst?"], env);
    expect([asked.code, asked.out]).toEqual([0, expect.stringContaining("burst on Tuesday")]);
    expect(readdirSync(dataDir)).toEqual([]);
    const [row] = await made.database.sql`select id from index_article`;
    expect(row).toEqual({ id: "dam" });
  });

  test("a verb that finds the database away says so and ends with 78, at once", async () => {
    const away = `postgres://bot:secret@127.0.0.1:${await freePort()}/x`;
    const { code, err } = await verbatim(["sources"], { DATABASE_URL: away, MATERIAL_DIR: "seeds" });
    expect([code, err]).toEqual([78, expect.stringContaining("cannot be reached")]);
    expect(err).not.toContain("secret");
  });

  test("what owners of servers put right is gathered from it", async () => {
    await fileStoreOf(made.database, "11").overwrite(
      ".common-corrections.yaml",
      "passages:\n  dam/q1: Ann Poe\n",
    );
    const { out } = await verbatim(["corrections"], { DATABASE_URL: made.url });
    expect(out).toContain("dam/q1: Ann Poe # from server 11");
  });

  test("the data folder's backup is refused with the way that there is", async () => {
    for (const [verb, way] of Object.entries({ backup: "pg_dump", restore: "pg_restore" })) {
      const { code, err } = await verbatim([verb, "x.backup"], { DATABASE_URL: made.url });
      expect([code, err]).toEqual([1, expect.stringContaining(way)]);
    }
  });

  test("the doctor tells what answers, and whether its tables are those of this version", async () => {
    expect(await told(made.url)).toMatch(
      /^ok +The database .+ answers: PostgreSQL \d+[\s\S]+tables are those of this version/u,
    );
    expect(await told(`${made.url}?prepare=false`)).toContain("DATABASE_DIRECT_URL");
    const empty = await makeDatabase();
    expect(await told(empty.url)).toMatch(/no tables of Verbatim's yet\.\n.*next start makes them/u);
    await empty.remove();
    const gone = await told(`postgres://bot:secret@127.0.0.1:${await freePort()}/x`);
    expect(gone).toMatch(/^wrong +The database x at 127\.0\.0\.1:\d+ cannot be reached/u);
    expect(gone).not.toContain("secret");
    await made.database.sql`insert into verbatim_migration values (9999, 'from the future')`;
    expect(await told(made.url)).toContain("newer Verbatim");
    await made.database.sql`delete from verbatim_migration where number > 1`;
    expect(await told(made.url)).toMatch(/tables are (?:a step|\d+ steps) behind/u);
  });
});
