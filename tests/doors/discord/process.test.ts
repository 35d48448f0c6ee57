import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openStandIn, type StandIn } from "../../stand-in/discord.ts";
import { APPLICATION, GUILD, TOKEN } from "../../stand-in/names.ts";
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
    stdio: "ignore",
  });
  bots.push(bot);
  return { bot, ended: once(bot, "exit") };
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

test("written for all servers, they no longer stand a second time where they were written to one", async () => {
  const there = `/applications/${APPLICATION}/guilds/${GUILD}/commands`;
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  await verbatim(["register", "--guild", GUILD], own());
  expect(told.mock.lastCall?.[0]).toContain("each stands twice");
  expect(discord.commands.get(there)).toHaveLength(14);
  await verbatim(["register"], own());
  expect(told.mock.lastCall?.[0]).toContain("In one server they stood twice");
  told.mockRestore();
  expect(discord.commands.get(there)).toEqual([]);
  const { code, err } = await verbatim(["register", "--guild", "my server"], own());
  expect([code, err]).toEqual([2, expect.stringContaining("--guild takes a server's id")]);
  expect(discord.problems).toEqual([]);
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
  expect(await ended).toEqual([0, null]);
});
