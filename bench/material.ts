/**
 * How material behaves in quantity: `npm run bench -- material [articles]`, by default 2,000 articles of 4,000 characters,
 * made here. Prints what it takes to read them, to list them, to open one (as data, and as a page),  to check a quotation, and to take in one
 * changed file; and what a look at the folder costs while nothing changes.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { commands } from "../commands/index.ts";
import { openMaterial } from "../src/documents/material.ts";
import { previewApp } from "../src/doors/web/app.ts";
import { openLibrary } from "../src/library.ts";
import { noNotes } from "../src/state/notes.ts";
import { dice } from "./random.ts";
import { quantile } from "./quantile.ts";

const articles = Number(process.argv[2] ?? 2000);
const LENGTH = 4000;

const roll = dice(7);
const pick = (words: string) => {
  const list = words.split(" ");
  return list[roll(list.length)]!;
};
const first = "Greta Tomas Ann Ivan Lucia Omar Ruth Jonas Mira Pavel Nadia Erik Sofia Hugo Leila Marta";
const last =
  "Lindqvist Berg Poe Marek Rossi Haddad Stone Weber Novak Silva Adler Moreau Costa Janda Keller Ward";
const role = "mayor engineer minister farmer teacher owner spokesman judge director nurse";
const noun = "dam river bridge school market law harvest railway hospital forest mine harbour library road";
const verb = "closed opened repaired inspected sold moved flooded rebuilt measured promised";
const place = "Linz Brno Turku Cork Ghent Porto Split Basel Gdansk Malmo";

function sentence(): string {
  const [who, what, where] = [`${pick(first)} ${pick(last)}`, `${pick(noun)} in ${pick(place)}`, pick(place)];
  const words = `the ${what} was ${pick(verb)} before the ${pick(noun)} of ${where} was ${pick(verb)}`;
  const figure = 2 + roll(900);
  return [
    `The ${what} was ${pick(verb)} ${figure} times since the ${pick(noun)} was ${pick(verb)}.`,
    `“We know that ${words}, and that ${figure} people saw it,” said ${who}, the ${pick(role)} of ${where}.`,
    `${who}, a ${pick(role)}, warned that ${words}.`,
    `It took ${figure} days until the ${pick(noun)} could be ${pick(verb)} again, officials said.`,
  ][roll(4)]!;
}

function article(n: number): string {
  const date = `2026-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;
  const lines = [`---\ntitle: The ${pick(noun)} of ${pick(place)}, part ${n}\ndate: ${date}\n---`];
  for (let length = 0; length < LENGTH; length += lines.at(-1)!.length)
    lines.push(`${sentence()} ${sentence()}`);
  return lines.join("\n");
}

const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
const rows: Record<string, string> = {};
async function timed(name: string, times: number, act: (n: number) => unknown): Promise<void> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    await act(n);
    taken.push(performance.now() - start);
  }
  const ms = (share: number) => quantile(taken, share).toFixed(1);
  rows[name] = times === 1 ? `${ms(0)} ms` : `${ms(0.5)} ms median, ${ms(0.95)} ms 95 %`;
}

try {
  const names = Array.from({ length: articles }, (_, n) => `${n % 20}/article-${n}.md`);
  for (let n = 0; n < 20; n++) mkdirSync(join(folder, String(n)));
  for (const [n, name] of names.entries()) writeFileSync(join(folder, name), article(n));
  const start = performance.now();
  const library = await openLibrary({ material: folder });
  rows[`${articles} articles read and indexed`] = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const ids = (await library.sources()).map(({ document }) => document.id);
  await timed("list of articles", 20, () => library.sources());
  await timed("one article opened", 200, (n) => library.article(ids[(n * 7) % ids.length]!));
  await timed("list of speakers", 10, () => library.speakers());
  const quotes = (await library.quotes({ limit: 200 })).passages.map(({ snippet }) => snippet.text);
  await timed("a quotation checked", 100, (n) => library.whoSaid(quotes[n % quotes.length]!));

  const app = previewApp(
    { commands, library, notes: noNotes(), log: pino({ level: "silent" }) },
    "localhost",
  );
  const page = async (path: string) => {
    const response = await app.request(path, { headers: { host: "localhost" } });
    if (!(await response.text()) || response.status !== 200) throw new Error(`${path}: ${response.status}`);
  };
  await timed("page: the reading room's list", 20, () => page("/read"));
  await timed("page: one article in the reading room", 100, (n) =>
    page(`/read/${encodeURIComponent(ids[(n * 7) % ids.length]!)}`),
  );

  const material = openMaterial(folder);
  await material.refresh();
  await timed("a look at the folder, nothing changed", 20, () => material.refresh({ settled: true }));

  let heard: (() => void) | null = null;
  const watch = library.watch(
    () => heard?.(),
    (error) => console.error(error),
  );
  await timed("one file changed: from writing it to serving it", 5, async (n) => {
    const live = new Promise<void>((resolve) => (heard = resolve));
    // A look does not keep a process alive by itself.
    const alive = setTimeout(() => {}, 60_000);
    writeFileSync(join(folder, names[n]!), article(articles + n));
    await live;
    clearTimeout(alive);
  });
  await wait(100);
  await watch.stop();
  library.close();
  rows["memory"] = `${Math.round(process.memoryUsage().rss / 1_000_000)} MB`;
  console.table(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
