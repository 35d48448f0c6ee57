import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ANNA, APPLICATION, BEN, BOT, GUILD } from "../../stand-in/names.ts";
import { press, slash, typing } from "../../stand-in/people.ts";
import { write } from "../../stand-in/messages.ts";
import { buttonsOf, seen, sourceOf, isPrivate } from "../../stand-in/seen.ts";
import { folder, running, until, type Running } from "./running.ts";

let bot: Running;
beforeEach(async () => {
  bot = await running();
});
afterEach(() => bot.close());

const ask = async (question: string, where = {}) =>
  (await slash(bot.discord, "ask", { question }, where).ended).shown;

describe("slash commands", () => {
  test("are answered with one message, public unless asked otherwise", async () => {
    const open = await ask("Who?");
    expect(seen(open)).toContain("Heard “Who?”");
    expect(isPrivate(open)).toBe(false);
    const hidden = await slash(bot.discord, "ask", { question: "Who?", private: true }).ended;
    expect(isPrivate(hidden.shown)).toBe(true);
  });

  test("a slip is private, with the way out", async () => {
    const answer = await ask("no words");
    expect(seen(answer)).toBe("Ask in a sentence.");
    expect(isPrivate(answer)).toBe(true);
  });

  test("a fault is told privately by its number, and the bot lives", async () => {
    const answer = await ask("throw");
    expect(seen(answer)).toMatch(/noted as [0-9a-f]{6}/u);
    expect(seen(answer)).not.toContain("canary");
    expect(isPrivate(answer)).toBe(true);
    expect(seen(await ask("Still there?"))).toContain("Still there?");
  });

  test("a slow answer is promised first, and the promise is kept", async () => {
    const slow = await slash(bot.discord, "ask", { question: "slow one" }).ended;
    expect(slow.received.map((r) => r.body.type ?? r.method)).toEqual([5, "PATCH"]);
    expect(seen(slow.shown)).toContain("slow one");
  });

  test("a private answer that was promised in public is given in private", async () => {
    const slow = await slash(bot.discord, "ask", { question: "slow slip" }).ended;
    expect(slow.received.map((r) => r.body?.type ?? r.method)).toEqual([5, "DELETE", "POST"]);
    expect(isPrivate(slow.shown)).toBe(true);
  });

  test("what one types is completed with 25 choices at most, long ones cut, and the cut ones stand for the whole", async () => {
    const { received } = await typing(bot.discord, "ask", { question: "a long name" }, "question").ended;
    const { choices = [] } = received[0]!.body.data ?? {};
    expect(choices).toHaveLength(25);
    expect(choices[0]?.name).toMatch(/^a long name .*…$/u);
    expect(seen(await ask(choices[0]!.value))).toContain("x".repeat(200));
    expect(choices[1]).toEqual({ name: "choice 0", value: "0" });
  });
});

describe("buttons", () => {
  test("turn the page in place for the one who asked", async () => {
    const first = await ask("Who?");
    const turned = await press(bot.discord, first, "Page 2").ended;
    expect(turned.received[0]!.body.type).toBe(7);
    expect(seen(turned.shown)).toContain("page 2");
  });

  test("answer someone else privately, and leave the message as it is", async () => {
    const turned = await press(bot.discord, await ask("Who?"), "Page 2", { user: BEN }).ended;
    expect(turned.received[0]!.body.type).toBe(4);
    expect(isPrivate(turned.shown)).toBe(true);
  });

  test("are not to be pressed at the ends", async () => {
    const buttons = buttonsOf(await ask("Who?"));
    expect(buttons.find((b) => b.label === "Page 3")!.disabled).toBe(true);
    expect(buttons.find((b) => b.label === "Page 2")!.disabled).toBe(false);
  });

  test("work after a restart, long ones too", async () => {
    const first = await ask("Who?");
    await bot.door.stop();
    await bot.again();
    expect(seen((await press(bot.discord, first, "Page 2").ended).shown)).toContain("page 2");
    expect(seen((await press(bot.discord, first, "Long").ended).shown)).toContain("long long");
  });

  test("whose call is lost answer calmly", async () => {
    const first = await ask("Who?");
    await bot.door.stop();
    await bot.again({ dataDir: folder() });
    expect(seen((await press(bot.discord, first, "Long").ended).shown)).toContain("too old");
    expect(seen((await press(bot.discord, first, "made by another version").ended).shown)).toContain(
      "too old",
    );
  });

  test("never share what is an owner's, also by a button that was made up", async () => {
    await bot.services.notes.noteGap(GUILD, "a question asked in private");
    const gaps = await slash(bot.discord, "gaps", {}, { manages: true }).ended;
    expect(seen(gaps.shown)).toContain("asked in private");
    expect(seen(gaps.shown)).not.toContain("Share in this channel");
    for (const id of ["1s0~gaps", "1s0~gaps~what:list", "1s0~gaps~what:file"]) {
      const forged = await press(bot.discord, gaps.shown, id, { manages: true }).ended;
      expect(isPrivate(forged.shown)).toBe(true);
      expect(seen(forged.shown)).not.toContain("asked in private");
    }
  });

  test("share a private reply with the channel", async () => {
    const hidden = await slash(bot.discord, "ask", { question: "Who?", private: true }).ended;
    const shared = await press(bot.discord, hidden.shown, "Share in this channel").ended;
    expect(isPrivate(shared.shown)).toBe(false);
    expect(seen(shared.shown)).toContain(`Shared by <@${ANNA}>`);
    expect(seen(shared.shown)).toContain("Heard “Who?”");
    expect(buttonsOf(await ask("Who?")).map((b) => b.label)).not.toContain("Share in this channel");
  });
});

describe("a server's settings", () => {
  const owner = { manages: true };
  const change = (settings: object) => bot.services.notes.change(GUILD, settings);

  test("in channels that were not chosen, it says by link where it answers", async () => {
    await change({ channels: ["777"] });
    expect(seen(await ask("Who?"))).toBe("In this server I answer only in <#777>.");
    expect(sourceOf(await ask("Who?"))).toContain("in <#777>");
    expect(seen(await ask("Who?", { channel: "777" }))).toContain("Heard");
  });

  test("where replies are private, a mention gets a button to its answer", async () => {
    await change({ private: true });
    expect(isPrivate(await ask("Who?", owner))).toBe(true);
    write(bot.discord, `<@${BOT}> Who?`);
    await until(() => bot.discord.received.some((r) => r.path.startsWith("/channels")));
    const body = bot.discord.received.at(-1)!.body;
    expect(seen(body)).toContain("answer in private");
    const pressed = await press(bot.discord, body, "Show me the answer", { user: BEN }).ended;
    expect(seen(pressed.shown)).toContain("Heard “Who?”");
    expect(isPrivate(pressed.shown)).toBe(true);
  });

  test("a file comes with its message, to those alone who manage the server", async () => {
    await bot.services.notes.noteGap(GUILD, "Who plays the bassoon?");
    const asked = await slash(bot.discord, "gaps", { what: "file" }, owner).ended;
    expect(asked.received[0]!.raw).toContain('filename="gaps.csv"');
    expect(asked.received[0]!.raw).toContain("question,1,Who plays the bassoon?");
    expect(asked.shown.components?.at(-1)).toEqual({ type: 13, file: { url: "attachment://gaps.csv" } });
    const other = await slash(bot.discord, "gaps", { what: "file" }).ended;
    expect(seen(other.shown)).toContain("Only those who manage");
  });

  test("its language is the language of the bot's own lines there", async () => {
    await change({ language: "de" });
    expect(
      buttonsOf((await slash(bot.discord, "ask", { question: "Who?", private: true }).ended).shown).at(-1)!
        .label,
    ).toBe("Im Kanal teilen");
  });
});

describe("many at once", () => {
  test("someone who asks too fast is told so, privately and calmly", async () => {
    await bot.door.stop();
    await bot.again({ mostWaiting: 2 });
    const asked = ["one", "two", "three"].map((question) => ask(question));
    const other = ask("four", { user: BEN });
    const limited = (await Promise.all(asked)).find((shown) =>
      seen(shown).includes("faster than I may answer"),
    );
    expect(isPrivate(limited!)).toBe(true);
    expect(seen(await other)).toContain("four");
    expect(seen(await ask("five"))).toContain("five");
  });

  test("an event that is heard twice is answered once", async () => {
    const asked = slash(bot.discord, "ask", { question: "Who?" });
    const { id, token } = asked;
    const again = { id, token, type: 2, application_id: APPLICATION, data: { name: "ask", type: 1 } };
    bot.discord.gateway.dispatch("INTERACTION_CREATE", {
      ...again,
      user: { id: ANNA },
      entitlements: [],
      authorizing_integration_owners: {},
    });
    await asked.ended;
    expect(seen(await ask("Still there?"))).toContain("Still there?");
    expect(bot.discord.received.filter(({ path }) => path.includes(id))).toHaveLength(1);
  });
});
