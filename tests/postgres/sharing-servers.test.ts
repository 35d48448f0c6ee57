/** Several processes on one database: each sees what another changed in a server's own library. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openLibrary } from "../../src/library.ts";
import { NOTHING_SAID } from "../../src/servers/about.ts";
import { openServers, type Servers } from "../../src/servers/index.ts";
import { fileStoresAt } from "../../src/servers/file-stores-postgres.ts";
import { CHANGED } from "../../src/state/own-files.ts";
import { folderOf } from "../documents/folder.ts";
import { noPostgres, whyNoPostgres } from "./database.ts";
import { migrated, type Migrated } from "./migrated.ts";
import { BREAD, DAM, process, until } from "./processes.ts";

const HARBOUR = "The harbour of Wexmouth freezes every January.\n";

describe.skipIf(noPostgres)(`a server's own library in several processes${whyNoPostgres}`, () => {
  let made: Migrated;
  beforeAll(async () => {
    made = await migrated();
  });
  afterAll(() => made.remove());

  const served = async (): Promise<Servers[]> => {
    const common = await openLibrary({ material: folderOf({ "harbour.txt": HARBOUR }) });
    const all = [process(made), process(made)].map((shared) => openServers(common, fileStoresAt(shared)));
    onTestFinished(() => {
      for (const servers of all) servers.close();
      common.close();
    });
    return all;
  };
  const own = async (servers: Servers, server = "1") => (await servers.open(server, true)).own!;

  test("what one process adds, another answers from, in its server alone; and takes away", async () => {
    const [one, two] = (await served()) as [Servers, Servers];
    expect(await (await own(two)).files()).toEqual([]);
    expect(await (await own(one)).add({ name: "dam.txt", content: DAM })).toMatchObject({
      file: "dam.txt",
      speakers: 1,
    });
    // As soon as it has heard of it.
    await until(async () => (await (await own(two)).documents()).size === 1);
    const { library } = await two.open("1", true);
    expect(await library.ask("When did the dam burst?")).toMatchObject({ found: true });
    expect(await library.ask("When does the harbour freeze?")).toMatchObject({ found: true });
    expect((await (await two.open("2", true)).library.whoSaid("We had no warning at all")).verdict).toBe(
      "not-found",
    );
    const same = await (await own(two)).add({ name: "again.txt", content: DAM });
    expect(same).toMatchObject({ refused: "same", file: "dam.txt" });
    const key = await (await own(two)).remove("dam.txt");
    expect(await (await own(one)).library.article("dam")).toBeNull();
    expect(await (await own(one)).restore(key)).toBe("dam.txt");
    expect(await (await own(two)).library.article("dam")).not.toBeNull();
  });

  test("what is put right at one process is right at another", async () => {
    const [one, two] = (await served()) as [Servers, Servers];
    await (await own(one, "5")).add({ name: "dam.txt", content: DAM });
    const [quote] = (await (await own(two, "5")).library.quotes({})).passages;
    await (await own(two, "5")).correct("own", () => `passages:\n  ${quote!.snippet.id}: Olaf Berg\n`);
    const { library } = await one.open("5", true);
    expect((await library.quotes({ speaker: "Olaf Berg" })).total).toBe(1);
    await (await own(one, "5")).correct("common", () => "people:\n  Ada Moss:\n    also: [Addie]\n");
    await until(async () => (await (await own(two, "5")).corrections("common")).people.length === 1);
  });

  test("what one replaces the other gives back, and exports with its text", async () => {
    const [one, two] = (await served()) as [Servers, Servers];
    await (
      await own(one, "4")
    ).add({ name: "dam.txt", content: DAM }, { ...NOTHING_SAID, author: "Ada Moss" });
    const replaced = await (await own(two, "4")).replace("dam.txt", { name: "dam.txt", content: BREAD });
    if ("refused" in replaced) throw new Error(replaced.refused);
    expect((await (await own(one, "4")).library.quotes({ speaker: "Ida Marsh" })).total).toBe(1);
    expect(await (await own(one, "4")).restore(replaced.before, "dam.txt")).toBe("dam.txt");
    const files = await (await own(two, "4")).export();
    expect(files.map(({ name }) => name)).toEqual(["dam.txt", "dam.txt.about.yaml", "extracted/dam.txt"]);
    expect(Buffer.from(await files[0]!.read()).toString()).toBe(DAM);
    expect(Buffer.from(await files[1]!.read()).toString()).toContain("Ada Moss");
  });

  test("many additions by both at the same time are all there, once", async () => {
    const all = await served();
    const names = Array.from({ length: 8 }, (_, n) => `report ${n}.txt`);
    const added = await Promise.all(
      names.map(async (name, n) =>
        (await own(all[n % 2]!, "6")).add({
          name,
          content: `Report ${n} says that ${n + 10} boats are in the harbour.\n`,
        }),
      ),
    );
    expect(added.filter((one) => "refused" in one)).toEqual([]);
    for (const servers of all) {
      const sources = await (await own(servers, "6")).library.sources();
      expect(sources.map(({ document }) => document.source.file).toSorted()).toEqual(names);
    }
  });

  test("what is forgotten is gone from the database; of a server that took the bot out, after thirty days", async () => {
    const [one, two] = (await served()) as [Servers, Servers];
    for (const server of ["7", "8"]) await (await own(one, server)).add({ name: "dam.txt", content: DAM });
    expect(await (await own(two, "7")).forget()).toMatchObject({ files: 1 });
    await one.left("8");
    expect(await two.tidy()).toEqual([]);
    await made.database.sql`update own_left set since = since - interval '31 days'`;
    expect(await two.tidy()).toEqual(["8"]);
    for (const table of ["own_file", "index_article", "index_state"]) {
      const column = table === "index_state" ? "server" : "tenant";
      const rows = await made.database.sql`
        select from ${made.database.sql(table)} where ${made.database.sql(column)} ~ '^[78](@|$)'`;
      expect([table, rows.length]).toEqual([table, 0]);
    }
  });

  test("a server that takes the bot back is in no danger, whichever process saw it leave", async () => {
    const [one, other] = [process(made), process(made)];
    const [first, second] = [fileStoresAt(one), fileStoresAt(other)];
    const left = async () => (await made.database.sql`select from own_left where tenant = '9'`).length > 0;
    await second.joined("9");
    const heard = new Promise<void>((resolve) => {
      const ended = other.news.hear(CHANGED, (server) => server === "9" && resolve(), resolve);
      onTestFinished(ended);
    });
    await first.left("9");
    expect(await left()).toBe(true);
    await heard;
    await second.joined("9");
    expect(await left()).toBe(false);
  });
});
