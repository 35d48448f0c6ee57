/** The program as an operator starts and ends it, by ways to Discord other than the straight one. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { PROGRAM } from "../../program.ts";
import { openStandIn, type StandIn } from "../../stand-in/discord.ts";
import { TOKEN } from "../../stand-in/names.ts";
import { slash } from "../../stand-in/people.ts";
import { seen } from "../../stand-in/seen.ts";
import { openProxy } from "../../stand-in/proxy.ts";
import { folder, until } from "./running.ts";

/** Starts the bot, asks it something, ends it: what it answered, and what it told its operator. */
async function asking(discord: StandIn, env: Record<string, string>) {
  const own = { DISCORD_TOKEN: TOKEN, DISCORD_API: discord.api, DATA_DIR: folder() };
  const bot = spawn(process.execPath, [PROGRAM, "start"], {
    cwd: folder(),
    env: { PATH: process.env["PATH"], ...own, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(async () => {
    bot.kill("SIGKILL");
    await discord.close();
  });
  const told = text(bot.stderr);
  const ended: Promise<unknown[]> = once(bot, "exit");
  await Promise.race([discord.gateway.ready(), ended]);
  const asked = slash(discord, "ask", { question: "What did Xi say about the development of the internet?" });
  await until(() => asked.shown.components !== undefined);
  bot.kill("SIGTERM");
  return {
    answer: seen(asked.shown),
    exit: await ended,
    closedWith: discord.gateway.closedWith,
    told: await told,
    problems: discord.problems,
  };
}

const ANSWERED = {
  answer: expect.stringContaining("Catherine Cadell, Reuters"),
  exit: [0, null],
  closedWith: 1000,
  problems: [],
};

test("through a proxy, where no other way leads to Discord; nobody reads the proxy's password", async () => {
  const proxy = await openProxy();
  onTestFinished(() => proxy.close());
  const discord = await openStandIn(0, "127.0.0.1", "discord.invalid");
  const address = proxy.url.replace("//", "//firm:a-canary@");
  const outcome = await asking(discord, { HTTP_PROXY: address, NO_PROXY: "example.org" });
  expect(outcome).toMatchObject(ANSWERED);
  expect(outcome.told).not.toContain("a-canary");
  // Requests and the gateway's connection.
  expect(proxy.asked.length).toBeGreaterThan(1);
});

test("not through the proxy where NO_PROXY names Discord's host, by an IPv6 address in brackets", async () => {
  const discord = await openStandIn(0, "::1");
  const env = { HTTP_PROXY: "http://127.0.0.1:9", NO_PROXY: "[::1]" };
  const outcome = await asking(discord, env);
  expect(outcome).toMatchObject(ANSWERED);
  expect(outcome.told).not.toContain(TOKEN);
});
