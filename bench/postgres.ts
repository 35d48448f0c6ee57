/**
 * A question's time in PostgreSQL beside SQLite's, over the made text of `speed`:
 *
 *     npm run bench -- postgres [--size 100000] [--clients 50] [--seconds 10] [--engine postgres]
 *
 * One process asks 300 different questions one after the other, and then as many clients at once ask for some seconds. The database is
 * one of its own on this machine, on the same processors. Processor time is what this process takes, without the database's.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { documentOf } from "../src/documents/document.ts";
import type { Article } from "../src/model.ts";
import { openPostgresStore } from "../src/search/index/postgres/store.ts";
import { openStore } from "../src/search/index/sqlite/store.ts";
import type { DocumentStore } from "../src/search/index/store.ts";
import { search } from "../src/search/search.ts";
import { articleOf } from "../src/snippets/article.ts";
import { openCluster } from "./cluster.ts";
import { articlesOf, questionsOf } from "./speed-text.ts";

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "100000" },
    clients: { type: "string", default: "50" },
    seconds: { type: "string", default: "10" },
    engine: { type: "string", default: "sqlite,postgres" },
  },
});
const [size, clients, seconds] = [values.size, values.clients, values.seconds].map(Number) as [
  number,
  number,
  number,
];
const QUESTIONS = 300;
const LOT = 20;

async function fill(store: DocumentStore): Promise<void> {
  let lot: Article[] = [];
  let n = 0;
  for (const text of articlesOf(size)) {
    lot.push(articleOf(documentOf({ id: `a${n++}`, text, where: "bench", source: { file: "bench" } })));
    if (lot.length < LOT) continue;
    await store.put(lot);
    lot = [];
  }
  await store.put(lot);
  for (let more = true; more;) more = await store.settle();
}

const at = (times: number[], p: number) => times.toSorted((a, b) => a - b)[Math.floor(p * times.length)] ?? 0;
const round = (n: number) => Math.round(n * 10) / 10;

async function measured(open: () => Promise<DocumentStore>): Promise<Record<string, number>> {
  const writing = await open();
  const start = performance.now();
  await fill(writing);
  const loaded = performance.now() - start;
  writing.close();
  console.error(`filled in ${round(loaded / 1000)} s`);
  const store = await open();
  const ask = async (question: string): Promise<number> => {
    const asked = performance.now();
    await store.moment((reader) => search(reader, question, {}, 3));
    return performance.now() - asked;
  };
  const questions = questionsOf(size, 2 * QUESTIONS);
  const first = await ask(questions[0]!);
  const [one, many] = [questions.slice(0, QUESTIONS), questions.slice(QUESTIONS)];
  const before = process.cpuUsage();
  const times: number[] = [];
  for (const question of one) times.push(await ask(question));
  const used = process.cpuUsage(before);
  const until = performance.now() + seconds * 1000;
  const together: number[] = [];
  const client = async (n: number) => {
    for (let i = n; performance.now() < until; i += clients) together.push(await ask(many[i % many.length]!));
  };
  await Promise.all(Array.from({ length: clients }, (_, n) => client(n)));
  store.close();
  return {
    "load s": round(loaded / 1000),
    "first answer ms": round(first),
    "p50 ms": round(at(times, 0.5)),
    "p99 ms": round(at(times, 0.99)),
    "processor ms": round((used.user + used.system) / 1000 / QUESTIONS),
    [`questions/s of ${clients}`]: round(together.length / seconds),
    [`p50 ms of ${clients}`]: round(at(together, 0.5)),
    [`p99 ms of ${clients}`]: round(at(together, 0.99)),
  };
}

const table: Record<string, Record<string, number>> = {};
if (values.engine.includes("sqlite")) {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  table["SQLite in a file"] = await measured(async () => openStore(join(folder, "index.sqlite")));
  rmSync(folder, { recursive: true });
}
if (values.engine.includes("postgres")) {
  const { database, remove } = await openCluster(["shared_buffers=512MB"]);
  try {
    table["PostgreSQL"] = await measured(() => openPostgresStore(database, { server: "", reading: "bench" }));
    const [{ bytes }] = await database.sql<[{ bytes: number }]>`
      select pg_database_size(current_database()) as bytes`;
    console.log(`The database has ${Math.round(bytes / 2 ** 20)} MB.`);
  } finally {
    await remove();
  }
}
console.table(table);
