/** What a server's owner decides: who may ask, where, of which part, and how it is answered. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { StandIn } from "../../stand-in/discord.ts";
import { BEN, BOT, CHANNEL, GUILD } from "../../stand-in/names.ts";
import { below, choose, menu, press, slash } from "../../stand-in/people.ts";
import { write } from "../../stand-in/messages.ts";
import { buttonsOf, seen, sourceOf } from "../../stand-in/seen.ts";
import { MINUTES, OWNER, owned, type Owned } from "./owned.ts";
import { until } from "./running.ts";

let bot: Owned;
let discord: StandIn;
let add: Owned["add"];
let ask: Owned["ask"];
beforeEach(async () => {
  bot = await owned();
  ({ discord, add, ask } = bot);
});
afterEach(() => bot.close());

const channelMessages = () =>
  discord.received.filter(({ path }) => /^\/channels\/\d+\/messages$/u.test(path));

test("a channel limited to a part of the library is asked nothing else", async () => {
  await add("minutes.md", MINUTES);
  await add("bread.txt", "The baker of Wexmouth bakes rye bread at night.\n");
  await below(discord, "library", "collection", { article: "bread", name: "Kitchen" }, OWNER).ended;
  await slash(discord, "settings", { channel: CHANNEL, collection: "Kitchen" }, OWNER).ended;
  expect(await ask("When is rye bread baked?")).toContain("at night");
  expect(await ask("How did the harbour board vote?")).not.toContain("nine to two");
  const elsewhere = { channel: "555" };
  expect(await ask("How did the harbour board vote?", elsewhere)).toContain("nine to two");
});

test("a mention is answered as the server chose: in a thread, or not at all", async () => {
  const chosen = async (permitted?: string) =>
    seen((await slash(discord, "settings", { mentions: "thread" }, { ...OWNER, permitted }).ended).shown);
  expect(await chosen()).toContain("I may not open threads");
  expect(await chosen(String((1n << 35n) | (1n << 38n)))).not.toContain("I may not open threads");
  write(discord, `<@${BOT}> what did Liu say about security?`);
  await until(() => channelMessages().length === 1);
  expect(discord.received.some(({ path }) => path.endsWith("/threads"))).toBe(true);
  expect(channelMessages()[0]!.path).not.toContain(CHANNEL);
  await slash(discord, "settings", { mentions: "off" }, OWNER).ended;
  write(discord, `<@${BOT}> what did Liu say about security?`);
  await ask("Who edited this?");
  expect(channelMessages()).toHaveLength(1);
});

test("where only some roles may ask, others are told; librarians may add", async () => {
  const told = sourceOf(
    (await slash(discord, "settings", { askers: "77", librarians: "88", channel: CHANNEL }, OWNER).ended)
      .shown,
  );
  // As Discord shows them by name, from the first time on, and pinging nobody.
  for (const name of ["<@&77>", "<@&88>", `<#${CHANNEL}>`]) expect(told).toContain(` ${name}`);
  const help = async (roles: string[]) => seen((await slash(discord, "help", {}, { roles }).ended).shown);
  expect(await help(["88"])).toContain("/library add");
  expect(await help(["88"])).not.toContain("/library forget");
  expect(await help(["77"])).not.toContain("/library");
  expect(await ask("Who edited this?")).toContain("only some roles may ask");
  expect(await ask("Who edited this?", { roles: ["77"] })).toContain("The material answers");
  expect(
    seen(
      await add("bread.txt", "The baker of Wexmouth bakes rye bread at night.\n", {
        manages: false,
        roles: ["88"],
      }),
    ),
  ).toContain("Added");
});

test("each role that was chosen is taken back by a button of its own", async () => {
  const labels = ({ shown }: { shown: Parameters<typeof buttonsOf>[0] }) =>
    buttonsOf(shown).map(({ label }) => label);
  const one = await slash(discord, "settings", { librarians: "88" }, OWNER).ended;
  expect(labels(one)).toEqual(["Articles: managers alone again"]);
  const both = await slash(discord, "settings", { askers: "77" }, OWNER).ended;
  const asked = await press(discord, both.shown, "Let everybody ask", OWNER).ended;
  expect(sourceOf(asked.shown)).toContain("by <@&88>");
  expect(sourceOf(asked.shown)).toContain("Who may ask: everybody");
  const none = await press(discord, asked.shown, "Articles: managers alone again", OWNER).ended;
  expect(sourceOf(none.shown)).not.toContain("<@&88>");
});

test("of a thread its channel is meant, and a category is told to be no channel", async () => {
  const channel = { id: "56", name: "a thread", type: 11, parent_id: CHANNEL };
  expect(sourceOf((await choose(discord, "settings", channel, OWNER).ended).shown)).toContain(
    `<#${CHANNEL}>`,
  );
  const category = { id: "57", name: "2024", type: 4 };
  expect(seen((await choose(discord, "settings", category, OWNER).ended).shown)).toBe(
    "“channel” is a channel of this server, chosen from its list; “▾ 2024” is none.",
  );
});

test("whoever is asked for a message of theirs can agree, wherever and of whom else nothing is answered", async () => {
  const letter = { content: "The slipway is closed. ".repeat(10), author: { id: BEN, username: "ben" } };
  const { shown } = await menu(discord, "Add to the library", letter, OWNER).ended;
  await slash(discord, "settings", { channel: "555", askers: "77" }, OWNER).ended;
  const agree = "I wrote it, and I agree";
  const others = await press(discord, shown, agree).ended;
  expect([others.acknowledged, seen(others.shown)]).toEqual([4, "Only who wrote the message can do that."]);
  const agreed = await press(discord, shown, agree, { user: BEN }).ended;
  // The question is gone, and with it its button.
  expect([agreed.acknowledged, seen(agreed.shown)]).toEqual([
    7,
    expect.stringContaining("Added: “The slipway"),
  ]);
  expect(buttonsOf(agreed.shown).map(({ label }) => label)).toEqual(["Details…", "Take it away"]);
  const away = await press(discord, agreed.shown, "Take it away", { user: BEN }).ended;
  expect(seen(away.shown)).toContain("Taken away");
});

test("usage is numbers, a picture and a file", async () => {
  await ask("Who edited this?");
  await ask("Who plays the bassoon?");
  const usage = await slash(discord, "usage", {}, OWNER).ended;
  expect(seen(usage.shown)).toContain("/ask: 1 answered, 1 without an answer");
  expect(usage.received.at(-1)!.raw).toContain("usage.png");
  const file = await press(discord, usage.shown, "Get it as a file", OWNER).ended;
  expect(file.received.at(-1)!.raw).toMatch(/\d{4}-\d\d-\d\d,ask,1,1/u);
});

test("a filter that leaves no article says which there are, and a day that is none is a slip", async () => {
  const told = async (options: Record<string, string>) =>
    seen((await slash(discord, "ask", { question: "What did Liu say?", ...options }).ended).shown);
  expect(await told({ publisher: "BBC" })).toContain("No article from “BBC”; there are: Reuters.");
  expect(await told({ since: "2016-11-31" })).toContain("2026-11-04");
  expect(await told({ since: "2031" })).toContain("No article");
});

test("a channel that is deleted leaves the settings by itself", async () => {
  await slash(discord, "settings", { channel: CHANNEL }, OWNER).ended;
  expect(await ask("Who edited this?", { channel: "555" })).toContain(CHANNEL);
  discord.gateway.dispatch("CHANNEL_DELETE", { id: CHANNEL, guild_id: GUILD, type: 0 });
  expect(await ask("Who edited this?", { channel: "555" })).toContain("The material answers");
});

test("a role that is deleted leaves the settings by itself, but for the last that may ask", async () => {
  for (const askers of ["77", "78"]) await slash(discord, "settings", { askers }, OWNER).ended;
  await slash(discord, "settings", { librarians: "88" }, OWNER).ended;
  const without = async (role: string) => {
    discord.gateway.dispatch("GUILD_ROLE_DELETE", { guild_id: GUILD, role_id: role });
    return sourceOf((await slash(discord, "settings", {}, OWNER).ended).shown);
  };
  expect(await without("88")).not.toContain("<@&88>");
  expect(await without("77")).toContain("Who may ask: <@&78>.");
  expect(await without("78")).toContain("Who may ask: <@&78>.");
  expect(await ask("Who edited this?")).toContain("only some roles may ask");
});
