/** The same bot with interactions over HTTP: the first word in the answer, the rest by webhook. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSigner, wordOf } from "../../stand-in/signed.ts";
import { press, slash, typing } from "../../stand-in/people.ts";
import { write } from "../../stand-in/messages.ts";
import { seen } from "../../stand-in/seen.ts";
import { BOT, CHANNEL } from "../../stand-in/names.ts";
import { running, until, type Running } from "./running.ts";

const signer = openSigner();
let bot: Running;
beforeEach(async () => {
  bot = await running({ publicKey: signer.hex });
  const { handle } = bot.door.endpoint!;
  bot.discord.endpoint = async (interaction) =>
    wordOf(await handle(signer.request(JSON.stringify(interaction))));
});
afterEach(() => bot.close());

const ask = (question: string, where = {}) => slash(bot.discord, "ask", { question }, where).ended;

test("an answer is the first word; a slow one is promised, and comes by webhook", async () => {
  const quick = await ask("Who?");
  expect(seen(quick.shown)).toContain("Heard “Who?”");
  expect(quick.received.map((r) => r.body.type)).toEqual([4]);
  const slow = await ask("slow one");
  expect(slow.received.map((r) => r.body.type ?? r.method)).toEqual([5, "PATCH"]);
  expect(seen(slow.shown)).toContain("slow one");
});

test("buttons, suggestions and slips come the same way", async () => {
  const turned = await press(bot.discord, (await ask("Who?")).shown, "Page 2").ended;
  expect(turned.received[0]!.body.type).toBe(7);
  const { received } = await typing(bot.discord, "ask", { question: "a" }, "question").ended;
  expect(received[0]!.body.data?.choices).toHaveLength(25);
  expect(seen((await ask("no words")).shown)).toBe("Ask in a sentence.");
  expect(seen((await ask("throw")).shown)).toMatch(/noted as [0-9a-f]{6}/u);
});

test("mentions go on coming by the gateway", async () => {
  write(bot.discord, `<@${BOT}> what did Liu say?`);
  const answers = () => bot.discord.received.filter((r) => r.path === `/channels/${CHANNEL}/messages`);
  await until(() => answers().length === 1);
  expect(seen(answers()[0]!.body)).toContain("Heard “what did Liu say?”");
});

test("a replica without shards answers what comes over HTTP, and never logs in", async () => {
  const before = bot.discord.gateway.logins;
  const door = await bot.again({ publicKey: signer.hex, sharding: { total: "none", list: null } });
  bot.discord.endpoint = async (interaction) =>
    wordOf(await door.endpoint!.handle(signer.request(JSON.stringify(interaction))));
  expect(seen((await ask("Who?")).shown)).toContain("Heard “Who?”");
  expect([door.ready(), door.shards(), bot.discord.gateway.logins]).toEqual([true, [], before]);
});
