/**
 * What the bot survives: `npm run bench -- faults [NAME ...]`. Every row is bounded and seeded, stays on this machine, and writes its
 * line into docs/reliability.md. All of them take about an hour on two cores; FAULTS_SHARE=0.1 makes the two longest shorter.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { large, slow } from "./blocking.ts";
import { forged, secrets } from "./forged.ts";
import { crowd, flood, stopping } from "./load.ts";
import { fatal, logins, misfortune } from "./misfortune.ts";
import { badFiles, killed, together } from "./files.ts";
import { renamed, unwritable } from "./unwritable.ts";
import { database } from "./database.ts";
import { databaseClock } from "./database-clock.ts";
import { damaged } from "./damaged.ts";
import { clock } from "./clock.ts";
import { page } from "./page.ts";
import { articles, heap, questions } from "./reading.ts";
import type { Row, Tried } from "./row.ts";

const ROWS: readonly Row[] = [
  questions, articles, crowd, flood, misfortune, fatal, logins, stopping, forged, secrets,
  heap, clock, database, databaseClock, badFiles, unwritable, damaged, killed, together, renamed, page, large, slow,
]; // prettier-ignore

/** Milliseconds after which a row is given up. */
const LONGEST = 2_400_000;

const names = process.argv.slice(2);
const chosen = names.length ? ROWS.filter(({ name }) => names.includes(name)) : ROWS;
const unknown = names.filter((name) => !ROWS.some((row) => row.name === name));
if (unknown.length) {
  console.error(`There is no ${unknown.join(", ")}. There are: ${ROWS.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

const PAGE = fileURLToPath(new URL("../../docs/reliability.md", import.meta.url));
const BY_HAND = "## Tried by hand";
let broken = 0;
for (const row of chosen) {
  const begun = performance.now();
  const tried = await attempt(row);
  if (!tried.holds) broken++;
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.error(
    `${tried.holds ? "holds " : "BROKEN"} ${row.name} (${seconds} s): ${tried.times}: ${tried.found}`,
  );
  note(row, tried);
}
process.exit(broken ? 1 : 0);

/** Writes the row's line; the others stay as they were. */
function note({ name, what, promise }: Row, { times, found, holds }: Tried): void {
  const known = new Map<string, string>();
  const before = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "";
  for (const line of before.split("\n")) {
    const [, of] = /`faults ([a-z]+)` \|$/u.exec(line) ?? [];
    if (of) known.set(of, line);
  }
  const day = new Date().toISOString().slice(0, 10);
  const cells = [what, promise, times, `${holds ? "" : "**not as promised:** "}${found}`, day];
  known.set(name, `| ${cells.join(" | ")} | \`faults ${name}\` |`);
  writeFileSync(
    PAGE,
    written(
      ROWS.flatMap((row) => known.get(row.name) ?? []),
      before,
    ),
  );
}

async function attempt(row: Row): Promise<Tried> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Tried>((resolve) => {
    timer = setTimeout(
      () => resolve({ times: "-", found: `not over after ${LONGEST / 60_000} minutes`, holds: false }),
      LONGEST,
    );
  });
  try {
    return await Promise.race([row.run(), late]);
  } catch (error) {
    return {
      times: "-",
      found: `it failed: ${error instanceof Error ? error.message : String(error)}`,
      holds: false,
    };
  } finally {
    clearTimeout(timer);
  }
}

/** What is written by hand below the table stays as it stands. */
function written(lines: readonly string[], before: string): string {
  const byHand = before.indexOf(BY_HAND);
  return `# What it survives

Measured by \`npm run bench -- faults\` with Node ${process.versions.node} on ${availableParallelism()} cores that other work shared, against a stand-in for Discord on this machine that refuses what Discord refuses. Seeded: the same is tried every time. The last column is the command for one row: \`npm run bench -- faults NAME\`.

| what was tried | promised | how often | what came of it | when | command |
|---|---|---|---|---|---|
${lines.join("\n")}

Whether reading stays linear in an article's length is measured by \`npm run bench -- growth\`.

${missing(lines)}${byHand < 0 ? "" : before.slice(byHand)}`;
}

/** Rows that have no figures yet are named, not passed over. */
function missing(lines: readonly string[]): string {
  const names = ROWS.filter(({ name }) => !lines.some((line) => line.includes(`\`faults ${name}\``)));
  if (!names.length) return "";
  const list = names.map(({ name, what }) => `- \`faults ${name}\`: ${what}`);
  return `## Not run to an end yet\n\n${list.join("\n")}\n\n`;
}
