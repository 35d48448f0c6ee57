/** People, and everything that goes wrong between them and the bot. */
import { mkdtempSync, readFileSync, readdirSync, statSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pauseBefore } from "../../src/doors/discord/logins.ts";
import type { Login } from "../../src/state/logins.ts";
import { openNotes } from "../../src/state/notes-file.ts";
import { openStandIn, type StandIn } from "../../tests/stand-in/discord.ts";
import type { Exchange } from "../../tests/stand-in/exchange.ts";
import { TOKEN } from "../../tests/stand-in/names.ts";
import { buttonsOf, press, seen, slash, typing } from "../../tests/stand-in/people.ts";
import { count, dice, fuzz, type Row } from "./row.ts";

const PEOPLE = 50;
const SECONDS = 60;
const FLOOD = 2000;
const FORGED = 10_000;

interface Bot {
  readonly discord: StandIn;
  /** All that it wrote. */
  readonly written: () => string;
  readonly dataDir: string;
  readonly signal: (signal: NodeJS.Signals) => Promise<number>;
}

async function started(env: Record<string, string> = {}): Promise<Bot> {
  const discord = await openStandIn();
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

const QUESTIONS = [
  "Who warned of a risk to all?",
  "What did Xi say about the internet?",
  "Who edited this?",
  "What is the capital of France?",
];

class Tally {
  asked = 0;
  late = 0;
  lost = 0;
  unheard = 0;
  slowest = 0;

  async follow(exchange: Exchange, patience = 30_000): Promise<Exchange["shown"]> {
    // Whoever presses while the bot has no session is told so by Discord itself.
    if (!exchange.heard) return void this.unheard++;
    this.asked++;
    await Promise.race([exchange.ended, wait(patience)]);
    const { first, last } = exchange.times;
    // Past its three seconds Discord takes no word: that call is late, not lost.
    if (first === null || first > 3000) this.late++;
    else if (last === null) this.lost++;
    this.slowest = Math.max(this.slowest, first ?? 0);
    return exchange.shown;
  }

  said = () => `${this.late} late, ${this.lost} lost, slowest word ${(this.slowest / 1000).toFixed(2)} s`;
}

async function people({ discord }: Bot, tally: Tally, seconds: number): Promise<void> {
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
      const shown = await tally.follow(calls[roll(calls.length)]!());
      const buttons = buttonsOf(shown).filter((b) => !b.disabled && b.custom_id);
      if (buttons.length)
        await tally.follow(press(discord, shown, buttons[roll(buttons.length)]!.label, where));
      await wait(800 + roll(1500));
    }
  };
  await Promise.all(Array.from({ length: PEOPLE }, (_, n) => person(n + 1)));
}

const canaries = (bot: Bot): number => {
  const kept = readdirSync(bot.dataDir)
    .filter((name) => statSync(join(bot.dataDir, name)).isFile())
    .map((name) => readFileSync(join(bot.dataDir, name), "latin1"));
  return [bot.written(), ...kept].reduce(
    (n, text) => n + text.split(TOKEN).length - 1 + text.split("interaction-token-canary").length - 1,
    0,
  );
};

export const crowd: Row = {
  name: "crowd",
  what: `${PEOPLE} people at once for ${SECONDS} s, with all commands, buttons and completions`,
  promise: "0 late, 0 lost",
  run: async () => {
    const bot = await started();
    const tally = new Tally();
    await people(bot, tally, SECONDS);
    await bot.signal("SIGTERM");
    await bot.discord.close();
    const refused = bot.discord.problems.length;
    return {
      times: `${count(tally.asked)} calls`,
      found: `${tally.said()}, ${refused} bodies refused`,
      holds: tally.late + tally.lost + refused === 0,
    };
  },
};

export const flood: Row = {
  name: "flood",
  what: "Calls of one person at once, with nine others asking",
  promise: "the others: 0 late, 0 lost; the flood is told to slow down",
  run: async () => {
    const bot = await started();
    const [flooding, others] = [new Tally(), new Tally()];
    const all = Array.from({ length: FLOOD }, () =>
      flooding.follow(slash(bot.discord, "ask", { question: QUESTIONS[0]! }), 60_000),
    );
    for (let n = 0; n < 30; n++) {
      const user = String(800_000_000_000_000_000n + BigInt(n % 9));
      await Promise.all([
        others.follow(slash(bot.discord, "ask", { question: QUESTIONS[1]! }, { user })),
        wait(300),
      ]);
    }
    await Promise.all(all);
    await bot.signal("SIGTERM");
    await bot.discord.close();
    return {
      times: `${count(FLOOD)} calls, 30 of others`,
      found: `of others ${others.said()}; of the flood ${flooding.late} late, ${flooding.lost} without an end`,
      holds: others.late + others.lost + flooding.lost === 0,
    };
  },
};

export const misfortune: Row = {
  name: "misfortune",
  what: "In the middle of that crowd: dropped lines, op 7, op 9, the close codes 4000 to 4009 that may be resumed, 429 with waits, 5xx, connections cut before and after, answers that are garbage",
  promise: "0 lost while connected, every promised reply ended",
  run: async () => {
    const bot = await started();
    const { discord } = bot;
    const tally = new Tally();
    const roll = dice(8);
    let wrongs = 0;
    const going = people(bot, tally, SECONDS);
    const step = (SECONDS * 1000) / 22;
    discord.fault = ({ path }) =>
      /interactions|webhooks/u.test(path) && roll(20) === 0
        ? (wrongs++, (["close", "closeAfter", 429, 500, 502, 503] as const)[roll(6)]!)
        : null;
    const strokes = [
      () => discord.gateway.drop(),
      () => discord.gateway.send(7, null),
      () => discord.gateway.send(9, true),
      ...[4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009].map((code) => () => discord.gateway.shut(code)),
    ];
    for (const stroke of [...strokes, ...strokes.slice(0, 7)]) {
      stroke();
      await wait(step);
    }
    await going;
    await bot.signal("SIGTERM");
    await discord.close();
    return {
      times: `${count(tally.asked)} calls, 18 broken sessions, ${wrongs} faults of the REST interface, ${discord.gateway.logins} logins`,
      found: `${tally.lost} lost, ${tally.late} late (those asked while the line was down)`,
      holds: tally.lost === 0,
    };
  },
};

export const fatal: Row = {
  name: "fatal",
  what: "The close codes after which logging in again is of no use: 4004, 4010 to 4014",
  promise: "one login, the reason told, exit 78",
  run: async () => {
    let wrong = 0;
    const codes = [4004, 4010, 4011, 4012, 4013, 4014];
    for (const code of codes) {
      const discord = await openStandIn();
      discord.gateway.refuse = code;
      const running = spawn(process.execPath, ["bin/verbatim.js", "start", "--material", "seeds"], {
        env: {
          PATH: process.env["PATH"],
          DISCORD_TOKEN: TOKEN,
          DISCORD_API: discord.api,
          DATA_DIR: mkdtempSync(join(tmpdir(), "verbatim-bench-")),
        },
        stdio: ["ignore", "ignore", "pipe"],
      });
      let told = "";
      running.stderr.on("data", (chunk: Buffer) => (told += String(chunk)));
      const [exit] = await once(running, "exit");
      if (exit !== 78 || !told.trim()) wrong++;
      await discord.close();
    }
    return { times: `${codes.length} codes`, found: `${wrong} ended otherwise`, holds: wrong === 0 };
  },
};

export const logins: Row = {
  name: "logins",
  what: "Starts that crash at once, and sessions that Discord ends at once, for a day (by the clock of the budget)",
  promise: "at most 50 logins a day of Discord's 1,000",
  run: async () => {
    const DAY = 86_400_000;
    const taken: Login[] = [];
    let [now, tries] = [0, 0];
    while (now < 3 * DAY) {
      now += pauseBefore(taken, now);
      taken.push({ at: now, ended: false });
      now += 300;
      tries++;
    }
    const most = Math.max(
      ...[0, 1, 2].map((day) => taken.filter(({ at }) => at >= day * DAY && at < (day + 1) * DAY).length),
    );
    return {
      times: `${tries} logins wanted one after another over three days`,
      found: `${most} in the worst day`,
      holds: most <= 50,
    };
  },
};

export const stopping: Row = {
  name: "stopping",
  what: "SIGTERM with 200 replies in flight",
  promise: "over within 5 s, 0 lost",
  run: async () => {
    const bot = await started();
    const tally = new Tally();
    const all = Array.from({ length: 200 }, (_, n) =>
      tally.follow(
        slash(
          bot.discord,
          "ask",
          { question: QUESTIONS[n % 4]! },
          { user: String(900_000_000_000_000_000n + BigInt(n)) },
        ),
        8000,
      ),
    );
    await wait(120);
    const took = await bot.signal("SIGTERM");
    await Promise.all(all);
    await bot.discord.close();
    return {
      times: "200 replies",
      found: `over after ${(took / 1000).toFixed(1)} s, ${tally.lost} lost`,
      holds: took < 5500 && tally.lost === 0,
    };
  },
};

export const forged: Row = {
  name: "forged",
  what: "Made-up buttons: owners' commands by members, other servers' notes, hidden options, shares of what is private, noise",
  promise: "0 reach what is not theirs; 0 replies lost",
  run: async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
    const notes = openNotes(dataDir, () => {});
    await notes.noteGap("111", "a canary of another server");
    await notes.noteGap("223456789012345678", "a canary of this server");
    await notes.close();
    const bot = await started({ DATA_DIR: dataDir });
    const roll = dice(9);
    const bodies = [
      "gaps",
      "gaps~what:file",
      "gaps~what:clear~sure+",
      "settings",
      "settings~passages#5",
      "settings~server:111",
      "gaps~server:111",
      "ask~question:Who?~page#-1",
      "quote~page#999999",
      "passage~passage:../../etc",
      "ask~question^x",
      "why~passage:x",
    ];
    let reached = 0;
    const tally = new Tally();
    for (let n = 0; n < FORGED; n += 50)
      await Promise.all(
        Array.from({ length: 50 }, async (_, k) => {
          const mode = "hasr"[roll(4)]!;
          const id = roll(3)
            ? `1${mode}${roll(9)}${roll(2) ? "abc" : ""}~${mode === "r" ? "0.0~" : ""}${bodies[roll(bodies.length)]}`
            : fuzz(roll, ["1a0~ask", "#", "~"], 9).slice(0, 100) || "x";
          const user = String(910_000_000_000_000_000n + BigInt(k));
          const shown = await tally.follow(
            press(bot.discord, { components: [] } as Exchange["shown"], id, { user }),
            60_000,
          );
          if (shown && /canary/u.test(seen(shown))) reached++;
        }),
      );
    await bot.signal("SIGTERM");
    const after = openNotes(dataDir, () => {});
    if (
      (await after.gaps("111")).length !== 1 ||
      (await after.gaps("223456789012345678")).length < 1 ||
      (await after.settings("223456789012345678")).passages !== 3
    )
      reached++;
    await after.close();
    await bot.discord.close();
    const refused = bot.discord.problems.length;
    return {
      times: count(FORGED),
      found: `${reached} reached anything, ${tally.lost} without a reply, ${refused} bodies refused`,
      holds: reached + tally.lost + refused === 0,
    };
  },
};

export const secrets: Row = {
  name: "secrets",
  what: "The bot's token and the tokens of interactions as canaries: in all that it writes at the level debug while requests fail, in its data folder, and in the doctor's words",
  promise: "0 hits",
  run: async () => {
    const bot = await started();
    const roll = dice(10);
    bot.discord.fault = ({ path }) =>
      /interactions|webhooks/u.test(path) && roll(3) === 0
        ? (["invalid", 401, 404, 500, "close"] as const)[roll(5)]!
        : null;
    const tally = new Tally();
    await Promise.all(
      Array.from({ length: 300 }, (_, n) =>
        tally.follow(slash(bot.discord, "ask", { question: QUESTIONS[n % 4]! }), 5000),
      ),
    );
    bot.discord.fault = () => null;
    const doctor = spawn(process.execPath, ["bin/verbatim.js", "doctor", "--material", "seeds"], {
      env: {
        PATH: process.env["PATH"],
        DISCORD_TOKEN: TOKEN,
        DISCORD_API: bot.discord.api,
        DATA_DIR: bot.dataDir,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let told = "";
    for (const stream of [doctor.stdout, doctor.stderr])
      stream.on("data", (chunk: Buffer) => (told += String(chunk)));
    await once(doctor, "exit");
    await bot.signal("SIGTERM");
    const hits = canaries({ ...bot, written: () => bot.written() + told });
    await bot.discord.close();
    return {
      times: "300 calls, a third of their requests failing",
      found: `${hits} hits`,
      holds: hits === 0,
    };
  },
};
