import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startGateway, sessionOf } from "../../../src/doors/discord/index.ts";
import { openStandIn } from "../../stand-in/discord.ts";
import { ANNA, APPLICATION, BEN, BOT, CHANNEL, GUILD, TOKEN } from "../../stand-in/names.ts";
import { buttonsOf, menu, press, seen, slash, sourceOf, typing, write } from "../../stand-in/people.ts";
import { folder, running, until, type Running } from "./running.ts";

let bot: Running;
beforeEach(async () => {
  bot = await running();
});
afterEach(() => bot.close());

const COMMANDS = `/applications/${APPLICATION}/commands`;
const PRIVATE = 64;
const puts = () => bot.discord.received.filter((r) => r.method === "PUT").map((r) => r.path);
const ask = async (question: string, where = {}) =>
  (await slash(bot.discord, "ask", { question }, where).ended).shown;

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

describe("slash commands", () => {
  test("are answered with one message, public unless asked otherwise", async () => {
    const open = await ask("Who?");
    expect(seen(open)).toContain("Heard “Who?”");
    expect(open.flags & PRIVATE).toBe(0);
    const hidden = await slash(bot.discord, "ask", { question: "Who?", private: true }).ended;
    expect(hidden.shown.flags & PRIVATE).toBe(PRIVATE);
  });

  test("a slip is private, with the way out", async () => {
    const answer = await ask("no words");
    expect(seen(answer)).toBe("Ask in a sentence.");
    expect(answer.flags & PRIVATE).toBe(PRIVATE);
  });

  test("a fault is told privately by its number, and the bot lives", async () => {
    const answer = await ask("throw");
    expect(seen(answer)).toMatch(/noted as [0-9a-f]{6}/u);
    expect(seen(answer)).not.toContain("canary");
    expect(answer.flags & PRIVATE).toBe(PRIVATE);
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
    expect(slow.shown.flags & PRIVATE).toBe(PRIVATE);
  });

  test("what one types is completed with 25 choices at most, long ones cut, and the cut ones stand for the whole", async () => {
    const { received } = await typing(bot.discord, "ask", { question: "a long name" }, "question").ended;
    const { choices } = received[0]!.body.data;
    expect(choices).toHaveLength(25);
    expect(choices[0].name).toMatch(/^a long name .*…$/u);
    expect(seen(await ask(choices[0].value))).toContain("x".repeat(200));
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
    expect(turned.shown.flags & PRIVATE).toBe(PRIVATE);
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

  test("share a private reply with the channel", async () => {
    const hidden = await slash(bot.discord, "ask", { question: "Who?", private: true }).ended;
    const shared = await press(bot.discord, hidden.shown, "Share in this channel").ended;
    expect(shared.shown.flags & PRIVATE).toBe(0);
    expect(seen(shared.shown)).toContain(`Shared by <@${ANNA}>`);
    expect(seen(shared.shown)).toContain("Heard “Who?”");
    expect(buttonsOf(await ask("Who?")).map((b) => b.label)).not.toContain("Share in this channel");
  });
});

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
    expect(body.message_reference.message_id).toBe(id);
    expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
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
    expect(asked.shown.flags & PRIVATE).toBe(PRIVATE);
    const wordless = await menu(bot.discord, "Ask about this", { content: "" }).ended;
    expect(seen(wordless.shown)).toContain("no words");
  });
});

describe("a server's settings", () => {
  const owner = { manages: true };
  const change = (settings: object) => bot.services.notes.change(GUILD, settings);

  test("in channels that were not chosen, it says by link where it answers", async () => {
    change({ channels: ["777"] });
    expect(seen(await ask("Who?"))).toBe("In this server I answer only in <#777>.");
    expect(sourceOf(await ask("Who?"))).toContain("in <#777>");
    expect(seen(await ask("Who?", { channel: "777" }))).toContain("Heard");
  });

  test("where replies are private, a mention gets a button to its answer", async () => {
    change({ private: true });
    expect((await ask("Who?", owner)).flags & PRIVATE).toBe(PRIVATE);
    write(bot.discord, `<@${BOT}> Who?`);
    await until(() => bot.discord.received.some((r) => r.path.startsWith("/channels")));
    const body = bot.discord.received.at(-1)!.body;
    expect(seen(body)).toContain("answer in private");
    const pressed = await press(bot.discord, body, "Show me the answer", { user: BEN }).ended;
    expect(seen(pressed.shown)).toContain("Heard “Who?”");
    expect(pressed.shown.flags & PRIVATE).toBe(PRIVATE);
  });

  test("a file comes with its message, to those alone who manage the server", async () => {
    bot.services.notes.noteGap(GUILD, "Who plays the bassoon?");
    const asked = await slash(bot.discord, "gaps", { what: "file" }, owner).ended;
    expect(asked.received[0]!.raw).toContain('filename="gaps.csv"');
    expect(asked.received[0]!.raw).toContain("question,1,Who plays the bassoon?");
    expect(asked.shown.components.at(-1)).toEqual({ type: 13, file: { url: "attachment://gaps.csv" } });
    const other = await slash(bot.discord, "gaps", { what: "file" }).ended;
    expect(seen(other.shown)).toContain("Only those who manage");
  });

  test("its language is the language of the bot's own lines there", async () => {
    change({ language: "de" });
    expect(
      buttonsOf((await slash(bot.discord, "ask", { question: "Who?", private: true }).ended).shown).at(-1)!
        .label,
    ).toBe("Im Kanal teilen");
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

  test("a message that Discord refuses becomes one that says so, by its number", async () => {
    let left = 1;
    bot.discord.fault = () => (left-- > 0 ? "invalid" : null);
    expect(seen(await ask("Who?"))).toMatch(/noted as [0-9a-f]{6}/u);
    expect(bot.log()).toContain("Discord refused the message");
  });

  test("an interaction that is over is logged once and survived", async () => {
    bot.discord.deadline = -1;
    slash(bot.discord, "ask", { question: "one" });
    slash(bot.discord, "ask", { question: "two" });
    await until(() => bot.log().includes("10062"));
    bot.discord.deadline = 3000;
    expect(seen(await ask("Still there?"))).toContain("Still there?");
    expect(bot.log().match(/10062/gu)).toHaveLength(1);
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
  bot.discord.deadline = 3000;
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

test("someone who asks too fast is told so, privately and calmly", async () => {
  await bot.door.stop();
  await bot.again({ rates: { person: 2, server: 100 } });
  for (const question of ["one", "two"]) expect(seen(await ask(question))).toContain(question);
  const limited = await ask("three");
  expect(seen(limited)).toContain("faster than I may answer");
  expect(limited.flags & PRIVATE).toBe(PRIVATE);
  expect(seen(await ask("four", { user: BEN }))).toContain("four");
});
