/**
 * Whether readers on the web delay answers in Discord: the bot and its reading room as a process of its own, Discord's
 * stand-in here, and then beside it open connections of which half say nothing and half read an article of 1 MB slowly.
 *
 *     npm run bench -- room [--connections 2000] [--answers 300]
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { freePort } from "../tests/free-port.ts";
import { longArticle } from "../tests/browser/long-article.ts";
import { DEADLINE, openStandIn } from "../tests/stand-in/discord.ts";
import { TOKEN } from "../tests/stand-in/names.ts";
import { slash } from "../tests/stand-in/people.ts";
import { residentOf } from "./process-figures.ts";
import { quantile } from "./quantile.ts";

const { values } = parseArgs({
  options: {
    connections: { type: "string", default: "2000" },
    answers: { type: "string", default: "300" },
  },
});
const connections = Number(values.connections);
const material = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
cpSync("seeds/china-internet-conference.txt", join(material, "china-internet-conference.txt"));
writeFileSync(join(material, "book.txt"), longArticle(1_000_000));

const port = await freePort();

const discord = await openStandIn();
discord.deadline = DEADLINE;
const bot = spawn(process.execPath, ["bin/verbatim.js", "start", "--material", material], {
  env: {
    PATH: process.env["PATH"],
    DISCORD_TOKEN: TOKEN,
    DISCORD_API: discord.api,
    DATA_DIR: mkdtempSync(join(tmpdir(), "verbatim-bench-")),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    PORT: String(port),
    LOG_LEVEL: "warn",
  },
  stdio: ["ignore", "ignore", "inherit"],
});
await discord.gateway.ready();
await wait(500);

const QUESTIONS = [
  "Who warned that insecurity in one corner of the internet was a risk to all?",
  "What did Liu say about national security?",
  "Who edited this?",
];

/** Milliseconds from question to answer, one after the other, as many as were asked for. */
async function answers(): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < Number(values.answers); i++) {
    const user = String(700_000_000_000_000_000n + BigInt(i));
    const { times: took } = await slash(discord, "ask", { question: QUESTIONS[i % 3]! }, { user }).ended;
    times.push(took.last ?? Number.NaN);
    await wait(20);
  }
  return times;
}
const at = (times: readonly number[], share: number) => Math.round(quantile(times, share) * 10) / 10;
const memory = () => Math.round(residentOf(bot.pid!));

/** A connection that asks for the long article and takes a kilobyte of it now and then; or, silent, asks for nothing. */
async function reader(silent: boolean): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  if (silent) return socket;
  socket.write(`GET /read/book HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  socket.pause();
  const sip = setInterval(() => socket.read(1024), 500);
  socket.on("close", () => clearInterval(sip));
  return socket;
}

await answers();
const before = await answers();
const memoryBefore = memory();
const opened = performance.now();
const sockets: Socket[] = [];
for (let i = 0; i < connections; i++) {
  sockets.push(await reader(i % 2 === 0));
  if (i % 20 === 0) await wait(1);
}
const took = Math.round(performance.now() - opened);
const arriving = await answers();
await wait(10_000);
const during = await answers();
const memoryDuring = memory();
const open = sockets.filter((socket) => !socket.destroyed && socket.readyState === "open").length;
for (const socket of sockets) socket.destroy();
bot.kill("SIGTERM");
await once(bot, "exit");
await discord.close();

const row = (connections: number, times: readonly number[], megabytes: number) => {
  const [p50, p99, longest] = [0.5, 0.99, 1].map((share) => at(times, share));
  return { connections, p50, p99, longest, "memory MB": megabytes };
};
console.table({
  alone: row(0, before, memoryBefore),
  "while they come": row(sockets.length, arriving, memoryDuring),
  "while they read": row(open, during, memoryDuring),
});
const later = Math.round(at(during, 0.99) - at(before, 0.99));
console.log(
  `Opened in ${took} ms, half of them reading 1 MB slowly. At p99 an answer comes ${later} ms later while they read.`,
);
process.exitCode = later > 100 ? 1 : 0;
