/**
 * Whether a change leaves every answer as it was:
 *
 *     npm run bench -- same-answers [--data FOLDER] [--digests FILE] [--keep] [--engine postgres|replica] [--every N]
 *
 * Over each `NAME.questions.jsonl` with its material, the seed and the fixtures it takes a digest of each question (passages
 * and confidence) and of each article (its quotations), says what differs from the digests in FILE, and writes them where
 * there is none yet; with `--keep` it writes the new ones over the old. Exits 1 where something differs. With `--engine
 * postgres` the index is in a database of its own, so that digests made without it show whether both engines answer alike; with
 * `replica` questions are put to a standby of it. `--every`: only of each N-th question.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { answerJson, quotesJson } from "../src/doors/terminal/json.ts";
import { openLibrary, type Library } from "../src/library.ts";
import { openLeases } from "../src/postgres/leases.ts";
import { openNews } from "../src/postgres/news.ts";
import { openReplica } from "../src/postgres/replica.ts";
import { readAddress, type DatabaseAddress } from "../src/postgres/address.ts";
import { standbyOf } from "../tests/postgres/standby.ts";
import { openCluster } from "./cluster.ts";
import { readLines, type Asked } from "./measures.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    digests: { type: "string", default: "data/same-answers.json" },
    keep: { type: "boolean", default: false },
    engine: { type: "string", default: "sqlite" },
    every: { type: "string", default: "1" },
  },
});

const every = Number(values.every);
const engine = values.engine === "sqlite" ? null : await openCluster(["wal_level=replica"]);
const standby = engine && values.engine === "replica" ? await standbyOf(engine.cluster, [], false) : null;
let opened = 0;
const news = engine && openNews(engine.database, engine.database.address);
const there = (url: string) => readAddress(`${url}?target_session_attrs=standby`) as DatabaseAddress;
const shared = engine && {
  database: engine.database,
  leases: openLeases(engine.database),
  replica: standby && openReplica(there(standby.url()), engine.database, news!, pino()),
  news: news!,
};
const open = (material: string) => {
  // A command that runs and ends asks no replica.
  const given = shared ? { ...shared, server: String(opened++) } : undefined;
  return openLibrary({ material, shared: given, beside: standby !== null });
};

type Digests = Record<string, Record<string, string>>;
const digest = (value: unknown) =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 12);

async function quotationsOf(library: Library): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const { document } of await library.sources()) {
    const article = (await library.article(document.id))!;
    const quotes = article.snippets.filter((snippet) => snippet.kind === "quote");
    digests[document.id] = digest(quotesJson(article, quotes));
  }
  return digests;
}

async function answersOf(library: Library, questions: readonly Asked[]): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const { id, question, document } of questions) {
    const scope = document === undefined ? {} : { document };
    const answer = await library.ask(question, { scope, limit: 10 });
    const { passages, confidence, found } = answerJson(question, answer, 0);
    const shown = passages.map((p) => [p.document, p.start, p.end, p.speaker, p.score]);
    digests[id] = digest([found, confidence, shown]);
  }
  return digests;
}

/** "squad.open.questions.jsonl" is put to "squad.open.material.jsonl", or to the material of the longest name that begins alike. */
function materialFor(questions: string, materials: readonly string[]): string | undefined {
  const stem = questions.replace(/questions\.jsonl$/u, "");
  const alike = (name: string) => [...name].findIndex((letter, i) => letter !== stem[i]);
  const best = materials.toSorted((a, b) => alike(b) - alike(a))[0];
  if (stem.startsWith("paraphrase.")) return materials.find((name) => name.startsWith("squad."));
  return best;
}

const digests: Digests = {};
const names = existsSync(values.data) ? readdirSync(values.data).filter((n) => n.endsWith(".jsonl")) : [];
const materials = names.filter((name) => name.endsWith(".material.jsonl"));
const asked = names.filter((name) => name.endsWith(".questions.jsonl"));
for (const name of names.filter((n) => !asked.includes(n))) {
  const library = await open(join(values.data, name));
  digests[`quotations of ${name}`] = await quotationsOf(library);
  for (const questions of asked.filter((q) => materialFor(q, materials) === name))
    digests[`answers of ${questions}`] = await answersOf(
      library,
      readLines<Asked>(join(values.data, questions)).filter((_, i) => i % every === 0),
    );
  library.close();
}
for (const folder of ["seeds", "tests/fixtures/articles"]) {
  const library = await open(folder);
  digests[`quotations of ${folder}`] = await quotationsOf(library);
  library.close();
}

const before: Digests | null = existsSync(values.digests)
  ? (JSON.parse(readFileSync(values.digests, "utf8")) as Digests)
  : null;
for (const [set, now] of Object.entries(digests)) {
  const old = before?.[set];
  const both = every > 1 ? now : { ...old, ...now };
  const differing = old ? Object.keys(both).filter((id) => old[id] !== now[id]) : [];
  const told = old ? `${differing.length} differ ${differing.slice(0, 8).join(" ")}` : "new";
  console.log(`${set.padEnd(52)} ${String(Object.keys(now).length).padStart(6)}   ${told}`);
  if (differing.length) process.exitCode = 1;
}
if (!before || values.keep) {
  mkdirSync(dirname(values.digests), { recursive: true });
  writeFileSync(values.digests, JSON.stringify(digests));
}
if (shared?.replica) console.log("Questions to the index, by who answered them:", shared.replica.reads);
await shared?.replica?.close();
await standby?.remove();
await news?.close();
await engine?.remove();
