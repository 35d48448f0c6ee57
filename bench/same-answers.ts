/**
 * Whether a change leaves every answer as it was:
 *
 *     npm run bench -- same-answers [--data FOLDER] [--digests FILE] [--keep] [--engine postgres|replica] [--every N]
 *
 * Over each `NAME.questions.jsonl` with its material, the seed, the fixtures and long texts made here it takes a digest of each
 * question (passages and confidence), of each article (its quotations), of checks of its quotations (whole, altered, and put to
 * somebody else) and of what is quoted on their words, says what differs from the digests in FILE, and writes them where there
 * is none yet; with `--keep` it writes the new ones over the old. Exits 1 where something differs. With `--engine
 * postgres` the index is in a database of its own, so that digests made without it show whether both engines answer alike; with
 * `replica` questions are put to a standby of it. `--every`: only of each N-th question.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
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
import { KINDS } from "./long-texts.ts";
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
  return openLibrary({ material, shared: given, inThread: standby !== null });
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

/** Quotations of an article that are checked. */
const CHECKED = 5;
/** Articles of a file whose quotations are. */
const CHECKED_IN = 25;

/** With a word in the middle of it that no article has. */
const altered = (words: readonly string[]) => words.with(words.length >> 1, "zebras").join(" ");

async function checksOf(library: Library): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  const speakers = await library.speakers();
  digests["speakers"] = digest(speakers);
  const sources = await library.sources();
  const apart = Math.max(1, Math.floor(sources.length / CHECKED_IN));
  for (const { document } of sources.filter((_, i) => i % apart === 0)) {
    const { snippets } = (await library.article(document.id))!;
    const quotes = snippets.filter((s) => s.kind === "quote");
    const step = Math.max(1, Math.floor(quotes.length / CHECKED));
    for (const { id, text } of quotes.filter((_, i) => i % step === 0).slice(0, CHECKED)) {
      const words = text.split(/\s+/u);
      const other = speakers[words.length % Math.max(1, speakers.length)]?.name;
      const topic = words.filter((word) => word.length > 4).slice(0, 2);
      digests[id] = digest([
        await library.whoSaid(text),
        await library.whoSaid(altered(words)),
        await library.whoSaid(words.slice(0, 8).join(" "), { speaker: other }),
        await library.quotes({ about: topic.join(" "), limit: 10 }),
        await library.quotes({ about: topic[0], speaker: other, offset: 2 }),
      ]);
    }
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
  digests[`checks in ${name}`] = await checksOf(library);
  for (const questions of asked.filter((q) => materialFor(q, materials) === name))
    digests[`answers of ${questions}`] = await answersOf(
      library,
      readLines<Asked>(join(values.data, questions)).filter((_, i) => i % every === 0),
    );
  library.close();
}
const long = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
for (const [n, [, textOf]] of Object.entries(KINDS).entries())
  writeFileSync(join(long, `${n}.txt`), textOf(40_000 + 4_000 * n));
for (const folder of ["seeds", "tests/fixtures/articles", long]) {
  const library = await open(folder);
  const name = folder === long ? "long texts" : folder;
  digests[`quotations of ${name}`] = await quotationsOf(library);
  digests[`checks in ${name}`] = await checksOf(library);
  library.close();
}
rmSync(long, { recursive: true });

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
