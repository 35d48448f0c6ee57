import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAddress, type DatabaseAddress } from "../../../../src/postgres/address.ts";
import { openDatabase, type Database } from "../../../../src/postgres/connect.ts";
import { migrate } from "../../../../src/postgres/migrations.ts";
import { openPostgresStore } from "../../../../src/search/index/postgres/store.ts";
import { forgetArticles } from "../../../../src/search/index/postgres/tenants.ts";
import type { DocumentStore } from "../../../../src/search/index/store.ts";
import { storeTrouble } from "../../../../src/search/index/trouble.ts";
import { search } from "../../../../src/search/search.ts";
import { makeCluster, type Cluster } from "../../../postgres/cluster.ts";
import { noPostgres, whyNoPostgres } from "../../../postgres/database.ts";
import { migrated, type Migrated } from "../../../postgres/migrated.ts";
import { printed } from "../../store-contract/articles.ts";

const TIDES = printed({ id: "tides", text: "The tide turned at noon. “We were late,” said Ida Bell." });
const MILLS = printed({ id: "mills", text: "The mill grinds oats at night." });

describe.skipIf(noPostgres)(`a database that goes away${whyNoPostgres}`, () => {
  let cluster: Cluster;
  let database: Database;
  let store: DocumentStore;
  beforeAll(async () => {
    cluster = await makeCluster();
    database = openDatabase(readAddress(cluster.url()) as DatabaseAddress);
    await migrate(database);
    store = await openPostgresStore(database, { server: "", reading: "tests" });
    await store.put([TIDES]);
  });
  afterAll(async () => {
    await database.close();
    await cluster.remove();
  });
  const ask = () => store.moment((reader) => search(reader, "When did the tide turn?", {}, 1));

  test("a question that is asked while it starts again is answered as before", async () => {
    const before = await ask();
    await cluster.stop("crash");
    const asked = Promise.all([ask(), ask(), ask()]);
    await cluster.start();
    expect(await asked).toEqual([before, before, before]);
  });

  test("what is put while it crashes is put whole or not at all, told as hindered, and can be put again", async () => {
    const putting = store.put([MILLS]).then(
      () => "put",
      (error: unknown) => storeTrouble(error),
    );
    await cluster.stop("crash");
    const came = await putting;
    await cluster.start();
    expect(["put", "hindered"]).toContain(came);
    expect(await store.ids()).toEqual(came === "put" ? ["mills", "tides"] : ["tides"]);
    await store.put([MILLS]);
    expect(await store.ids()).toEqual(["mills", "tides"]);
  });
});

describe.skipIf(noPostgres)(`one database, several processes${whyNoPostgres}`, () => {
  let made: Migrated;
  const open = (server: string, readOnly = false, reading = "tests") =>
    openPostgresStore(made.another(), { server, reading, readOnly });
  beforeAll(async () => {
    made = await migrated();
  });
  afterAll(() => made.remove());

  test("each sees at its next question what another wrote, and who only reads needs none to have written before", async () => {
    const reading = await open("shared", true);
    expect(await reading.ids()).toEqual([]);
    const writing = await open("shared");
    await writing.put([TIDES]);
    const ask = () => reading.moment((reader) => search(reader, "When did the tide turn?", {}, 1));
    expect((await ask()).hits[0]?.snippet.document).toBe("tides");
    await writing.remove(["tides"]);
    expect((await ask()).hits).toEqual([]);
  });

  test("two that write at once lose nothing, and a question meanwhile sees all of a lot or nothing of it", async () => {
    const [one, two] = [await open("busy"), await open("busy")];
    const lot = (who: string, n: number) =>
      ["x", "y"].map((id) =>
        printed({ id: `${who}${n}${id}`, text: `Lot ${n} of ${who}: the ferry of Haven left.` }),
      );
    const write = async (store: DocumentStore, who: string) => {
      for (let n = 0; n < 8; n++) await store.put(lot(who, n));
    };
    const written = new AbortController();
    const writing = Promise.all([write(one, "a"), write(two, "b")]).finally(() => written.abort());
    const reading = await open("busy", true);
    while (!written.signal.aborted) {
      const seen = await reading.moment(async (reader) => {
        const ids = await reader.ids();
        await search(reader, "Which ferry of Haven left?", {}, 3);
        return [ids, (await reader.articles(ids)).length] as const;
      });
      expect(seen[0].length % 2).toBe(0);
      expect(seen[1]).toBe(seen[0].length);
    }
    await writing;
    expect((await reading.ids()).length).toBe(32);
    expect((await reading.frequencies(["ferri"])).get("ferri")).toBe(32);
  });

  test("articles of another server and of another version of the code are not seen", async () => {
    const [mine, theirs, newer] = [await open("1"), await open("2"), await open("1", false, "newer")];
    await mine.put([TIDES]);
    expect([await theirs.ids(), await newer.ids()]).toEqual([[], []]);
    await newer.put([MILLS]);
    expect([await mine.ids(), await newer.ids()]).toEqual([["tides"], ["mills"]]);
  });

  test("articles that were removed with their server and made anew are not taken for those before", async () => {
    const [one, two] = [await open("gone"), await open("gone")];
    const ask = async (store: DocumentStore) =>
      (await store.moment((reader) => search(reader, "What turned at noon?", {}, 1))).hits.map(
        (hit) => hit.snippet.text,
      );
    await one.put([TIDES]);
    expect(await ask(two)).toEqual(["The tide turned at noon."]);
    await forgetArticles(made.database, "gone");
    expect(await ask(two)).toEqual([]);
    await one.put([printed({ id: "tides", text: "The tables turned at noon." })]);
    expect(await ask(two)).toEqual(["The tables turned at noon."]);
  });
});
