/**
 * Servers with libraries of their own: `npm run bench -- servers [servers] [articles each] [questions] [kills]`, by default
 * 200 of 50, 10,000, and 200.
 *
 * Prints what it takes to open one and to ask in any of them, and the memory over that of one server; asks in one server
 * about what only another has, by every command, completion and made-up button (`found` must be 0); and kills a process in the
 * middle of additions, again and again: each article is there wholly or not at all, and each addition that was answered is there.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { commands } from "../commands/index.ts";
import { openLibrary } from "../src/library.ts";
import { complete, serve, type Services } from "../src/serve.ts";
import { foldersIn } from "../src/servers/file-stores-on-disk.ts";
import { openServers } from "../src/servers/index.ts";
import { noNotes } from "../src/state/notes.ts";
import { callIn, COMPLETED, hide, waysTo, type Secret } from "../tests/servers/isolating.ts";
import { quantile } from "./quantile.ts";

const SEEDS = fileURLToPath(new URL("../seeds", import.meta.url));
const [servers = 200, articles = 50] = process.argv.slice(2, 4).map(Number);
const QUESTIONS = Number(process.argv[4] ?? 10_000);
const KILLS = Number(process.argv[5] ?? 200);
const NO_LIMITS = { articles: 100_000, bytes: 1e9, additionsAnHour: 1e6 };

const word = (server: number, n: number) => `Zor${server.toString(36)}v${n.toString(36)}ak`;
const article = (server: number, n: number) =>
  `The ${word(server, n)} mill burst on Tuesday, ${n} days after it had opened.\n“We saw ${word(server, n)} sink,” said the miller, Ida ${word(server, n)}.\nNobody was hurt in the valley below.\n`;

const at = (list: readonly number[], share: number) => quantile(list, share).toFixed(1);
const megabytes = () => {
  global.gc?.();
  return process.memoryUsage().rss / 1e6;
};

if (process.argv[2] === "--adds") {
  const all = openServers(await openLibrary({ material: SEEDS }), foldersIn(process.argv[3]!), NO_LIMITS);
  const { own } = await all.open("1", true);
  for (let n = Number(process.argv[4]); ; n++) {
    await own!.add({ name: `mill-${n}.txt`, content: article(1, n) });
    console.log(n);
  }
}

const root = mkdtempSync(join(tmpdir(), "verbatim-servers-"));
const common = await openLibrary({ material: SEEDS });
for (let server = 1; server <= servers; server++) {
  const folder = join(root, "servers", String(server), "articles");
  mkdirSync(folder, { recursive: true });
  for (let n = 0; n < articles; n++) writeFileSync(join(folder, `mill-${n}.txt`), article(server, n));
}
const first = openServers(common, foldersIn(root));
const reading: number[] = [];
for (let server = 1; server <= servers; server++) {
  const start = performance.now();
  await first.open(String(server), true);
  reading.push(performance.now() - start);
}
first.close();

const all = openServers(common, foldersIn(root));
await all.open("1", true);
const before = megabytes();
const opening: number[] = [];
const asking: number[] = [];
for (let server = 1; server <= servers; server++) {
  const start = performance.now();
  const { library } = await all.open(String(server), true);
  opening.push(performance.now() - start);
  const asked = performance.now();
  await library.ask(`When did the ${word(server, server % articles)} mill burst?`);
  asking.push(performance.now() - asked);
}
const after = megabytes();

console.table({
  "read a new server's folder, ms": { p50: at(reading, 0.5), p99: at(reading, 0.99) },
  "open one that was read, ms": { p50: at(opening, 0.5), p99: at(opening, 0.99) },
  "ask in it, ms": { p50: at(asking, 0.5), p99: at(asking, 0.99) },
});
console.log(`${(after - before).toFixed(0)} MB more than with one server open`);
const log = pino({ level: "silent" });
const services: Services = { commands, library: common, servers: all, notes: noNotes(), log };
const secrets = new Map<string, Secret>();
for (const server of ["1001", "1002", "1003", "1004"])
  for (const n of [1, 2]) secrets.set(`${server} ${n}`, await hide(all, server, n));
let found = 0;
for (let i = 0; i < QUESTIONS; i++) {
  const secret = [...secrets.values()][i % secrets.size]!;
  const ways = waysTo(secret);
  const way = ways[(i * 7) % ways.length]!;
  // Any of the others, and a conversation with the bot alone.
  const server = i % 50 === 0 ? null : String(1 + (i % servers));
  const reply = await serve(callIn(server, way, i % 3 > 0), services);
  const [command, option] = COMPLETED[i % COMPLETED.length]!;
  const typing = callIn(server, { command, options: { [option]: secret.word.slice(0, i % 6) } });
  const choices = await complete(typing, option, services);
  if (JSON.stringify([reply, choices]).toLowerCase().includes(secret.marker.toLowerCase())) found++;
}
console.log(`${found} of ${QUESTIONS} questions found what only another server has`);
all.close();

const killed = mkdtempSync(join(tmpdir(), "verbatim-killed-"));
let [answered, half, lost] = [0, 0, 0];
for (let kill = 0; kill < KILLS; kill++) {
  const child = spawn(process.execPath, [
    fileURLToPath(import.meta.url),
    "--adds",
    killed,
    String(kill * 1000),
  ]);
  const told: number[] = [];
  child.stdout.on("data", (chunk: Buffer) => told.push(...String(chunk).trim().split("\n").map(Number)));
  // Somewhere in the second or third addition.
  while (told.length < 1 + (kill % 2)) {
    if (child.exitCode !== null) throw new Error("The process that adds ended by itself");
    await wait(20);
  }
  await wait((37 * kill) % 900);
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  const again = openServers(common, foldersIn(killed), NO_LIMITS);
  const { own } = await again.open("1", true);
  await own!.library.refresh();
  const held = new Set((await own!.library.sources()).map(({ document }) => document.source.file));
  for (const n of told) if (!held.has(`mill-${n}.txt`)) lost++;
  for (const file of await own!.files()) {
    const [, n] = /^mill-(\d+)\.txt$/u.exec(file.name) ?? [];
    const whole = (await own!.library.article(`mill-${n}`))?.document.text === article(1, Number(n));
    if (!whole) half++;
  }
  answered += told.length;
  again.close();
}
console.log(
  `${KILLS} kills: ${answered} additions answered, ${lost} of them lost, ${half} articles not whole`,
);
common.close();
for (const folder of [root, killed]) rmSync(folder, { recursive: true, force: true });
