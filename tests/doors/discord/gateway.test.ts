import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startGateway, sessionOf } from "../../../src/doors/discord/index.ts";
import { openStandIn } from "../../stand-in/discord.ts";
import { APPLICATION, TOKEN } from "../../stand-in/names.ts";
import { press, slash } from "../../stand-in/people.ts";
import { seen } from "../../stand-in/seen.ts";
import { folder, running, until, type Running } from "./running.ts";

let bot: Running;
beforeEach(async () => {
  bot = await running();
});
afterEach(() => bot.close());

const ask = async (question: string, where = {}) =>
  (await slash(bot.discord, "ask", { question }, where).ended).shown;

const COMMANDS = `/applications/${APPLICATION}/commands`;
const puts = () => bot.discord.received.filter((r) => r.method === "PUT").map((r) => r.path);

describe("login and registration", () => {
  test("asks for no privileged intent", () => {
    // Guilds, GuildMessages, DirectMessages.
    expect(bot.discord.gateway.intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });

  test("writes the commands at the first start and not at the second", async () => {
    expect(puts()).toEqual([COMMANDS]);
    await bot.door.stop();
    await bot.again();
    expect(puts()).toEqual([COMMANDS]);
  });

  test("writes them again when a command has changed", async () => {
    await bot.door.stop();
    await bot.again({ services: { ...bot.services, commands: bot.services.commands.slice(0, 1) } });
    expect(puts()).toEqual([COMMANDS, COMMANDS]);
  });

  test("tries again when Discord could not take them", async () => {
    await bot.door.stop();
    let left = 1;
    bot.discord.fault = ({ method }) => (method === "PUT" && left-- > 0 ? 500 : null);
    await bot.again({ services: { ...bot.services, commands: bot.services.commands.slice(0, 1) } });
    expect(puts()).toEqual([COMMANDS]);
    await until(() => puts().length === 2);
  });

  test("with a server given, writes them there alone", async () => {
    await bot.door.stop();
    await bot.again({ guild: "77" });
    expect(puts()).toEqual([COMMANDS, `/applications/${APPLICATION}/guilds/77/commands`]);
  });

  test("says whether a session stands, for health checks", async () => {
    expect(sessionOf(bot.dataDir)).toBe("ready");
    await bot.door.stop();
    expect(sessionOf(bot.dataDir)).toBe("none");
    expect(bot.discord.gateway.closedWith).toBe(1000);
  });

  test("the links to install ask for the least", () => {
    expect(bot.door.invites.server).toContain(
      `client_id=${APPLICATION}&scope=bot+applications.commands&permissions=`,
    );
    const permissions = BigInt(/permissions=(\d+)/u.exec(bot.door.invites.server)![1]!);
    expect(permissions & 0x8n, "Administrator").toBe(0n);
  });
});

describe("a wrong token", () => {
  test.each([
    ["refused by the REST interface", "MTIz.wrong.token", null],
    ["refused by the gateway", TOKEN, 4004],
  ])("%s is told to the operator with what to click", async (_, token, refuse) => {
    const discord = await openStandIn();
    discord.gateway.refuse = refuse;
    const problem = await new Promise<string>((resolve) => {
      const options = { token, services: bot.services, api: discord.api, dataDir: folder() };
      startGateway({ ...options, fatal: ({ what, fix }) => resolve(`${what} ${fix}`) }).catch(() => {});
    });
    expect(problem).toContain("Reset Token");
    expect(problem).not.toContain(token);
    await discord.close();
  });

  test.each([4013, 4014])("a session closed with %i is told, with the way out", async (code) => {
    bot.discord.gateway.shut(code);
    await until(() => bot.fatal.length > 0);
    expect(bot.fatal[0]!.what).toContain(String(code));
    expect(sessionOf(bot.dataDir)).toBe("connecting");
  });
});

describe("a line that breaks", () => {
  test.each([
    ["drops", () => bot.discord.gateway.drop()],
    ["is to be taken up again by Discord's wish", () => bot.discord.gateway.send(7, null)],
    ["belongs to a session that is over", () => bot.discord.gateway.send(9, false)],
  ])("that %s is back by itself", async (_, breaks) => {
    const { gateway } = bot.discord;
    const stood = gateway.logins + gateway.resumes;
    breaks();
    await gateway.ready(stood);
    expect(seen(await ask("Still there?"))).toContain("Still there?");
  });
  test("loses nothing that was said meanwhile", async () => {
    const { gateway } = bot.discord;
    gateway.drop();
    const waiting = ["one", "two", "three"].map((question) => slash(bot.discord, "ask", { question }).ended);
    const heard = await Promise.all(waiting);
    expect(heard.map((e) => seen(e.shown)).join(" ")).toMatch(/one.*two.*three/su);
    expect(gateway.resumes).toBe(1);
  });
});

describe("the end", () => {
  test("finishes the replies that are open", async () => {
    const open = slash(bot.discord, "ask", { question: "slow one" });
    await until(() => open.acknowledged !== null);
    await bot.door.stop();
    expect(seen(open.shown)).toContain("slow one");
    expect(bot.discord.gateway.closedWith).toBe(1000);
  });
});

test("no token and no interaction's token stands in the log or in a file", async () => {
  const first = await ask("throw");
  await press(bot.discord, first, "made by another version").ended;
  bot.discord.deadline = -1;
  slash(bot.discord, "ask", { question: "late" });
  await until(() => bot.log().includes("10062"));
  bot.discord.deadline = Infinity;
  bot.discord.fault = () => "close";
  slash(bot.discord, "ask", { question: "cut off" });
  await until(() => bot.log().match(/did not take/gu)?.length === 2);
  bot.discord.fault = () => null;
  bot.discord.gateway.drop();
  await bot.discord.gateway.ready(bot.discord.gateway.logins);
  const files = readdirSync(bot.dataDir).map((name) => readFileSync(join(bot.dataDir, name), "latin1"));
  for (const text of [bot.log(), ...files]) {
    expect(text).not.toContain(TOKEN);
    expect(text).not.toContain("canary-");
  }
});
