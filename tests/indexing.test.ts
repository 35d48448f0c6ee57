/** The index that a thread of its own keeps, in a file that may be damaged, in use or not to be written. */
import { mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openLibrary, type Library, type News } from "../src/library.ts";
import { folderOf } from "./documents/folder.ts";

const article = (town: string, n: number) =>
  `The dam of ${town} burst ${n} times on Tuesday.\n“We had no warning in ${town} at all,” said the mayor, Greta Lindqvist.\n`;

const opened = async (place: Parameters<typeof openLibrary>[0]) => {
  const library = await openLibrary(place);
  onTestFinished(() => library.close());
  return library;
};
const ids = async (library: Library) => (await library.sources()).map(({ document }) => document.id);
const indexIn = (folder: string) =>
  join(
    folder,
    readdirSync(folder).find((name) => name.endsWith(".sqlite"))!,
  );

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(20);
}

test("a thread reads the material, and follows what is added, changed and removed", async () => {
  const material = folderOf({ "oder.txt": article("Oder", 1), "warta.txt": article("Warta", 1) });
  const library = await opened({ material, dataDir: folderOf({}), inThread: true });
  expect(await ids(library)).toEqual(["oder", "warta"]);
  const news: News[] = [];
  const watch = library.watch(
    (n) => news.push(n),
    () => {},
  );
  rmSync(join(material, "oder.txt"));
  writeFileSync(join(material, "warta.txt"), article("Warta", 2));
  writeFileSync(join(material, "bober.txt"), article("Bober", 3));
  writeFileSync(join(material, "empty.txt"), "");
  await until(
    () => news.flatMap((n) => [...n.put, ...n.removed]).length >= 3 && library.problems().length > 0,
  );
  expect(await ids(library)).toEqual(["bober", "warta"]);
  const answer = await library.ask("How many times did the dam of Warta burst?");
  expect(answer.found && answer.passages[0].snippet.text).toContain("2 times");
  expect((await library.quotes({ speaker: "Lindqvist" })).total).toBe(2);
  expect(library.problems().map(({ where }) => where)).toEqual(["empty.txt"]);
  await watch.stop();
});

test("while an article of a hundred thousand characters is taken in, questions are answered without waiting for it", async () => {
  const material = folderOf({ "oder.txt": article("Oder", 1) });
  const library = await opened({ material, dataDir: folderOf({}), inThread: true });
  const news: News[] = [];
  const watch = library.watch(
    (n) => news.push(n),
    () => {},
  );
  const lines = Array.from({ length: 900 }, (_, n) => article(`Town${n}`, n)).join("");
  writeFileSync(join(material, "long.txt"), lines);
  let answered = 0;
  while (!news.length) {
    const answer = await library.ask("How many times did the dam of Oder burst?");
    if (answer.found && answer.passages.some((p) => p.snippet.document === "oder")) answered++;
    await wait(5);
  }
  // On one thread it would be answered a handful of times: before the file is read, and after.
  expect(answered).toBeGreaterThan(10);
  expect((await library.article("long"))?.document.text).toBe(lines);
  await watch.stop();
});

test.each([
  ["is overwritten", (file: string) => writeFileSync(file, "This is no database. ".repeat(500))],
  ["is cut off", (file: string) => truncateSync(file, 20_000)],
  ["has a torn page", (file: string) => writeFileSync(file, Buffer.alloc(4096, 7), { flag: "r+" })],
])("an index that %s is built anew, and told", async (_, spoil) => {
  const material = folderOf({ "oder.txt": article("Oder", 1), "warta.txt": article("Warta", 1) });
  const dataDir = folderOf({});
  const first = await openLibrary({ material, dataDir, inThread: true });
  first.close();
  const file = indexIn(dataDir);
  for (const ending of ["-wal", "-shm"]) rmSync(file + ending, { force: true });
  spoil(file);
  const library = await opened({ material, dataDir, inThread: true });
  expect(await ids(library)).toEqual(["oder", "warta"]);
  expect(library.problems()).toEqual([
    expect.objectContaining({ where: file, what: expect.stringContaining("built anew") }),
  ]);
});

const noise = (file: string) => writeFileSync(file, Buffer.alloc(statSync(file).size, 0xa5));
const empty = (file: string) => truncateSync(file, 0);
test.each([
  ["overwritten", noise],
  ["emptied", empty],
])("an index that is %s while it is answered from is built anew, and followed on", async (_, damage) => {
  const material = folderOf({ "oder.txt": article("Oder", 1) });
  const folder = folderOf({});
  const library = await opened({ material, dataDir: folder, inThread: true });
  const news: News[] = [];
  const watch = library.watch(
    (n) => news.push(n),
    () => {},
  );
  const asking = () => library.ask("How many times did the dam of Oder burst?");
  expect((await asking()).found).toBe(true);
  damage(indexIn(folder));
  writeFileSync(join(material, "warta.txt"), article("Warta", 2));
  const asked = await Promise.all([asking(), library.speakers(), asking()]);
  expect([asked[0].found, asked[1].length, asked[2].found]).toEqual([true, 1, true]);
  await until(async () => (await ids(library)).length === 2);
  expect(library.problems().map(({ what }) => what)).toEqual([
    "The index was damaged and has been built anew.",
  ]);
  expect(news.flatMap(({ problems }) => problems)).toHaveLength(1);
  writeFileSync(join(material, "bober.txt"), article("Bober", 3));
  await until(async () => (await ids(library)).length === 3);
  await watch.stop();
});

test("one that is read when it is told to is built anew as well", async () => {
  const material = folderOf({ "oder.txt": article("Oder", 1) });
  const folder = folderOf({});
  const library = await opened({ material, dataDir: folder, inThread: "asked" });
  noise(indexIn(folder));
  writeFileSync(join(material, "warta.txt"), article("Warta", 2));
  await library.refresh();
  expect(await ids(library)).toEqual(["oder", "warta"]);
});

test("where the data folder cannot hold an index, the material is served all the same, and it is told", async () => {
  const material = folderOf({ "oder.txt": article("Oder", 1) });
  const dataDir = join(folderOf({ file: "no folder" }), "file");
  const library = await opened({ material, dataDir, inThread: true });
  expect(await ids(library)).toEqual(["oder"]);
  expect(library.problems()).toEqual([
    expect.objectContaining({ where: dataDir, what: expect.stringContaining("cannot be kept") }),
  ]);
});

test("two processes' worth of libraries on one folder serve the same, and both follow it", async () => {
  const material = folderOf({ "oder.txt": article("Oder", 1) });
  const dataDir = folderOf({});
  const both = [
    await opened({ material, dataDir, inThread: true }),
    await opened({ material, dataDir, inThread: true }),
  ];
  const watches = both.map((library) =>
    library.watch(
      () => {},
      () => {},
    ),
  );
  writeFileSync(join(material, "bober.txt"), article("Bober", 3));
  for (const library of both) await until(async () => (await ids(library)).length === 2);
  expect((await both[0]!.article("bober"))?.document.text).toBe(article("Bober", 3));
  for (const watch of watches) await watch.stop();
});

test("a command beside a running bot reads the index that the bot keeps", async () => {
  const material = folderOf({ "empty.txt": "" });
  mkdirSync(join(material, "large"));
  // Large enough for an index on the disk; most of it blank, which is read quickly.
  const blank = "\n".repeat(510_000);
  for (let n = 0; n < 4; n++)
    writeFileSync(
      join(material, "large", `${n}.txt`),
      `The lock of Haven ${n} was painted green.${blank}Its keeper went home.`,
    );
  const dataDir = folderOf({});
  await opened({ material, dataDir, inThread: true });
  const command = await opened({ material, dataDir });
  expect(await ids(command)).toEqual(["large-0", "large-1", "large-2", "large-3"]);
  expect(command.problems().map(({ where }) => where)).toEqual(["empty.txt"]);
});
