/** How long a server's own articles are kept, over restarts too, and what is left of them then. */
import { existsSync, readdirSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { zipOf, zipParts } from "../../src/servers/zip.ts";
import { openLibrary } from "../../src/library.ts";
import { foldersIn } from "../../src/servers/file-stores-on-disk.ts";
import { openServers } from "../../src/servers/index.ts";
import { folderOf } from "../documents/folder.ts";
import { pdfOf } from "../documents/made-pdf.ts";
import { NOTHING_SAID } from "../../src/servers/about.ts";
import { BREAD, DAM, servers } from "./opened.ts";

test("what is forgotten while others add to it leaves nothing behind, and a new library begins", async () => {
  const { all, root } = await servers();
  const own = (await all.open("7", true)).own!;
  await own.add({ name: "dam.txt", content: DAM });
  const adding = Array.from({ length: 6 }, (_, n) =>
    own.add({ name: `bread-${n}.txt`, content: BREAD.replace("rye", `rye no. ${n}`) }),
  );
  const forgotten = own.forget();
  const next = all.open("7", true);
  await Promise.allSettled(adding);
  await forgotten;
  const { own: again } = await next;
  expect(await again!.files()).toEqual([]);
  await expect(own.add({ name: "late.txt", content: DAM })).rejects.toThrow("deleted");
  expect(own.isForgotten() && !again!.isForgotten()).toBe(true);
  await again!.forget();
  expect(readdirSync(join(root, "servers"))).toEqual([]);
  expect(await (await all.open("7", true)).own!.add({ name: "dam.txt", content: DAM })).toMatchObject({
    file: "dam.txt",
  });
});

test("files of a clock that was set back since count as no additions of the last hour", async () => {
  const { root, all } = await servers({ articles: 9, bytes: 1000, additionsAnHour: 1 });
  const own = (await all.open("1", true)).own!;
  const ahead = join(root, "servers", "1", "articles", "dam.txt");
  writeFileSync(ahead, DAM);
  utimesSync(ahead, new Date("2100-01-01"), new Date("2100-01-01"));
  expect(await own.add({ name: "bread.txt", content: BREAD })).toMatchObject({ file: "bread.txt" });
  expect(await own.add({ name: "rye.txt", content: BREAD + BREAD })).toMatchObject({ refused: "often" });
});

test("additions of the last hour are counted over a restart", async () => {
  const { all, root } = await servers({ articles: 9, bytes: 1000, additionsAnHour: 1 });
  await (await all.open("1", true)).own!.add({ name: "dam.txt", content: DAM });
  all.close();
  const common = await openLibrary({ material: folderOf({ "a.txt": BREAD }) });
  const again = openServers(common, foldersIn(root), { articles: 9, bytes: 1000, additionsAnHour: 1 });
  onTestFinished(() => {
    again.close();
    common.close();
  });
  const own = (await again.open("1", true)).own!;
  expect(await own.add({ name: "bread.txt", content: BREAD })).toMatchObject({ refused: "often" });
});

test("of thousands of small files no part takes more than a thousand", async () => {
  const files = Array.from({ length: 2500 }, (_, n) => ({
    name: `${n}.txt`,
    bytes: 3,
    read: async () => new Uint8Array([65, 66, 67]),
  }));
  const parts = zipParts(files);
  expect(parts.map((part) => part.length)).toEqual([1000, 1000, 500]);
  expect(Buffer.from(await zipOf(parts[2]!)).includes("2499.txt")).toBe(true);
});

test("what is exported holds the files as they came, what is said of them, their texts, and all that was put right", async () => {
  const own = (await (await servers()).all.open("1", true)).own!;
  await own.add({ name: "dam.txt", content: DAM }, { ...NOTHING_SAID, author: "Ada Moss" });
  await own.correct("own", () => "passages: {}\n");
  await own.correct("common", () => "people: {}\n");
  const files = await own.export();
  expect(files.map(({ name }) => name)).toEqual([
    "dam.txt",
    "dam.txt.about.yaml",
    "corrections.yaml",
    "common-corrections.yaml",
    "extracted/dam.txt",
  ]);
  expect(Buffer.from(await files.at(-1)!.read()).toString()).toContain("The Oder dam burst");
  for (const { bytes, read } of files) expect(await read()).toHaveLength(bytes);
});

test("of a file that was taken away a day ago nothing is left, not even what was taken out of it", async () => {
  const { all, root } = await servers();
  const own = (await all.open("7", true)).own!;
  await own.add({
    name: "dam.pdf",
    content: await pdfOf((pdf) =>
      pdf.text("The Oder dam burst on Tuesday and nobody had been warned of it."),
    ),
  });
  const folder = join(root, "servers", "7");
  const files = (name: string) => (existsSync(join(folder, name)) ? readdirSync(join(folder, name)) : []);
  expect(files("extracted")).toHaveLength(1);
  const key = await own.remove("dam.pdf");
  await all.tidy();
  expect([files("bin"), files("extracted").length]).toEqual([[key], 1]);
  const yesterday = `${(Date.now() - 25 * 3600_000).toString(36)}-dam.pdf`;
  renameSync(join(folder, "bin", key), join(folder, "bin", yesterday));
  await all.tidy();
  expect([files("articles"), files("bin"), files("extracted")]).toEqual([[], [], []]);
});

test("thirty days after a server took the bot out nothing of it is left, unless it came back", async () => {
  const { all, root } = await servers();
  for (const server of ["7", "8"])
    await (await all.open(server, true)).own!.add({ name: "dam.txt", content: DAM });
  await all.left("7");
  await all.left("8");
  await all.joined("8");
  const mark = join(root, "servers", "7", "left");
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  utimesSync(mark, daysAgo(29), daysAgo(29));
  await all.left("7");
  expect(await all.tidy()).toEqual([]);
  utimesSync(mark, daysAgo(31), daysAgo(31));
  expect(await all.tidy()).toEqual(["7"]);
  expect(readdirSync(join(root, "servers"))).toEqual(["8"]);
});

test("its articles are there after a restart", async () => {
  const { all, root } = await servers();
  await (await all.open("1", true)).own!.add({ name: "dam.txt", content: DAM });
  all.close();
  const common = await openLibrary({ material: folderOf({ "a.txt": BREAD }) });
  const again = openServers(common, foldersIn(root));
  onTestFinished(() => {
    again.close();
    common.close();
  });
  expect(await (await again.open("1", true)).library.ask("When did the dam burst?")).toMatchObject({
    found: true,
  });
});

test("a server that gave way to many others is taken back with the index it still holds", async () => {
  const { all } = await servers();
  const before = (await all.open("1", true)).own!;
  await before.add({ name: "dam.txt", content: DAM });
  for (let server = 2; server <= 30; server++) await all.open(String(server), true);
  const { own, library } = await all.open("1", true);
  // Opened anew it would find its own lock, and build another index elsewhere.
  expect(own!.library).toBe(before.library);
  expect(await library.ask("When did the dam burst?")).toMatchObject({ found: true });
});
