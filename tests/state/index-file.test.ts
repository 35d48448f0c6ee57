import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openCollection } from "../../src/collection.ts";
import { openStore } from "../../src/search/index/sqlite/store.ts";
import { search } from "../../src/search/search.ts";
import { articleOf } from "../../src/snippets/article.ts";
import { documentOf } from "../../src/documents/document.ts";

let folder: string;
let index: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-keeping-"));
  index = join(mkdtempSync(join(tmpdir(), "verbatim-index-")), "index.sqlite");
  write(
    "harbour.txt",
    "The harbour of Rivertown was dredged in spring.\nBoats of every size came back in May.",
  );
  write(
    "bakery.txt",
    "The bakery on Mill Street sells rye bread.\nIts owner, Ann Baker, said: “We bake at night.”",
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** Opens the folder over the index as a start of the program does; gives the ids of the articles that were read. */
async function start(reading = "code 1") {
  const store = openStore(index, reading);
  const read: string[] = [];
  const put: typeof store.put = async (articles) => {
    read.push(...articles.map((a) => a.document.id));
    await store.put(articles);
  };
  await openCollection(folder, { ...store, put });
  const first = async (question: string) => (await search(store, question, {}, 1)).hits[0]?.snippet.text;
  return { store, read: read.toSorted(), first };
}

test("a second start reads no file that has not changed, and answers the same", async () => {
  const one = await start();
  expect(one.read).toEqual(["bakery", "harbour"]);
  const answer = await one.first("What does the bakery sell?");
  one.store.close();
  const two = await start();
  expect(two.read).toEqual([]);
  expect(await two.first("What does the bakery sell?")).toBe(answer);
  expect((await two.store.quotedSpeakers(await two.store.ids())).map((q) => q.speaker.name)).toEqual([
    "Ann Baker",
  ]);
  two.store.close();
});

test("a changed file is read again alone, a new one taken in, and a removed one forgotten", async () => {
  (await start()).store.close();
  write("bakery.txt", "The bakery on Mill Street sells oat biscuits now.");
  utimesSync(join(folder, "bakery.txt"), new Date(), new Date(Date.now() + 5000));
  write("museum.txt", "The museum shows clocks from four centuries.");
  rmSync(join(folder, "harbour.txt"));
  const two = await start();
  expect(two.read).toEqual(["bakery", "museum"]);
  expect(await two.store.ids()).toEqual(["bakery", "museum"]);
  expect(await two.first("What does the bakery sell?")).toContain("oat biscuits");
  expect(two.store.index.stem("harbour")).toBeNull();
  expect(two.store.index.wordsLike("rye", { letters: 2, most: 0, often: 9 })).toEqual([]);
  two.store.close();
});

test("an index that other code has read is built anew", async () => {
  (await start("code 1")).store.close();
  const two = await start("code 2");
  expect(two.read).toEqual(["bakery", "harbour"]);
  two.store.close();
});

test("a store sees what another process has put into its file", async () => {
  const one = await start();
  await one.first("What does the bakery sell?");
  const two = await start();
  await two.store.remove(["bakery"]);
  expect((await one.first("What does the bakery on Mill Street sell?")) ?? "").not.toContain("bakery");
  one.store.close();
  two.store.close();
});

test("an index that is brought into one piece finds what it found, and has no more to do", async () => {
  const { store, first } = await start();
  const answer = await first("What does the bakery sell?");
  for (let steps = 0; await store.settle(); steps++) expect(steps).toBeLessThan(20);
  expect(await store.settle()).toBe(false);
  expect(await first("What does the bakery sell?")).toBe(answer);
  store.close();
});

test("an article whose file was never noted and is gone is removed at the next start", async () => {
  const one = await start();
  const text = "The mill burned down on Sunday.";
  // As a run leaves it that is killed after it put the article and before it noted the file.
  await one.store.put([
    articleOf(documentOf({ id: "mill", text, where: "mill.txt", source: { file: "mill.txt" } })),
  ]);
  one.store.close();
  const two = await start();
  expect(await two.store.ids()).toEqual(["bakery", "harbour"]);
  two.store.close();
});

test("a file is read again where one of its articles is missing", async () => {
  const one = await start();
  await one.store.remove(["bakery"]);
  one.store.close();
  const two = await start();
  expect(two.read).toEqual(["bakery"]);
  two.store.close();
});

test("an article that the store refuses keeps no other from being served, and is told", async () => {
  const store = openStore();
  const put: typeof store.put = async (articles) => {
    if (articles.some((a) => a.document.id === "bakery")) throw new Error("no room for bread");
    await store.put(articles);
  };
  const { problems } = await openCollection(folder, { ...store, put });
  expect(await store.ids()).toEqual(["harbour"]);
  expect(problems()).toEqual([
    expect.objectContaining({ where: "bakery.txt", what: expect.stringContaining("no room for bread") }),
  ]);
  store.close();
});
