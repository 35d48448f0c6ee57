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
  for (const line of existsSync(PAGE) ? readFileSync(PAGE, "utf8").split("\n") : []) {
    const [, of] = /`faults ([a-z]+)` \|$/u.exec(line) ?? [];
    if (of) known.set(of, line);
  }
  const day = new Date().toISOString().slice(0, 10);
  const cells = [what, promise, times, `${holds ? "" : "**not as promised:** "}${found}`, day];
  known.set(name, `| ${cells.join(" | ")} | \`faults ${name}\` |`);
  writeFileSync(PAGE, written(ROWS.flatMap((row) => known.get(row.name) ?? [])));
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

function written(lines: readonly string[]): string {
  return `# What it survives

Measured by \`npm run bench -- faults\` with Node ${process.versions.node} on ${availableParallelism()} cores that other work shared, against a stand-in for Discord on this machine that refuses what Discord refuses. Seeded: the same is tried every time. The last column is the command for one row: \`npm run bench -- faults NAME\`.

| what was tried | promised | how often | what came of it | when | command |
|---|---|---|---|---|---|
${lines.join("\n")}

Whether reading stays linear in an article's length is measured by \`npm run bench -- growth\`.

${missing(lines)}## Tried by hand, and by the tests

Under a bot that runs (\`tests/state/taken-away.test.ts\`, \`tests/guards.test.ts\`, \`tests/doors/discord/odd.test.ts\`, \`tests/postgres/\`):

- **The data folder removed, or a file in it.** Settings, notes, buttons and who may read are written again from what is held open, and the lock is taken anew within a second; both are told. Where another process was first, this one ends with exit 78. Articles that servers added stand in files of their own: removed, they are gone.
- **A state file overwritten in the middle.** It is put aside as it is, and one is begun with the rows that can be read and the settings that are known; told once. The file of who may read begins with a new key, so that nothing closed opens again. What stood in the damaged rows of servers that nobody had asked since the start is lost, but for a backup; there the defaults hold.
- **\`-shm\` cut off to nothing** (\`cp\` over the data folder of a running bot does that). SQLite has that file in memory, and the system ends the process (SIGBUS). Whatever supervises it starts it again (compose: \`unless-stopped\`, systemd: \`on-failure\`), and nothing that was kept is missing. It cannot be avoided: \`locking_mode = EXCLUSIVE\` needs no such file, but then no backup could be taken while the bot runs, and the index has a writing thread beside the one that answers.
- **A pipe, a device, a folder or 100 MB** at \`.env\`, at a file of the data folder, at \`corrections.yaml\`, beside an article, or named to a verb: told at once. Only \`--batch\` takes a pipe, and waits for it as any program does. Material in /proc, /sys, /dev or at the root of the disk is refused; of more than 500,000 files the first are looked at.
- **PostgreSQL**: all connections ended every 0.3 s for 15 s, tables locked for 20 s, a full disk and a read-only database (as SQLSTATEs, not as a disk): 0 late, 0 lost, what cannot be kept is said. Read-only or full, the shards are kept where the address names one host; with several they are given up after 12 s, since another host may be the one that counts. Where it takes no connections at all (limit reached, away) shards are given up after 12 s, and until one of the processes has them back Discord gets no answer. Rights taken away: each question is told so, until they are back. Text in LATIN1 or SQL_ASCII is refused at the start; other ways of writing days, bytes and numbers do no harm.
- **A process stopped (SIGSTOP) for 22 s** of two: the other has its shards after 12 s, none is answered twice, and what was asked of the stopped one in between is late.
- **A pooler** before PostgreSQL (pgbouncer, two modes, killed and ended in order under 50 people): docs/scaling.md, "Behind a pooler". Timeouts of 20 ms set for the role behind one, from the start on: 153 calls, additions and settings, 0 late, 0 lost, since a transaction sets its own; of 3 ms: calls and settings all the same, an addition is told that what is kept cannot be reached.
- **Clocks**: what lasts (pauses, limits, leases, what is remembered for a while) is measured by what nobody sets, and interactions over HTTP by Discord's clock where ours says that they are old. By the machine's date, or the database's, go days: what was removed is in the bin for one, what a server left behind for 30, \`/usage\` and links to read for theirs. A clock that is a month ahead ends them early, one that was set back keeps them for as much longer.
- **What Discord may send and answer** (a stand-in of its own kind, 360 cases): interactions, commands, components, fields of forms and channels of types that there are not yet; nobody, no place, no rights, no language; options of other types, of 6,000 signs, of none; completion of nothing; uploads of 0 bytes and of another type than they say; messages of a poll, a sticker, a forward, half an embed; unknown and half events, opcodes, JSON that is none, binary; 400, 401, 403, 404, 429 (global, shared, without a head, in HTML), 5xx. Each interaction that Discord would take an answer to got one, closed to mentions; no session was lost. Where Discord refuses the body for whatever reason, it comes without its links, or as a line that says so; where it refuses the place (403, 404), it is told in the log once a day for each channel.
- **A server's library of 10,000 files** (a server may keep 200: \`SERVER_ARTICLES\`, and is told where it is full): read in 38 s at the first question, whose reply is promised; 550 MB then, 250 before, 720 while it is exported; /ask 70 to 300 ms, /quote 57 ms, /library list 0.8 s, an addition 1 to 1.5 s, an export in 26 parts, the first after 2 to 9 s, all of it deleted after 2 to 4 s; others are answered meanwhile, at worst after 1.2 s (load of 12 on two cores). Of five such runs one came to a command, after the export, that the bot never took up; why was not found, and it did not come again.
- **Interactions over HTTP**: HTTP/1.0, pipelined, Expect, chunk extensions, 100 kB of heads, noise, 300 bodies sent ten bytes at a time: each answered or refused, and a question asked meanwhile within 30 ms.

Not as good as it should be:

- A paragraph of 1 MB with 14,000 sentences: the first /ask about it keeps the answering thread for 0.7 s, its page in the reading room for 0.2 s. One sentence of 1 MB costs 0.15 s of its page.
- Beside an article of 4.6 MB what waits longest is /who-said once that article is in (0.1 s of the thread for 40,000 quotations that are all alike) and what first asks for a speaker there. They are read of one moment and in one piece; in two, a change could come between.
- The row of kills, run among eight other loads, once waited for a start that never came; alone it did not come again in 200.

## What is not tried here

- Discord itself: its gateway, its limits and its faults are those of a stand-in, built after its documentation.
- The container and the unit of systemd at work: there was no container engine and no running systemd where this was written (deploy/README.md says what of them was tried).
- Power cuts: kill -9 ends a process, not a disk's cache. SQLite's promise for them (WAL, synchronous = NORMAL) is that nothing is damaged, and that the last changes before one may be missing.
- Weeks: the longest run here is of minutes.
`;
}

/** Rows that have no figures yet are named, not passed over. */
function missing(lines: readonly string[]): string {
  const names = ROWS.filter(({ name }) => !lines.some((line) => line.includes(`\`faults ${name}\``)));
  if (!names.length) return "";
  const list = names.map(({ name, what }) => `- \`faults ${name}\`: ${what}`);
  return `## Not run to an end yet\n\n${list.join("\n")}\n\n`;
}
