/**
 * Speed and memory of this project, of Fuse.js alone and of MiniSearch, in one run:
 *
 *     npm run bench -- speed [--sizes 1000,10000,100000,1000000]
 *
 * The text is made here: words of a Zipf-like vocabulary in sentences of 8 to 30 words, 3 to 6 sentences a paragraph, 200 sentences
 * an article; questions are 4 to 8 words of one sentence. Each engine runs in a process of its own, so that its memory
 * is its own: what is resident after loading and a garbage collection, over an empty process.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Report } from "./speed-engine.ts";

const { values } = parseArgs({ options: { sizes: { type: "string", default: "1000,10000,100000" } } });
/** Fuse alone reads everything for each question: past this it takes minutes. */
const FUSE_MOST = 10_000;
const engines = ["empty", "verbatim", "verbatim, disk", "minisearch", "fuse"] as const;
const engine = fileURLToPath(new URL("speed-engine.ts", import.meta.url));

const run = (name: string, size: number): Report =>
  JSON.parse(
    execFileSync(process.execPath, ["--expose-gc", "--max-old-space-size=8000", engine, name, String(size)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    }),
  ) as Report;

const round = (n: number) => Math.round(n * 100) / 100;
for (const size of values.sizes.split(",").map(Number)) {
  const reports = engines
    .filter((name) => name !== "fuse" || size <= FUSE_MOST)
    .map((name) => ({ name, ...run(name, size) }));
  const empty = reports.find((r) => r.name === "empty")!;
  const mini = reports.find((r) => r.name === "minisearch")!;
  console.log(`\n${size.toLocaleString("en")} snippets`);
  console.table(
    Object.fromEntries(
      reports
        .filter((r) => r.name !== "empty")
        .map(({ name, loadMs, openMs, p50, p99, longMs, memory }) => [
          name,
          {
            "load s": round(loadMs / 1000),
            "open again s": openMs === null ? "" : round(openMs / 1000),
            "p50 ms": round(p50),
            "p99 ms": round(p99),
            "6,000 characters ms": round(longMs),
            "memory MB": Math.round((memory - empty.memory) / 2 ** 20),
            "p50 / MiniSearch": round(p50 / mini.p50),
            "memory / MiniSearch": round((memory - empty.memory) / (mini.memory - empty.memory)),
          },
        ]),
    ),
  );
}
