/**
 * Every measurement by its name: `npm run bench -- NAME [ITS ARGUMENTS]`; without a name, speed. Each says at its head what
 * it takes and prints.
 */
import { fileURLToPath } from "node:url";

const BENCHES: Readonly<Record<string, readonly [file: string, what: string]>> = {
  speed: ["speed.ts", "a question's time and memory beside Fuse.js and MiniSearch"],
  postgres: ["postgres.ts", "a question's time in PostgreSQL beside SQLite, one and fifty at once"],
  finding: ["finding.ts", "MATERIAL QUESTIONS.jsonl: quality of finding and refusing"],
  alternatives: ["alternatives.ts", "MATERIAL QUESTIONS.jsonl: the same of Fuse.js and MiniSearch"],
  fit: ["fit.ts", "MATERIAL QUESTIONS.jsonl ...: fits the ranking and the confidence"],
  thresholds: [
    "thresholds.ts",
    "MATERIAL QUESTIONS.jsonl ...: what answers are worth from which confidence on",
  ],
  quality: ["quality/run.ts", "[--material FILE]: quotations and speakers, on marked articles"],
  quotes: [
    "quotes.ts",
    "[MARKED.jsonl ...]: time to read quotations, hostile lines too; told and true sureness",
  ],
  "fit-quotes": ["fit-quotes.ts", "MARKED.jsonl ...: fits the scorers of quotations, five-fold"],
  growth: ["growth.ts", "whether reading stays linear in an article's length"],
  patterns: ["patterns.ts", "regular expressions that long input could slow"],
  material: ["material.ts", "thousands of articles: reading, listing, opening, a changed file"],
  documents: ["documents.ts", "[pages]: saved pages, a long PDF, and questions while bombs are read"],
  servers: [
    "servers.ts",
    "two hundred servers with libraries of their own; kills in the middle of additions",
  ],
  faults: ["faults/index.ts", "[NAME ...]: what the bot survives; all of it writes docs/reliability.md"],
  discord: ["discord.ts", "fifty people at once against a stand-in for Discord"],
  scaling: ["scaling.ts", "what docs/scaling.md reckons with: bytes, partitions, messages for others"],
  machines: [
    "machines/index.ts",
    "two replicas, two gateway processes, PostgreSQL with a standby; each lost under load",
  ],
  room: ["room.ts", "2,000 open connections and slow readers beside answers in Discord"],
  opening: ["opening.ts", "an article of 1 MB in a browser: first paint, loaded, layout shift"],
  "same-answers": ["same-answers.ts", "what a change does to every answer"],
};

const [name = "speed", ...rest] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (bench) {
  const file = fileURLToPath(new URL(bench[0], import.meta.url));
  process.argv = [process.argv[0]!, file, ...rest];
  await import(file);
} else {
  const names = Object.entries(BENCHES).map(([known, [, what]]) => `  ${known.padEnd(14)} ${what}`);
  console.error(`There is no bench "${name}". There are:\n${names.join("\n")}`);
  process.exitCode = 2;
}
