import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStandIn, type StandIn } from "../../stand-in/discord.ts";
import { TOKEN } from "../../stand-in/names.ts";
import { slash } from "../../stand-in/people.ts";
import { seen } from "../../stand-in/seen.ts";
import { PROGRAM, verbatim } from "../../program.ts";
import { folder } from "./running.ts";

let discord: StandIn;
const bots: ChildProcess[] = [];
beforeEach(async () => {
  discord = await openStandIn();
});
afterEach(async () => {
  for (const bot of bots.splice(0)) bot.kill("SIGKILL");
  await discord.close();
});

const own = () => ({ DISCORD_TOKEN: TOKEN, DISCORD_API: discord.api, DATA_DIR: folder() });

function start() {
  const bot = spawn(process.execPath, [PROGRAM, "start"], {
    cwd: folder(),
    env: { PATH: process.env["PATH"], ...own() },
    stdio: ["ignore", "pipe", "pipe"],
  });
  bots.push(bot);
  const told = text(bot.stderr);
  const ended = once(bot, "exit").then(async ([code]) => ({ code: code as number, told: await told }));
  return { bot, ended };
}

test("a wrong token ends with 78 and what to click, at start and when commands are written", async () => {
  for (const verb of ["start", "register"]) {
    const { code, err } = await verbatim([verb], { ...own(), DISCORD_TOKEN: "MTIz.wrong.token" });
    expect(code).toBe(78);
    expect(err).toContain("Reset Token");
    expect(err).not.toContain("MTIz.wrong");
  }
});

test("a login that Discord does not allow ends with 78, once, without a second try", async () => {
  discord.gateway.refuse = 4014;
  const { code, err } = await verbatim(["start"], own());
  expect(code).toBe(78);
  expect(err).toContain("4014");
});

test("the commands are written once, then found unchanged", async () => {
  for (let times = 0; times < 2; times++) {
    expect((await verbatim(["register"], own())).code).toBe(0);
    expect(discord.received.filter(({ method }) => method === "PUT")).toHaveLength(1);
  }
  expect(discord.problems).toEqual([]);
});

test("a bot that runs says how to invite it, answers, and ends within five seconds of SIGTERM", async () => {
  const { bot, ended } = start();
  await discord.gateway.ready();
  const asked = slash(discord, "ask", { question: "What did Xi say about the development of the internet?" });
  bot.kill("SIGTERM");
  const { code, told } = await ended;
  expect(code).toBe(0);
  expect(seen(asked.shown)).toContain("Catherine Cadell, Reuters");
  expect(discord.gateway.closedWith).toBe(1000);
  expect(told).not.toContain(TOKEN);
});

test("a bot that cannot reach Discord keeps trying, and still ends when told to", async () => {
  discord.fault = () => "close";
  const { bot, ended } = start();
  await new Promise<void>((resolve) => {
    discord.fault = () => {
      resolve();
      return "close";
    };
  });
  bot.kill("SIGTERM");
  expect((await ended).code).toBe(0);
});
