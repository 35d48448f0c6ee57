/**
 * What docs/scaling.md reckons with: bytes that a server's library takes in PostgreSQL, whether hash partitions answer alike, and
 * what a message costs that is not meant for the bot.
 *
 *     npm run bench -- scaling [--servers 40] [--sentences 600] [--messages 30000]
 */
import { parseArgs } from "node:util";
import { documentOf } from "../src/documents/document.ts";
import { openPostgresStore } from "../src/search/index/postgres/store.ts";
import { search } from "../src/search/search.ts";
import { articleOf } from "../src/snippets/article.ts";
import { freePort } from "../tests/free-port.ts";
import { DEADLINE, openStandIn } from "../tests/stand-in/discord.ts";
import { BOT, CHANNEL, TOKEN } from "../tests/stand-in/names.ts";
import { write } from "../tests/stand-in/messages.ts";
import { openCluster, processorOfServer } from "./cluster.ts";
import { machine } from "./machines/processes.ts";
import { articlesOf, questionsOf } from "./speed-text.ts";

const { values } = parseArgs({
  options: {
    servers: { type: "string", default: "40" },
    sentences: { type: "string", default: "600" },
    messages: { type: "string", default: "30000" },
  },
});
const [servers, sentences, messages] = [values.servers, values.sentences, values.messages].map(Number) as [
  number,
  number,
  number,
];
const PARTITIONS = 16;
const QUESTIONS = 100;
const serverOf = (n: number) => String(BigInt(1000 + n) << 22n);

const { cluster, database, remove } = await openCluster();
const { sql } = database;
const open = (n: number) => openPostgresStore(database, { server: serverOf(n), reading: "bench" });
const texts = [...articlesOf(servers * sentences)];
const began = performance.now();
for (let n = 0; n < servers; n++) {
  const store = await open(n);
  const own = texts.filter((_, i) => i % servers === n);
  await store.put(
    own.map((text, i) =>
      articleOf(documentOf({ id: `a${i}`, text, where: "bench", source: { file: "bench" } })),
    ),
  );
  for (let more = true; more;) more = await store.settle();
  store.close();
}
const loaded = (performance.now() - began) / 1000;

/** Bytes of the tables of the index, with their indexes. */
const size = async (): Promise<number> => {
  await sql`vacuum full`;
  const [{ bytes }] = await sql<[{ bytes: number }]>`
    select sum(pg_total_relation_size(oid))::bigint as bytes from pg_class
    where relname like 'index\_%' and relkind in ('r', 'm') and relnamespace = 'public'::regnamespace`;
  return bytes;
};

interface Asked {
  readonly answers: string;
  /** The median time, and the database's processor time, of a question, in milliseconds. */
  readonly p50: number;
  readonly processor: number;
}

/** Asks each server's library some questions. */
async function asked(): Promise<Asked> {
  const before = processorOfServer(cluster);
  const times: number[] = [];
  const answers: unknown[] = [];
  const questions = questionsOf(servers * sentences, QUESTIONS);
  for (const [i, question] of questions.entries()) {
    const store = await open(i % servers);
    const start = performance.now();
    const found = await store.moment((reader) => search(reader, question, {}, 3));
    times.push(performance.now() - start);
    answers.push(found.hits.map(({ snippet, score }) => [snippet.id, score]));
    store.close();
  }
  return {
    answers: JSON.stringify(answers),
    p50: times.toSorted((a, b) => a - b)[QUESTIONS / 2] ?? 0,
    processor: (processorOfServer(cluster) - before) / QUESTIONS,
  };
}

const bytes = await size();
await asked();
const whole = await asked();
const tables = await sql<{ name: string }[]>`
  select relname as name from pg_class
  where relname like 'index\_%' and relkind = 'r' and relnamespace = 'public'::regnamespace`;
for (const { name } of tables)
  await sql.begin(async (held) => {
    await held.unsafe(`alter table ${name} rename to ${name}_whole`);
    await held.unsafe(`create table ${name} (like ${name}_whole including all) partition by hash (tenant)`);
    for (let n = 0; n < PARTITIONS; n++)
      await held.unsafe(
        `create table ${name}_${n} partition of ${name} for values with (modulus ${PARTITIONS}, remainder ${n})`,
      );
    await held.unsafe(`insert into ${name} select * from ${name}_whole`);
    await held.unsafe(`drop table ${name}_whole`);
  });
await sql`analyze`;
await asked();
const parted = await asked();
await remove();

const discord = await openStandIn();
discord.deadline = DEADLINE;
const bot = machine("listening", await freePort(), { DISCORD_TOKEN: TOKEN, DISCORD_API: discord.api });
await bot.start();
const answered = () => discord.received.filter(({ path }) => path === `/channels/${CHANNEL}/messages`).length;
const ask = async () => {
  const before = answered();
  write(discord, `<@${BOT}> What did Xi say about Taiwan?`);
  while (answered() === before) await new Promise((resolve) => setTimeout(resolve, 20));
};
await ask();
const idle = bot.processor();
for (let n = 0; n < messages; n++) {
  write(discord, "");
  if (n % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}
await ask();
const busy = bot.processor() - idle;
await bot.stop();
await discord.close();

console.table({
  "servers, and sentences of each": `${servers} × ${Math.round(sentences)}`,
  "seconds to write them": Math.round(loaded),
  "bytes a sentence, indexes included": Math.round(bytes / servers / sentences),
  "kB a server": Math.round(bytes / servers / 1000),
  "a question, p50": `${whole.p50.toFixed(1)} ms`,
  "of it the database's processor time": `${whole.processor.toFixed(1)} ms`,
  [`in ${PARTITIONS} partitions, p50`]: `${parted.p50.toFixed(1)} ms`,
  "answers of both equal": whole.answers === parted.answers,
  "processor time of a message for others": `${Math.round((busy / messages) * 1000)} µs`,
});
if (whole.answers !== parted.answers) process.exitCode = 1;
