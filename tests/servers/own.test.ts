/** A server's own articles: added, found, taken away and back, and never another server's. */
import { unreadFileType } from "../../src/documents/extract/file-types.ts";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openLibrary } from "../../src/library.ts";
import { foldersIn } from "../../src/servers/file-stores-on-disk.ts";
import { openServers } from "../../src/servers/index.ts";
import { folderOf } from "../documents/folder.ts";
import { withSpeaker } from "../../src/servers/corrections.ts";
import { NOTHING_SAID } from "../../src/servers/about.ts";
import { BREAD, DAM, servers } from "./opened.ts";

test("an article that is added answers in its server, beside the common ones, and in no other", async () => {
  const { all } = await servers();
  const one = await all.open("1", true);
  const added = await one.own!.add({ name: "dam.txt", content: DAM });
  expect(added).toMatchObject({ file: "dam.txt", speakers: 1, problems: [] });
  const { library } = await all.open("1", true);
  expect(await library.ask("When did the dam burst?")).toMatchObject({ found: true });
  expect(await library.ask("When does the harbour freeze?")).toMatchObject({ found: true });
  expect((await library.quotes({ speaker: "Lindqvist" })).total).toBe(1);
  expect((await library.whoSaid("We had no warning at all")).verdict).toBe("exact");
  const other = (await all.open("2", true)).library;
  expect((await other.ask("When did the dam burst?")).found).toBe(false);
  expect((await other.whoSaid("We had no warning at all")).verdict).toBe("not-found");
  expect(await other.article("dam")).toBeNull();
});

test("a server whose articles could not be opened for a moment is served once they can be, however often it asks", async () => {
  const common = await openLibrary({
    material: folderOf({ "harbour.txt": "The harbour of Wexmouth freezes.\n" }),
  });
  const stores = foldersIn(mkdtempSync(join(tmpdir(), "verbatim-servers-")));
  let away = true;
  const all = openServers(common, {
    ...stores,
    library: async (server) => {
      if (away) throw Object.assign(new Error("the database is away"), { code: "ECONNREFUSED" });
      return stores.library(server);
    },
  });
  for (let n = 0; n < 5; n++) await expect(all.open("1", true)).rejects.toThrow("is away");
  away = false;
  expect((await all.open("1", true)).own).not.toBeNull();
  all.close();
  common.close();
});

test("where the common articles are not served, only its own are asked", async () => {
  const { all } = await servers();
  await (await all.open("1", true)).own!.add({ name: "bread.txt", content: BREAD });
  const { library } = await all.open("1", false);
  expect((await library.sources()).map(({ document }) => document.id)).toEqual(["bread"]);
  expect((await library.ask("When does the harbour freeze?")).found).toBe(false);
});

test("what is taken away can be taken back, and what is forgotten is gone from the disk", async () => {
  const { all, root } = await servers();
  const own = (await all.open("7", true)).own!;
  await own.add({ name: "dam.txt", content: DAM });
  const key = await own.remove("dam.txt");
  expect(await own.library.article("dam")).toBeNull();
  expect(await own.restore(key)).toBe("dam.txt");
  expect(await own.library.article("dam")).not.toBeNull();
  expect(await own.restore("nothing-there.txt")).toBeNull();
  const { files } = await own.forget();
  expect(files).toBeGreaterThan(0);
  expect(readdirSync(join(root, "servers"))).toEqual([]);
});

test("what cannot be read is not kept, and the limits hold", async () => {
  const { all } = await servers({ articles: 2, bytes: 1000, additionsAnHour: 5 });
  const own = (await all.open("1", true)).own!;
  expect(await own.add({ name: "empty.txt", content: "" })).toMatchObject({ refused: "unreadable" });
  expect(await own.add({ name: "evil.exe", content: "MZ" })).toEqual({
    refused: "unreadable",
    problems: [unreadFileType("evil.exe")],
  });
  expect(await own.add({ name: "huge.txt", content: "a ".repeat(600) })).toMatchObject({ refused: "full" });
  expect(await own.add({ name: "dam.txt", content: DAM })).toMatchObject({ file: "dam.txt" });
  expect(await own.add({ name: "dam.txt", content: BREAD })).toMatchObject({ file: "dam 2.txt" });
  expect(await own.add({ name: "third.txt", content: `Again. ${BREAD}` })).toMatchObject({ refused: "full" });
  expect((await own.files()).map(({ name }) => name).toSorted()).toEqual(["dam 2.txt", "dam.txt"]);
});

test("the very same file is not kept twice", async () => {
  const own = (await (await servers()).all.open("1", true)).own!;
  await own.add({ name: "dam.txt", content: DAM });
  expect(await own.add({ name: "again.md", content: Buffer.from(DAM) })).toMatchObject({
    refused: "same",
    file: "dam.txt",
  });
  expect(own.library.problems()).toEqual([]);
  expect((await own.files()).length).toBe(1);
});

test("what takes an article's place keeps what is said of it, whatever kind of file it is, and the former one comes back", async () => {
  const own = (await (await servers()).all.open("1", true)).own!;
  await own.add({ name: "dam.txt", content: DAM }, { ...NOTHING_SAID, author: "Ada Moss" });
  const page = `<html><body><article><h1>The dam</h1><p>The Oder dam was rebuilt in May, stone by stone.</p></article></body></html>`;
  const replaced = await own.replace("dam.txt", { name: "new.html", content: page });
  expect(replaced).toMatchObject({ file: "dam.html" });
  expect((await own.files()).map(({ name, about }) => `${name} ${about.author}`)).toEqual([
    "dam.html Ada Moss",
  ]);
  expect((await own.library.ask("When was the dam rebuilt?")).found).toBe(true);
  expect(await own.replace("dam.html", { name: "none.txt", content: "" })).toMatchObject({
    refused: "unreadable",
  });
  expect((await own.library.ask("When was the dam rebuilt?")).found).toBe(true);
  expect(await own.restore((replaced as { before: string }).before, "dam.html")).toBe("dam.txt");
  expect((await own.files()).map(({ name }) => name)).toEqual(["dam.txt"]);
  expect((await own.library.ask("When did the dam burst?")).found).toBe(true);
});

test("a full library takes another version in the place of an article", async () => {
  const { all } = await servers({ articles: 1, bytes: 1000, additionsAnHour: 9 });
  const own = (await all.open("1", true)).own!;
  await own.add({ name: "dam.txt", content: DAM });
  expect(await own.replace("dam.txt", { name: "dam.txt", content: BREAD })).toMatchObject({
    file: "dam.txt",
  });
});

test("corrections that somebody broke by hand are put aside before one is added", async () => {
  const { root, all } = await servers();
  const own = (await all.open("1", true)).own!;
  const articles = join(root, "servers", "1", "articles");
  const broken = "passages:\n  dam/q5: [Berg\n";
  writeFileSync(join(articles, "corrections.yaml"), broken);
  await own.correct("own", (yaml) => withSpeaker(yaml, "dam/q6", { speakers: ["Marsh"], title: "" }));
  const aside = readdirSync(articles).find((name) => name.startsWith(".broken-"))!;
  expect(readFileSync(join(articles, aside), "utf8")).toBe(broken);
  expect([...(await own.corrections("own")).passages.keys()]).toEqual(["dam/q6"]);
});
