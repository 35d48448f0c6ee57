import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BOT, CHANNEL } from "../../stand-in/names.ts";
import { press, slash } from "../../stand-in/people.ts";
import { write } from "../../stand-in/messages.ts";
import { isPrivate, seen } from "../../stand-in/seen.ts";
import { running, until, type Running } from "./running.ts";

let bot: Running;
beforeEach(async () => {
  bot = await running();
});
afterEach(() => bot.close());

const ask = async (question: string, where = {}) =>
  (await slash(bot.discord, "ask", { question }, where).ended).shown;

describe("faults of Discord's", () => {
  test.each([
    ["a connection closed before the request", "close"],
    ["a connection closed before the answer", "closeAfter"],
    ["a server error", 500],
    ["too many requests", 429],
  ] as const)("%s: every reply still arrives, once", async (_, fault) => {
    let left = 2;
    bot.discord.fault = ({ path }) => (/interactions|webhooks/u.test(path) && left-- > 0 ? fault : null);
    const quick = await slash(bot.discord, "ask", { question: "Who?" }).ended;
    left = 1;
    const slow = slash(bot.discord, "ask", { question: "slow one" });
    await slow.ended;
    expect(seen(quick.shown)).toContain("Who?");
    expect(seen(slow.shown)).toContain("slow one");
    expect(bot.log()).not.toContain("did not take");
  });

  test("a request that nobody answers is made once more", async () => {
    let left = 1;
    bot.discord.fault = ({ path }) => (/interactions/u.test(path) && left-- > 0 ? "hang" : null);
    expect(seen(await ask("Who?"))).toContain("Who?");
  });

  test("a message that Discord refuses becomes one that says so, by its number", async () => {
    let left = 1;
    bot.discord.fault = () => (left-- > 0 ? "invalid" : null);
    expect(seen(await ask("Who?"))).toMatch(/noted as [0-9a-f]{6}/u);
    expect(bot.log()).toContain("Discord refused the message");
  });

  test("an answer whose links Discord refuses comes without them", async () => {
    const linked = JSON.stringify(await ask("with a link"));
    expect(linked).toContain("https://de.example/");
    let left = 1;
    bot.discord.fault = ({ path }) => (/interactions/u.test(path) && left-- > 0 ? "invalid" : null);
    const shown = await ask("with a link");
    expect(seen(shown)).toContain("Heard “with a link”");
    expect(JSON.stringify(shown)).not.toContain("de.example");
  });

  test.each([50035, 50006, 200000, 240000])(
    "an answer to a message that Discord refuses with %i comes as one that says so",
    async (code) => {
      let left = 1;
      bot.discord.forbid = ({ path }) =>
        path.endsWith("/messages") && left-- > 0 ? { status: 400, code } : null;
      const id = write(bot.discord, `<@${BOT}> Who said that?`);
      await until(() => bot.discord.messages.has(id));
      const sent = bot.discord.received.find(({ path }) => path.endsWith("/messages"));
      expect(seen(sent!.body)).toMatch(/noted as [0-9a-f]{6}/u);
    },
  );

  test("a blocked link is left out of an answer too", async () => {
    let left = 1;
    bot.discord.forbid = ({ path }) =>
      /interactions/u.test(path) && left-- > 0 ? { status: 400, code: 240000 } : null;
    const shown = await ask("with a link");
    expect(seen(shown)).toContain("Heard “with a link”");
    expect(JSON.stringify(shown)).not.toContain("de.example");
  });

  test("a page turned, or an answer promised, whose message was deleted meanwhile comes in private", async () => {
    const { shown } = await slash(bot.discord, "ask", { question: "Who?" }).ended;
    const deleted = { status: 404, code: 10008 };
    bot.discord.forbid = ({ body, method }) => (body.type === 7 || method === "PATCH" ? deleted : null);
    for (const asked of [
      press(bot.discord, shown, "Page 2"),
      slash(bot.discord, "ask", { question: "slow one" }),
    ]) {
      const { shown: instead } = await asked.ended;
      expect([isPrivate(instead), seen(instead)]).toEqual([true, expect.stringContaining("Heard “")]);
    }
    expect(bot.log()).not.toContain("10008");
  });

  test("an interaction that is over is logged once and survived", async () => {
    bot.discord.deadline = -1;
    slash(bot.discord, "ask", { question: "one" });
    slash(bot.discord, "ask", { question: "two" });
    await until(() => bot.log().includes("10062"));
    bot.discord.deadline = Infinity;
    expect(seen(await ask("Still there?"))).toContain("Still there?");
    expect(bot.log().match(/10062/gu)).toHaveLength(1);
  });

  test("what the bot may not do is told with its server and channel, once for each channel", async () => {
    bot.discord.forbid = ({ path }) => (path.startsWith("/channels/") ? { status: 403, code: 50013 } : null);
    const told = () => bot.log().match(/did not take an answer to a message in [^;]*/gu) ?? [];
    for (const channel of [CHANNEL, CHANNEL, "555"])
      write(bot.discord, `<@${BOT}> what did Liu say?`, { channel });
    await until(() => told().length === 2);
    await ask("Still there?");
    expect(told().map((line) => line.replace(/^.* in /u, ""))).toEqual([
      "#general of A server",
      "the channel 555 of A server",
    ]);
  });

  test("a second process with the same token is noticed and said once", async () => {
    bot.discord.taken = true;
    for (const question of ["one", "two", "three"]) slash(bot.discord, "ask", { question });
    await until(() => bot.log().includes("Two processes"));
    bot.discord.taken = false;
    expect(seen(await ask("Still there?"))).toContain("Still there?");
    expect(bot.log().match(/Two processes/gu)).toHaveLength(1);
  });
});
