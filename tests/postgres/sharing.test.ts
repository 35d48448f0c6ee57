/** Several processes on one database: one reads the material, and the others answer out of it. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLibrary, type Library } from "../../src/library.ts";
import { documentOf } from "../../src/documents/document.ts";
import { LeaseLost } from "../../src/postgres/held.ts";
import { openPostgresStore } from "../../src/search/index/postgres/store.ts";
import { articleOf } from "../../src/snippets/article.ts";
import type { Shared } from "../../src/state/kept.ts";
import { folderOf } from "../documents/folder.ts";
import { noPostgres, whyNoPostgres } from "./database.ts";
import { migrated, type Migrated } from "./migrated.ts";
import { BREAD, DAM, process, until } from "./processes.ts";

describe.skipIf(noPostgres)(`several processes on one database${whyNoPostgres}`, () => {
  let made: Migrated;
  beforeAll(async () => {
    made = await migrated();
  });
  afterAll(() => made.remove());

  const holds = async (library: Library, words: string) => (await library.whoSaid(words)).verdict === "exact";
  const following = async (shared: Shared, material: string) => {
    const library = await openLibrary({ material, inThread: true, shared: { ...shared, server: "" } });
    const watch = library.watch(
      () => {},
      (error) => {
        throw error;
      },
    );
    return { library, stop: () => watch.stop() };
  };
  const reader = async () => {
    const [row] = await made.database.sql<[{ holder: string }?]>`
      select holder from lease where tenant = '' and name like 'reading%' and expires > clock_timestamp()`;
    return row?.holder ?? null;
  };

  test("one reads the material, the others answer out of it; when it stops another goes on", async () => {
    const material = folderOf({ "dam.txt": DAM });
    const [one, two] = [process(made), process(made)];
    const first = await following(one, material);
    const second = await following(two, material);
    expect(await reader()).toBe(one.leases.holder);
    expect(await holds(second.library, "We had no warning at all")).toBe(true);
    writeFileSync(join(material, "bread.txt"), BREAD);
    writeFileSync(join(material, "broken.txt"), Buffer.from([0xff, 0xfe, 0]));
    for (const { library } of [first, second]) await until(() => holds(library, "Rye wants time"));
    await until(async () => second.library.problems().some(({ where }) => where === "broken.txt"));
    await first.stop();
    first.library.close();
    await until(async () => (await reader()) === two.leases.holder);
    rmSync(join(material, "dam.txt"));
    await until(async () => !(await holds(second.library, "We had no warning at all")));
    await second.stop();
    second.library.close();
    expect(await reader()).toBeNull();
  });

  test("a command that runs and ends reads where nobody does, and takes what is there where somebody reads", async () => {
    const material = folderOf({ "dam.txt": DAM });
    const [one, two] = [process(made), process(made)];
    const ended = await openLibrary({ material, shared: { ...one, server: "" } });
    const beside = await openLibrary({ material, shared: { ...two, server: "" } });
    expect(await holds(beside, "We had no warning at all")).toBe(true);
    ended.close();
    beside.close();
    await until(async () => (await reader()) === null);
  });

  test("a reader that stood still past its lease writes nothing more", async () => {
    const [one, two] = [process(made, 60_000), process(made, 60_000)];
    const place = { server: "99", reading: "a version" };
    const lease = (await one.leases.take("reading", "99"))!;
    const store = await openPostgresStore(one.database, { ...place, lease });
    const article = (text: string) =>
      articleOf(documentOf({ id: "dam", where: "dam", text, source: { file: "dam.txt" } }));
    await store.put([article("The dam burst.")]);
    // As if it could neither renew it nor see that.
    await made.database.sql`update lease set expires = '-infinity' where tenant = '99'`;
    const next = (await two.leases.take("reading", "99"))!;
    await expect(store.put([article("The dam held.")])).rejects.toThrow(LeaseLost);
    await expect(store.note([["file dam.txt", "late"]])).rejects.toThrow(LeaseLost);
    const other = await openPostgresStore(two.database, { ...place, lease: next });
    expect((await other.articles(["dam"]))[0]?.document.text).toBe("The dam burst.");
    expect([...(await other.notes())]).toEqual([]);
    await other.put([article("The dam is mended.")]);
  });
});
