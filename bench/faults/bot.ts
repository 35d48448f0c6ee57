/** A bot in a process of its own on a stand-in for Discord, and people who use it. */
import { setTimeout as wait } from "node:timers/promises";
import { mkdtempSync, readFileSync, readdirSync, statSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEADLINE, openStandIn, type StandIn } from "../../tests/stand-in/discord.ts";
import type { Exchange } from "../../tests/stand-in/exchange.ts";
import { write } from "../../tests/stand-in/messages.ts";
import { BOT, TOKEN } from "../../tests/stand-in/names.ts";
import { press, slash, typing } from "../../tests/stand-in/people.ts";
import { buttonsOf } from "../../tests/stand-in/seen.ts";
import { wordOf, type Signer } from "../../tests/stand-in/signed.ts";
import { dice } from "../random.ts";

const PEOPLE = 50;

export interface Bot {
  readonly discord: StandIn;
  /** All that it wrote. */
  readonly written: () => string;
  readonly dataDir: string;
  readonly signal: (signal: NodeJS.Signals) => Promise<number>;
}

export async function started(env: Record<string, string> = {}): Promise<Bot> {
  const discord = await openStandIn();
  discord.deadline = DEADLINE;
  const dataDir = env["DATA_DIR"] ?? mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  const child = spawn(process.execPath, ["bin/verbatim.js", "start", "--material", "seeds"], {
    env: {
      PATH: process.env["PATH"],
      DISCORD_TOKEN: TOKEN,
      DISCORD_API: discord.api,
      LOG_LEVEL: "debug",
      DATA_DIR: dataDir,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => written.push(String(chunk)));
  await discord.gateway.ready();
  await wait(1000);
  return {
    discord,
    dataDir,
    written: () => written.join(""),
    signal: async (signal) => {
      const begun = performance.now();
      child.kill(signal);
      if (child.exitCode === null) await once(child, "exit");
      return performance.now() - begun;
    },
  };
}

export const QUESTIONS = [
  "Who warned of a risk to all?",
  "What did Xi say about the internet?",
  "Who edited this?",
  "What is the capital of France?",
];

export class CallCounts {
  asked = 0;
  late = 0;
  lost = 0;
  unheard = 0;
  /** Asked just when Discord had ended the session for good: no bot hears of it. */
  unreached = 0;
  slowest = 0;

  async follow(exchange: Exchange, patience = 30_000): Promise<Exchange["shown"]> {
    // Whoever presses while the bot has no session is told so by Discord itself.
    if (!exchange.heard) {
      this.unheard++;
      return {};
    }
    this.asked++;
    await Promise.race([exchange.ended, wait(patience)]);
    const { first, last } = exchange.times;
    // Past its three seconds Discord takes no word: that call is late, not lost.
    if (first === null || first > 3000) this[exchange.reached() ? "late" : "unreached"]++;
    else if (last === null) this.lost++;
    this.slowest = Math.max(this.slowest, first ?? 0);
    return exchange.shown;
  }

  said = () => `${this.late} late, ${this.lost} lost, slowest word ${(this.slowest / 1000).toFixed(2)} s`;
}

export async function people(
  { discord }: Pick<Bot, "discord">,
  counts: CallCounts,
  seconds: number,
  many = PEOPLE,
): Promise<void> {
  const until = performance.now() + seconds * 1000;
  const person = async (n: number) => {
    const roll = dice(n);
    const where = { user: String(700_000_000_000_000_000n + BigInt(n)), locale: n % 2 ? "de" : "en-US" };
    const calls = [
      () => slash(discord, "ask", { question: QUESTIONS[roll(4)]! }, where),
      () => slash(discord, "quote", { about: "internet" }, where),
      () => slash(discord, "quote", { speaker: "Liu" }, where),
      () => slash(discord, "who-said", { words: "a risk to everybody", speaker: "Xi" }, where),
      () => slash(discord, "speakers", {}, where),
      () => typing(discord, "quote", { speaker: "L" }, "speaker", where),
    ];
    while (performance.now() < until) {
      const shown = await counts.follow(calls[roll(calls.length)]!());
      const buttons = buttonsOf(shown).filter((b) => !b.disabled && b.custom_id);
      if (buttons.length)
        await counts.follow(press(discord, shown, buttons[roll(buttons.length)]!.label, where));
      await wait(800 + roll(1500));
    }
  };
  await Promise.all(Array.from({ length: many }, (_, n) => person(n + 1)));
}

/** Posts interactions to a process that takes them over HTTP. */
export const byHttp =
  (signer: Signer, port: number) =>
  async (interaction: object): Promise<unknown> => {
    const body = JSON.stringify(interaction);
    const { headers } = signer.request(body);
    const answer = await fetch(`http://127.0.0.1:${port}/interactions`, { method: "POST", body, headers });
    if (!answer.ok) throw new Error(`it was answered with ${answer.status}`);
    return wordOf(answer);
  };

/** Messages that mention the bot, one a second; how many of them have no answer 5 s after the last. */
export async function mentions(
  { discord }: Pick<Bot, "discord">,
  milliseconds: number,
): Promise<{ readonly asked: number; readonly unanswered: number }> {
  const ids: string[] = [];
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    const user = String(600_000_000_000_000_000n + BigInt(ids.length % 40));
    ids.push(write(discord, `<@${BOT}> ${QUESTIONS[ids.length % 4]!}`, { user }));
    await wait(1000);
  }
  await wait(5000);
  return { asked: ids.length, unanswered: ids.filter((id) => !discord.messages.has(id)).length };
}

export const canaries = (bot: Bot): number => {
  const kept = readdirSync(bot.dataDir)
    .filter((name) => statSync(join(bot.dataDir, name)).isFile())
    .map((name) => readFileSync(join(bot.dataDir, name), "latin1"));
  return [bot.written(), ...kept].reduce(
    (n, text) => n + text.split(TOKEN).length - 1 + text.split("interaction-token-canary").length - 1,
    0,
  );
};
