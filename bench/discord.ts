/**
 * Fifty people at once for a minute: the bot as a process of its own, Discord's stand-in and the people in this one.
 *
 *     npm run bench -- discord [--faults] [--people 50] [--seconds 60] [--material PATH]
 *
 * --faults: in the middle the line drops, Discord asks for a new one (op 7), ends the session (op 9), and for a sixth of
 * the time one request in ten fails (429, 500, connections closed before and after).
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { DEADLINE, openStandIn } from "../tests/stand-in/discord.ts";
import type { Exchange } from "../tests/stand-in/exchange.ts";
import { TOKEN } from "../tests/stand-in/names.ts";
import { press, slash, typing } from "../tests/stand-in/people.ts";
import { buttonsOf, seen } from "../tests/stand-in/seen.ts";
import { residentOf } from "./process-figures.ts";
import { quantile } from "./quantile.ts";

const { values } = parseArgs({
  options: {
    faults: { type: "boolean", default: false },
    people: { type: "string", default: "50" },
    seconds: { type: "string", default: "60" },
    material: { type: "string", default: "seeds" },
  },
});
const seconds = Number(values.seconds);
const discord = await openStandIn();
discord.deadline = DEADLINE;
const bot = spawn(process.execPath, ["bin/verbatim.js", "start", "--material", values.material], {
  env: {
    PATH: process.env["PATH"],
    DISCORD_TOKEN: TOKEN,
    DISCORD_API: discord.api,
    DATA_DIR: mkdtempSync(join(tmpdir(), "verbatim-bench-")),
    LOG_LEVEL: "warn",
  },
  stdio: ["ignore", "inherit", "inherit"],
});
await discord.gateway.ready();
await wait(500);

const QUESTIONS = [
  "Who warned that insecurity in one corner of the internet was a risk to all?",
  "What did Xi say about the development of the internet?",
  "What did Liu say about national security?",
  "Who edited this?",
  "What did Xi say about Taiwan?",
  "Which compnies wrote letters about the cyber law?",
  "What is the capital of France?",
];
const any = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;

interface CallTimes {
  readonly first: number[];
  readonly last: number[];
  unanswered: number;
  late: number;
  /** Answered with "you are asking too fast". */
  slowed: number;
}
const counts: CallTimes = { first: [], last: [], unanswered: 0, late: 0, slowed: 0 };

/** Waits for the end of what was asked, at most as long as Discord keeps a promise that a person would wait for. */
async function follow(exchange: Exchange): Promise<Exchange["shown"]> {
  // Whoever presses while the bot is offline is told so by Discord itself.
  if (!exchange.heard) return {};
  const ended = await Promise.race([exchange.ended, wait(20_000, null)]);
  const { first, last } = exchange.times;
  if (first === null || last === null || !ended) {
    counts[first === null ? "late" : "unanswered"]++;
    return {};
  }
  counts.first.push(first);
  counts.last.push(last);
  if (seen(ended.shown).includes("faster than I may answer")) counts.slowed++;
  return ended.shown;
}

async function person(n: number, until: number): Promise<void> {
  const where = { user: String(700_000_000_000_000_000n + BigInt(n)), locale: any(["en-US", "de"]) };
  while (performance.now() < until) {
    if (!discord.gateway.online) {
      await wait(100);
      continue;
    }
    const question = any(QUESTIONS);
    await follow(typing(discord, "quote", { speaker: question.slice(0, 2) }, "speaker", where));
    const answer = await follow(slash(discord, "ask", { question }, where));
    const buttons = buttonsOf(answer).filter((b) => !b.disabled && b.custom_id);
    if (buttons.length) await follow(press(discord, answer, any(buttons).label, where));
    await wait(1000 + Math.random() * 1500);
  }
}

async function misfortune(): Promise<void> {
  const step = (seconds * 1000) / 6;
  await wait(step);
  discord.gateway.drop();
  await wait(step);
  discord.gateway.send(7, null);
  await wait(step);
  discord.gateway.send(9, false);
  await wait(step);
  discord.fault = ({ path }) =>
    /interactions|webhooks/u.test(path) && Math.random() < 0.1
      ? any(["close", "closeAfter", 429, 500] as const)
      : null;
  await wait(step);
  discord.fault = () => null;
}

/** Resident memory of the bot in MB. */
const memory = () => residentOf(bot.pid!);

const until = performance.now() + seconds * 1000;
const samples: number[] = [];
const watch = setInterval(() => samples.push(memory()), 1000);
await Promise.all([
  ...Array.from({ length: Number(values.people) }, (_, n) => person(n, until)),
  ...(values.faults ? [misfortune()] : []),
]);
clearInterval(watch);
bot.kill("SIGTERM");
await once(bot, "exit");

const at = (list: readonly number[], share: number) => `${Math.round(quantile(list, share))} ms`;
const mean = (list: number[]) =>
  `${Math.round(list.reduce((a, b) => a + b, 0) / Math.max(1, list.length))} MB`;
const third = Math.floor(samples.length / 3);
console.table({
  "people at once": values.people,
  answered: counts.first.length,
  "a second": Math.round(counts.first.length / seconds),
  "told to slow down": counts.slowed,
  "unanswered (promised, never ended)": counts.unanswered,
  "late (no word within 3 s)": counts.late,
  "to acknowledgement, p50": at(counts.first, 0.5),
  "to acknowledgement, p99": at(counts.first, 0.99),
  "to acknowledgement, longest": at(counts.first, 1),
  "to the answer, p99": at(counts.last, 0.99),
  "memory, second third of the time": mean(samples.slice(third, 2 * third)),
  "memory, last third": mean(samples.slice(2 * third)),
  "bodies that Discord would refuse": discord.problems.length,
  logins: discord.gateway.logins,
  resumes: discord.gateway.resumes,
});
for (const problem of new Set(discord.problems)) console.log(problem);
await discord.close();
process.exitCode = counts.unanswered || counts.late || discord.problems.length ? 1 : 0;
