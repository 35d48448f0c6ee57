/** What a server's owner decides: who may ask, where, of which part, and how it is answered. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { StandIn } from "../../stand-in/discord.ts";
import { BOT, CHANNEL, GUILD } from "../../stand-in/names.ts";
import { below, press, slash } from "../../stand-in/people.ts";
import { write } from "../../stand-in/messages.ts";
import { seen, sourceOf } from "../../stand-in/seen.ts";
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
  await slash(discord, "settings", { mentions: "thread" }, OWNER).ended;
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
