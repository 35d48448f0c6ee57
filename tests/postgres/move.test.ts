/** All that is kept, from a folder into a database and back: nothing is lost on the way. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openNews } from "../../src/postgres/news.ts";
import { foldersIn } from "../../src/servers/file-stores-on-disk.ts";
import { fileStoreOf } from "../../src/servers/file-store-postgres.ts";
import { keptAt } from "../../src/state/kept-postgres.ts";
import { keptIn, type Kept } from "../../src/state/kept.ts";
import { lockFolder } from "../../src/state/lock.ts";
import { folderSide } from "../../src/state/move/in-folder.ts";
import { recordTypes, checksumOf, type Side } from "../../src/state/move/records.ts";
import { verbatim } from "../program.ts";
import { PASSWORD } from "./cluster.ts";
import { noPostgres, whyNoPostgres } from "./database.ts";
import { migrated, type Migrated } from "./migrated.ts";

const log = pino({ level: "silent" });
const folder = () => mkdtempSync(join(tmpdir(), "verbatim-move-"));
const KEY = "abcdefghijkl";

/** Something of every kind. */
async function filled(at: string): Promise<{ button: string; key: Buffer; binned: string }> {
  const kept = keptIn(at, log);
  await kept.notes.change("1", { passages: 5, collections: { "7": "Hafen \u0000 & Übung" } });
  for (const question of ["Who is the mayor?", "Wann? \ud800", "who is the mayor"])
    await kept.notes.noteGap("1", question);
  await kept.notes.noteDoubt("2", "dam/q1");
  await kept.notes.noteUse("1", { command: "ask", found: true, cited: ["dam", "bread"] });
  const button = kept.buttons.of("1").put(`a long call ${"x".repeat(200)}`);
  const readers = await kept.readers();
  await readers.close("1");
  await readers.firstUse("1", "used already", Date.now() + 600_000);
  const { key } = readers;
  await readers.end();
  await kept.logins.take(0, () => 0);
  await kept.close();
  const stores = foldersIn(at);
  const store = stores.of("11");
  await store.write("dam.pdf", Buffer.from([0, 255, 10, 13, 0]));
  await store.overwrite("dam.pdf.about.yaml", "title: Dam\n");
  await store.overwrite(".common-corrections.yaml", "people: {}\n");
  await store.write("bread.txt", "Rye.");
  const binned = await store.discard("bread.txt");
  await store.keep(KEY, "a message");
  await stores.left("12");
  return { button, key, binned };
}

async function checksums(side: Side): Promise<Record<string, unknown>> {
  const all: [string, unknown][] = [];
  for (const kind of recordTypes) all.push([kind, await checksumOf(side.rows(kind))]);
  return Object.fromEntries(all);
}

describe.skipIf(noPostgres)(`verbatim move${whyNoPostgres}`, () => {
  let made: Migrated;
  let data: string;
  let written: Awaited<ReturnType<typeof filled>>;
  beforeAll(async () => {
    data = folder();
    written = await filled(data);
  });
  beforeEach(async () => {
    made = await migrated();
    return () => made.remove();
  });

  test("takes everything into a database, where the bot finds it, and back into a folder, where nothing is missing", async () => {
    const before = await checksums(folderSide(data));
    const into = await verbatim(["move", "--to", made.url], { DATA_DIR: data });
    expect(into.code).toBe(0);
    expect(into.err).toContain(
      "both hold the same: 1 settings, 2 questions, 1 doubts, 1 uses, 2 citations, 1 buttons",
    );
    for (const secret of [PASSWORD, encodeURIComponent(PASSWORD)])
      expect(into.err + into.out).not.toContain(secret);

    const news = openNews(made.database, null);
    const kept: Kept = { ...keptAt(made.database, news, log), shared: null };
    expect((await kept.notes.settings("1")).passages).toBe(5);
    expect((await kept.notes.gaps("1"))[0]).toEqual({ question: "Who is the mayor?", count: 2 });
    expect(await kept.buttons.of("1").get(written.button)).toContain("a long call");
    const readers = await kept.readers();
    expect(readers.key.equals(written.key)).toBe(true);
    expect(await readers.generation("1")).toBe(1);
    expect(await readers.firstUse("1", "used already", Date.now() + 600_000)).toBe(false);
    const store = fileStoreOf(made.database, "11");
    expect([...(await store.read("dam.pdf"))!]).toEqual([0, 255, 10, 13, 0]);
    expect(await store.kept(KEY)).toBe("a message");
    expect(await store.restore(written.binned)).toBe("bread.txt");
    await store.discard("bread.txt");
    await made.database.sql`delete from own_file where place = 'bin'`;
    await kept.close();
    await news.close();

    const back = folder();
    const out = await verbatim(["move", "--to", back], { DATABASE_URL: made.url, DATA_DIR: data });
    expect(out.code).toBe(0);
    const after = await checksums(folderSide(back));
    const { files: _, ...others } = before;
    expect(after).toMatchObject(others);
    const restored = keptIn(back, log);
    expect((await restored.notes.settings("1")).collections).toEqual({ "7": "Hafen \u0000 & Übung" });
    await restored.close();
    expect(readdirSync(join(back, "servers", "11", "articles")).toSorted()).toEqual([
      ".common-corrections.yaml",
      "dam.pdf",
      "dam.pdf.about.yaml",
    ]);
    expect(existsSync(join(back, "servers", "12", "left"))).toBe(true);
    expect(statSync(join(back, "servers", "11", "articles", "dam.pdf")).mtimeMs).toBeCloseTo(
      statSync(join(data, "servers", "11", "articles", "dam.pdf")).mtimeMs,
      -1,
    );
  });

  test("refuses where something is there already, unless it is told to replace it", async () => {
    const other = folder();
    cpSync(data, other, { recursive: true });
    const before = await checksums(folderSide(other));
    expect((await verbatim(["move", "--to", made.url], { DATA_DIR: data })).code).toBe(0);
    const again = await verbatim(["move", "--to", made.url], { DATA_DIR: other });
    expect([again.code, again.err]).toEqual([1, expect.stringContaining("--replace")]);
    const replacing = await verbatim(["move", "--to", "DATABASE_URL", "--replace"], {
      DATA_DIR: other,
      DATABASE_URL: made.url,
    });
    expect(replacing.code).toBe(0);
    const back = await verbatim(["move", "--from", made.url, "--to", other, "--replace"], {});
    expect(back.code).toBe(0);
    expect(readdirSync(other).some((name) => name.startsWith("before-restore-"))).toBe(true);
    expect(await checksums(folderSide(other))).toEqual(before);
  });

  test("refuses what a bot is at work on, a place that holds nothing, the same place twice, and an address that is none", async () => {
    const at = folder();
    cpSync(data, at, { recursive: true });
    const lock = lockFolder(at);
    expect((await verbatim(["move", "--to", made.url], { DATA_DIR: at })).err).toContain("A bot is running");
    if (lock !== "taken") lock.release();
    await made.database
      .sql`insert into lease values ('', 'x', 'replica-1', 1, now() + interval '30 seconds')`;
    expect((await verbatim(["move", "--to", made.url], { DATA_DIR: data })).err).toContain("replica-1");
    await made.database.sql`delete from lease`;
    expect((await verbatim(["move", "--to", made.url], { DATA_DIR: folder() })).err).toContain(
      "nothing to move",
    );
    expect((await verbatim(["move", "--to", made.url, "--from", made.url])).err).toContain("the same");
    expect((await verbatim(["move", "--to", "postgres://a b"])).code).toBe(2);
    expect((await verbatim(["move"])).code).toBe(2);
    const wrong = made.url.replace(/:[^:@]+@/u, ":not-the-one@");
    const refused = await verbatim(["move", "--to", wrong], { DATA_DIR: data });
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("password is wrong")]);
    expect(refused.err).not.toContain("not-the-one");
  });

  test("what fails in the middle leaves the place as it was", async () => {
    const bad = folder();
    cpSync(data, bad, { recursive: true });
    await made.database.sql`
      create function refuse() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$`;
    await made.database.sql`create trigger refuse before insert on own_file execute function refuse()`;
    const failed = await verbatim(["move", "--to", made.url], { DATA_DIR: bad });
    expect(failed.code).not.toBe(0);
    const [{ n }] = await made.database.sql<[{ n: number }]>`select count(*)::int as n from setting`;
    expect(n).toBe(0);
    expect(readFileSync(join(bad, "logins.json"), "utf8")).toContain("ended");
  });
});
