/** Servers' own articles in PostgreSQL: as in a folder. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileStoreOf } from "../../src/servers/file-store-postgres.ts";
import { extractedOf, originOf } from "../../src/state/own-files.ts";
import { fileStoreContract } from "../servers/file-store-contract.ts";
import { noPostgres, whyNoPostgres } from "./database.ts";
import { migrated, type Migrated } from "./migrated.ts";

describe.skipIf(noPostgres)(`files of servers${whyNoPostgres}`, () => {
  let made: Migrated;
  let servers = 0;
  beforeAll(async () => {
    made = await migrated();
  });
  afterAll(() => made.remove());
  const store = (server = `${++servers}`) => fileStoreOf(made.database, server);

  fileStoreContract("in PostgreSQL", async () => store());

  test("what has lain in the bin for a day goes, and what was kept for a week; no other server's", async () => {
    const [one, two] = [store("100"), store("101")];
    const keys: string[] = [];
    for (const each of [one, two]) {
      await each.write("dam.txt", "first");
      keys.push(await each.discard("dam.txt"));
      await each.keep("abcdefghijkl", "a message");
    }
    await made.database
      .sql`update own_file set binned = binned - interval '25 hours', added = added - interval '8 days'`;
    await one.tidy();
    expect([await one.isInBin(keys[0]!), await two.isInBin(keys[1]!)]).toEqual([false, true]);
    expect([await one.kept("abcdefghijkl"), await two.kept("abcdefghijkl")]).toEqual([null, "a message"]);
  });

  test("its files are listed for reading with what is said beside them, and a change of either is seen", async () => {
    const own = store("200");
    const origin = originOf(made.database, "200");
    await own.write("dam.txt", "The dam burst.");
    await own.write("map.xls", "x");
    const [plain] = (await origin.list())!.files;
    await own.overwrite("dam.txt.about.yaml", "title: Dam\n");
    const listed = (await origin.list())!;
    expect(listed.problems.map(({ where }) => where)).toEqual(["map.xls"]);
    const [file, ...others] = listed.files;
    expect(others).toEqual([]);
    expect(file).toMatchObject({ name: "dam.txt", size: 14, about: "dam.txt.about.yaml" });
    expect(file!.stamp).not.toBe(plain!.stamp);
    expect(await origin.isUnchanged(file!)).toBe(true);
    await own.overwrite("dam.txt", "The dam held.");
    expect(await origin.isUnchanged(file!)).toBe(false);
    expect(Buffer.from(await origin.read(file!, 100)).toString()).toBe("The dam held.");
    await expect(origin.read(file!, 5)).rejects.toThrow("too large");
    await expect(origin.readBeside("corrections.yaml", 5)).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("what was taken out of files is kept by server", async () => {
    const texts = extractedOf(made.database, "1");
    await texts.put("pdf-1", "one");
    await texts.put("pdf-1", "two");
    expect([await texts.get("pdf-1"), await texts.get("pdf-2")]).toEqual(["two", null]);
    expect(await extractedOf(made.database, "2").get("pdf-1")).toBeNull();
  });
});
