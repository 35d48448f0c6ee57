import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openLibrary, type Library, type News } from "../src/library.ts";
import { folderOf } from "./documents/folder.ts";

/** An article whose every sentence carries its version: half of one would show. */
const article = (name: string, version: number) =>
  [
    `The ${name} dam, report ${version}, burst on Tuesday.`,
    `“We had no warning in report ${version} at all,” said the mayor of ${name}, Greta Lindqvist.`,
    `The ${name} engineers of report ${version} began an inspection.`,
    "",
  ].join("\n");

async function living(files: Readonly<Record<string, string>>) {
  const folder = folderOf(files);
  const library = await openLibrary({ material: folder });
  const news: News[] = [];
  const failures: unknown[] = [];
  const watch = library.watch(
    (n) => news.push(n),
    (error) => failures.push(error),
  );
  onTestFinished(async () => {
    await watch.stop();
    library.close();
  });
  return {
    folder,
    library,
    news,
    failures,
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
  };
}

/** Waits until it holds; what it waits for must come, or the test runs into its time limit. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(20);
}

const textOf = async (library: Library, id: string) => (await library.article(id))?.document.text;

test("a file added, changed or removed is live without a restart, and passages that stay keep their ids", async () => {
  const { folder, library, news, write } = await living({
    "a.txt": article("Oder", 1),
    "b.txt": article("Warta", 1),
  });
  const ids = (await library.article("b"))!.snippets.map((s) => s.id);
  write("c.txt", article("Neisse", 1));
  write("b.txt", `A new first line stands here.\n${article("Warta", 1)}`);
  rmSync(join(folder, "a.txt"));
  await until(async () => (await library.article("c")) !== null && (await library.article("a")) === null);
  await until(async () => (await textOf(library, "b"))!.startsWith("A new first line"));
  // Told when all of it is done, a little after the first of it can be read.
  await until(async () => new Set(news.flatMap((n) => [...n.put, ...n.removed])).size === 3);
  const after = (await library.article("b"))!.snippets.map((s) => s.id);
  expect(after).toEqual(expect.arrayContaining(ids));
  expect(await library.passage(ids[0]!)).toMatchObject({ citation: { paragraph: 2 } });
  await until(async () => news.flatMap((n) => n.put).length > 1);
  expect(news.flatMap((n) => n.put).toSorted()).toEqual(["b", "c"]);
  expect(news.flatMap((n) => n.removed)).toEqual(["a"]);
});

test("a spoilt file is told, and its old version goes on being served until it is mended", async () => {
  const { library, news, write } = await living({ "a.txt": article("Oder", 1) });
  write("a.txt", "A\0B");
  await until(async () => library.problems().length > 0);
  expect(await textOf(library, "a")).toBe(article("Oder", 1));
  expect(news.flatMap((n) => n.problems).map((p) => p.where)).toEqual(["a.txt"]);
  write("a.txt", article("Oder", 2));
  await until(async () => (await textOf(library, "a")) === article("Oder", 2));
  expect(library.problems()).toEqual([]);
});

test("corrections apply when they are written, and go when they are removed", async () => {
  const { folder, library, write } = await living({
    "a.txt": article("Oder", 1),
    "b.txt": article("Warta", 1),
  });
  const quote = (await library.article("a"))!.snippets.find((s) => s.kind === "quote")!;
  const speakers = async () => (await library.speakers()).map((v) => v.name);
  expect(await speakers()).toEqual(["Greta Lindqvist"]);
  write("corrections.yaml", `passages:\n  ${quote.id}: Ann Poe\n  a/gone-123456: nobody\n`);
  await until(async () => (await speakers()).includes("Ann Poe"));
  expect(await library.passage(quote.id)).toMatchObject({
    snippet: { speakers: [{ name: "Ann Poe" }], evidence: { step: "corrected by the owner" } },
  });
  await until(async () => library.problems().length > 0);
  expect(library.problems().map((p) => p.where)).toEqual(["corrections.yaml:3"]);
  write("corrections.yaml", "people:\n  Greta K. Lindqvist: { also: Greta Lindqvist, title: mayor }\n");
  await until(async () => (await speakers()).join() === "Greta K. Lindqvist");
  rmSync(join(folder, "corrections.yaml"));
  await until(async () => (await speakers()).join() === "Greta Lindqvist");
});

test("200 edits while 1,000 questions run: none fails, and none sees half an article", async () => {
  const names = ["Oder", "Warta", "Neisse", "Bober", "Elbe", "Saale"];
  const files = Object.fromEntries(names.map((name) => [`${name}.txt`, article(name, 0)]));
  const { folder, library, failures, write } = await living(files);
  const versions = new Map(names.map((name) => [name.toLowerCase(), new Set([article(name, 0)])]));
  const last = new Map<string, string | null>();
  const edit = async (n: number) => {
    const name = names[(n * 7) % names.length]!;
    const text = article(name, n);
    versions.get(name.toLowerCase())!.add(text);
    last.set(name.toLowerCase(), text);
    if (n % 5 === 0) {
      rmSync(join(folder, `${name}.txt`), { force: true });
      last.set(name.toLowerCase(), null);
    } else if (n % 5 === 1) {
      mkdirSync(join(folder, ".tmp"), { recursive: true });
      writeFileSync(join(folder, ".tmp", "x"), text);
      renameSync(join(folder, ".tmp", "x"), join(folder, `${name}.txt`));
    } else {
      write(`${name}.txt`, text.slice(0, 80));
      await wait(n % 3);
      write(`${name}.txt`, text);
    }
  };
  const editing = (async () => {
    for (let n = 1; n <= 200; n++) {
      await edit(n);
      await wait(n % 20 === 0 ? 150 : 5);
    }
  })();
  const halves: string[] = [];
  for (let n = 0; n < 1000; n++) {
    const answer = await library.ask(`What did the mayor of ${names[n % names.length]} say?`);
    const passages = answer.found ? answer.passages : answer.nearest;
    for (const { snippet } of passages) {
      const whole = [...(versions.get(snippet.document) ?? [])].some((text) => text.includes(snippet.text));
      if (!whole) halves.push(snippet.text);
    }
    if (n % 10 === 0) await wait(10);
  }
  await editing;
  await until(async () => {
    for (const [id, text] of last) if (((await textOf(library, id)) ?? null) !== text) return false;
    return true;
  });
  expect(halves).toEqual([]);
  expect(failures).toEqual([]);
});
