import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BEN, BOT, CHANNEL, ROLE } from "../../stand-in/names.ts";
import { menu, slash } from "../../stand-in/people.ts";
import { write } from "../../stand-in/messages.ts";
import { seen, sourceOf, isPrivate } from "../../stand-in/seen.ts";
import { running, until, type Running } from "./running.ts";

let bot: Running;
beforeEach(async () => {
  bot = await running();
});
afterEach(() => bot.close());

const ask = async (question: string, where = {}) =>
  (await slash(bot.discord, "ask", { question }, where).ended).shown;

describe("messages", () => {
  const answers = () => bot.discord.received.filter((r) => r.path === `/channels/${CHANNEL}/messages`);
  const answer = async () => {
    const before = answers().length;
    await until(() => answers().length > before);
    return answers().at(-1)!.body;
  };

  test("that mention the bot are answered in place and ping nobody", async () => {
    const id = write(bot.discord, `<@${BOT}> what did Liu say?`);
    const body = await answer();
    expect(body.message_reference?.message_id).toBe(id);
    expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
    expect(seen(body)).toContain("Heard “what did Liu say?”");
  });

  test.each([
    ["Hey <@BOT>, what did Liu say?", "what did Liu say?"],
    ["<@!BOT>: what did Liu say?", "what did Liu say?"],
    ["What did Liu say, <@BOT>?", "What did Liu say, ?"],
  ])("are asked without what only calls the bot: %s", async (content, question) => {
    write(bot.discord, content.replace("BOT", BOT));
    expect(seen(await answer())).toContain(`Heard “${question}”`);
  });

  test("that mention the bot's role instead are answered the same; another role is nothing to it", async () => {
    write(bot.discord, `<@&77> what did Xi say?`);
    write(bot.discord, `<@&${ROLE}> what did Liu say?`);
    expect(seen(await answer())).toContain("Heard “what did Liu say?”");
    expect(answers()).toHaveLength(1);
  });

  test("whose text is kept back, since they mention the role alone, are told whom to name", async () => {
    write(bot.discord, `<@&${ROLE}> what did Liu say?`, { wordless: true });
    const body = await answer();
    expect(seen(body)).toContain("You named my role");
    expect(sourceOf(body)).toContain(`<@${BOT}>`);
    expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
  });

  test("are answered without pointing at them where the bot may not read the history", async () => {
    bot.discord.forbid = ({ body }) => (body?.message_reference ? { status: 403, code: 160002 } : null);
    write(bot.discord, `<@${BOT}> what did Liu say?`);
    const body = await answer();
    expect(body.message_reference).toBeUndefined();
    expect(seen(body)).toContain("Heard “what did Liu say?”");
  });

  test("to the bot alone need no mention", async () => {
    write(bot.discord, "what did Liu say?", { guild: null });
    expect(seen(await answer())).toContain("Heard “what did Liu say?”");
  });

  test("of others are left alone", async () => {
    write(bot.discord, "what did Liu say?");
    write(bot.discord, `<@${BOT}> and now?`);
    expect(seen(await answer())).toContain("and now?");
    expect(answers()).toHaveLength(1);
  });

  test("that are mended to name the bot are answered, once, and not when it was long ago or Discord updates them", async () => {
    const named = `<@${BOT}> what did Liu say?`;
    const mends = write(bot.discord, "@Verbtim what did Liu say?");
    write(bot.discord, named, { mends, edited: null });
    write(bot.discord, named, { mends, edited: "2026-11-23T02:00:00Z" });
    write(bot.discord, named, { mends });
    expect(seen(await answer())).toContain("Heard “what did Liu say?”");
    write(bot.discord, `${named} please`, { mends });
    write(bot.discord, `<@${BOT}> and now?`);
    await until(() => answers().length === 2);
    expect(seen(answers()[1]!.body)).toContain("and now?");
  });

  test.each(["thanks!", "lol ok", "<@BOT> cheers :)", "ok great 👍"])(
    "that only nod are left alone, and nothing is looked for: %s",
    async (nod) => {
      const asked = await ask("Who?");
      write(bot.discord, nod.replace("BOT", BOT), { answering: asked });
      write(bot.discord, `<@${BOT}> and now?`);
      expect(seen(await answer())).toContain("and now?");
      expect(answers()).toHaveLength(1);
    },
  );

  test.each(["hi", "help", "Guten Tag!"])("that greet or ask for help get help: %s", async (word) => {
    write(bot.discord, word, { guild: null });
    expect(seen(await answer())).toContain("Help");
  });

  test("that reply to somebody else with the bot's name alone are told how to check a message", async () => {
    write(bot.discord, `<@${BOT}>`, { answering: { components: [] }, from: BEN });
    expect(seen(await answer())).toContain("Check this quote");
  });

  test("with two questions are answered apart", async () => {
    write(bot.discord, `<@${BOT}> What did Liu say? And when did he say it?`);
    await until(() => answers().length === 2);
    expect(answers().map(({ body }) => seen(body).split("\n")[0])).toEqual([
      "Heard “What did Liu say?”, page 1",
      "Heard “And when did he say it?”, page 1",
    ]);
  });

  test("without a word get help", async () => {
    write(bot.discord, `<@${BOT}>`);
    expect(seen(await answer())).toContain("Help");
  });

  test("that reply to an answer of the bot's go on within its article", async () => {
    const first = await ask("Who?");
    write(bot.discord, "and when?", { answering: first });
    expect(seen(await answer())).toContain("Heard “and when?” in article-7");
  });

  test("have a menu that asks about their words, privately", async () => {
    const asked = await menu(bot.discord, "Ask about this", { content: "who said that?" }).ended;
    expect(seen(asked.shown)).toContain("Heard “who said that?”");
    expect(isPrivate(asked.shown)).toBe(true);
    const styled = "> **There** can’t be `security`,\n> he said ||twice|| <@123> \\*";
    const plain = await menu(bot.discord, "Ask about this", { content: styled }).ended;
    expect(seen(plain.shown)).toContain("Heard “There can’t be security, he said twice *”");
    const wordless = await menu(bot.discord, "Ask about this", { content: "" }).ended;
    expect(seen(wordless.shown)).toContain("no words");
  });
});
