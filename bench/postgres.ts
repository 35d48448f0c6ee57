/**
 * A question's time in PostgreSQL beside SQLite's, over the made text of `speed`:
 *
 *     npm run bench -- postgres [--size 100000] [--clients 50] [--seconds 10] [--engine postgres,replica]
 *
 * One process asks 300 different questions one after the other, and then as many clients at once ask for some seconds. The database is
 * one of its own on this machine, on the same processors. Processor time is what this process takes, without the database's; beside
 * it stands the database's own. With `replica` the questions are then put to a standby of it, on the same processors too, and what
 * each of the two is asked is counted.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { documentOf } from "../src/documents/document.ts";
import type { Article } from "../src/model.ts";
import { readAddress, type DatabaseAddress } from "../src/postgres/address.ts";
import type { Database } from "../src/postgres/connect.ts";
import { openNews } from "../src/postgres/news.ts";
import { openReplica, type Replica } from "../src/postgres/replica.ts";
import { openPostgresStore } from "../src/search/index/postgres/store.ts";
import { openStore } from "../src/search/index/sqlite/store.ts";
import type { DocumentStore } from "../src/search/index/store.ts";
import { search } from "../src/search/search.ts";
import { articleOf } from "../src/snippets/article.ts";
import type { Cluster } from "../tests/postgres/cluster.ts";
import { standbyOf } from "../tests/postgres/standby.ts";
import { openCluster, processorOfServer } from "./cluster.ts";
import { articlesOf, questionsOf } from "./speed-text.ts";
import { quantile } from "./quantile.ts";

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "100000" },
    clients: { type: "string", default: "50" },
    seconds: { type: "string", default: "10" },
    engine: { type: "string", default: "sqlite,postgres,replica" },
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

const round = (n: number) => Math.round(n * 10) / 10;

async function filled(
  open: () => Promise<DocumentStore>,
  primary?: Cluster,
): Promise<Record<string, number>> {
  const writing = await open();
  const start = performance.now();
  await fill(writing);
  const loaded = performance.now() - start;
  writing.close();
  console.error(`filled in ${round(loaded / 1000)} s`);
  return { "load s": round(loaded / 1000), ...(await measured(await open(), primary)) };
}

async function measured(store: DocumentStore, primary?: Cluster): Promise<Record<string, number>> {
  const ask = async (question: string): Promise<number> => {
    const asked = performance.now();
    await store.moment((reader) => search(reader, question, {}, 3));
    return performance.now() - asked;
  };
  const questions = questionsOf(size, 2 * QUESTIONS);
  const first = await ask(questions[0]!);
  const [one, many] = [questions.slice(0, QUESTIONS), questions.slice(QUESTIONS)];
  const before = process.cpuUsage();
  const atPrimary = primary ? processorOfServer(primary) : 0;
  const times: number[] = [];
  for (const question of one) times.push(await ask(question));
  const used = process.cpuUsage(before);
  const byPrimary = primary ? processorOfServer(primary) - atPrimary : null;
  const until = performance.now() + seconds * 1000;
  const together: number[] = [];
  const client = async (n: number) => {
    for (let i = n; performance.now() < until; i += clients) together.push(await ask(many[i % many.length]!));
  };
  await Promise.all(Array.from({ length: clients }, (_, n) => client(n)));
  store.close();
  return {
    "first answer ms": round(first),
    "p50 ms": round(quantile(times, 0.5)),
    "p99 ms": round(quantile(times, 0.99)),
    "processor ms": round((used.user + used.system) / 1000 / QUESTIONS),
    ...(byPrimary !== null && { "of the primary ms": round(byPrimary / QUESTIONS) }),
    [`questions/s of ${clients}`]: round(together.length / seconds),
    [`p50 ms of ${clients}`]: round(quantile(together, 0.5)),
    [`p99 ms of ${clients}`]: round(quantile(together, 0.99)),
  };
}

const table: Record<string, Record<string, number>> = {};
if (values.engine.includes("sqlite")) {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  table["SQLite in a file"] = await filled(async () => openStore(join(folder, "index.sqlite")));
  rmSync(folder, { recursive: true });
}

const PLACE = { server: "", reading: "bench" };
const SETTINGS = ["shared_buffers=512MB", "wal_level=replica"];

/** The same questions, put to a standby of it. */
async function withReplica(cluster: Cluster, database: Database): Promise<Record<string, number>> {
  const standby = await standbyOf(cluster, SETTINGS, false);
  const address = readAddress(standby.url()) as DatabaseAddress;
  const news = openNews(database, database.address);
  const replica = openReplica({ ...address, role: "standby" }, database, news, pino());
  let [own, theirs] = [0, 0];
  const { patiently } = database;
  const counted: Database = { ...database, patiently: (work) => (own++, patiently(work)) };
  const { ask } = replica;
  const asked: Replica = { ...replica, ask: (work) => (theirs++, ask(work)) };
  try {
    while (!replica.ready()) await pause(100);
    const figures = await measured(
      await openPostgresStore(counted, { ...PLACE, replica: asked, readOnly: true }),
      cluster,
    );
    console.log(
      `Of ${own + theirs} statements the primary answered ${own}. Questions answered by whom:`,
      replica.reads,
    );
    return figures;
  } finally {
    await replica.close();
    await news.close();
    await standby.remove();
  }
}

if (/postgres|replica/u.test(values.engine)) {
  const { cluster, database, remove } = await openCluster(SETTINGS);
  try {
    table["PostgreSQL"] = await filled(() => openPostgresStore(database, PLACE), cluster);
    if (values.engine.includes("replica"))
      table["PostgreSQL, at a replica"] = await withReplica(cluster, database);
    const [{ bytes }] = await database.sql<[{ bytes: number }]>`
      select pg_database_size(current_database()) as bytes`;
    console.log(`The database has ${Math.round(bytes / 2 ** 20)} MB.`);
  } finally {
    await remove();
  }
}
console.table(table);
