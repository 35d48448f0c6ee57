/** One engine at one size, measured in this process; see speed.ts. Prints a Report as JSON. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { documentOf } from "../src/documents/document.ts";
import { search } from "../src/search/search.ts";
import { openStore } from "../src/search/index/sqlite/store.ts";
import { articleOf } from "../src/snippets/article.ts";
import { articlesOf, questionsOf, sentencesOf } from "./speed-text.ts";
import { quantile } from "./quantile.ts";

export interface Report {
  readonly loadMs: number;
  /** Opening an index that is on disk, to the first answer; null where there is none. */
  readonly openMs: number | null;
  readonly p50: number;
  readonly p99: number;
  /** One question of 6,000 characters. */
  readonly longMs: number;
  /** Resident, in bytes, after loading and a garbage collection. */
  readonly memory: number;
}

interface Engine {
  readonly ask: (question: string) => unknown;
  readonly openMs?: number;
}

/** So many that p50 is that of a bot which has been asked before: the first 200 questions take a tenth longer. */
const QUESTIONS = 1000;

const [name = "", typed = ""] = process.argv.slice(2);
const size = Number(typed);
const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-"));

const indexed = async (file?: string): Promise<Engine> => {
  const store = openStore(file);
  let lot = [];
  let articles = 0;
  for (const text of articlesOf(size)) {
    lot.push(
      articleOf(
        documentOf({
          id: `a${articles++}`,
          text,
          where: "bench",
          source: { file: "bench" },
        }),
      ),
    );
    if (lot.length < 20) continue;
    await store.put(lot);
    lot = [];
  }
  await store.put(lot);
  for (let more = true; more;) more = await store.settle();
  return { ask: (question) => search(store, question, {}, 3) };
};

const engines: Readonly<Record<string, () => Engine | Promise<Engine>>> = {
  empty: () => ({ ask: () => null }),
  verbatim: () => indexed(),
  "verbatim, disk": async () => {
    const file = join(folder, "index.sqlite");
    await indexed(file);
    const [question = ""] = questionsOf(size, 1);
    const start = performance.now();
    const store = openStore(file);
    await search(store, question, {}, 3);
    return { ask: (question) => search(store, question, {}, 3), openMs: performance.now() - start };
  },
  minisearch: () => {
    const mini = new MiniSearch({ fields: ["text"] });
    let id = 0;
    for (const text of sentencesOf(size)) mini.add({ id: id++, text });
    return { ask: (question) => mini.search(question).slice(0, 3) };
  },
  fuse: () => {
    const fuse = new Fuse([...sentencesOf(size)], { ignoreLocation: true, useTokenSearch: true });
    return { ask: (question) => fuse.search(question, { limit: 3 }) };
  },
};

const timed = async (work: () => unknown) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

let engine: Engine = { ask: () => null };
const loadMs = await timed(async () => (engine = await engines[name]!()));
globalThis.gc?.();
const memory = process.memoryUsage.rss();
const questions = questionsOf(size, QUESTIONS);
for (const question of questions.slice(0, 10)) await engine.ask(question);
const asked = name === "fuse" ? questions.slice(0, 20) : questions;
const times: number[] = [];
for (const question of asked) times.push(await timed(() => engine.ask(question)));
const long = questionsOf(size, 200).join(" ").slice(0, 6000);
const report: Report = {
  loadMs,
  openMs: engine.openMs ?? null,
  p50: quantile(times, 0.5),
  p99: quantile(times, 0.99),
  longMs: name === "fuse" && size > 1000 ? 0 : await timed(() => engine.ask(long)),
  memory,
};
rmSync(folder, { recursive: true });
console.log(JSON.stringify(report));
