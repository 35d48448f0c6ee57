/** A server's owner adds an article, corrects a speaker, takes everything along and deletes it, all from Discord. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { wordingFor } from "../../../src/wording/index.ts";
import type { StandIn } from "../../stand-in/discord.ts";
import { ANNA, BEN, BOT, CHANNEL, GUILD } from "../../stand-in/names.ts";
import { below, menu, press, slash, submit, write } from "../../stand-in/people.ts";
import { seen, sourceOf } from "../../stand-in/seen.ts";
import { OWNER, owned, type Owned } from "./owned.ts";
import { until } from "./running.ts";

const MINUTES = `---
title: Minutes of the harbour board
---
The harbour board met on Monday in the old sail loft.

“The slipway cannot wait another winter,” said the chair, Ines Okoro.

The board voted nine to two for the repair.
`;

/** The label under the first passage. */
const WRONG = wordingFor("en").shown.doubt(1);
let bot: Owned;
let discord: StandIn;
let add: Owned["add"];
let ask: Owned["ask"];
beforeEach(async () => {
  bot = await owned();
  ({ discord, add, ask } = bot);
});
afterEach(() => bot.close());

test("an upload answers where it was added, and says what was read; nobody else may add, and no other server sees it", async () => {
  const told = seen(await add("minutes.md", MINUTES));
  expect(told).toContain("Added: “Minutes of the harbour board”");
  expect(told).toContain("3 paragraphs, 1 quotation of 1 speaker");
  expect(told).toContain("Not stated: Author, Publisher, Date, Address");
  expect(await ask("What did Ines Okoro say about the slipway?")).toContain("cannot wait another winter");
  expect(await ask("What did Ines Okoro say about the slipway?", { guild: "999" })).not.toContain("winter");
  const refused = await below(discord, "library", "add", {}, {}, { file: discord.upload("a.txt", "A.") })
    .ended;
  expect(seen(refused.shown)).toContain("Only those who look after");
});

test("what an article says of itself is put right in a form, and citations carry it", async () => {
  const added = await add("minutes.md", MINUTES);
  const form = (await press(discord, added, "Details…", OWNER).ended).received[0]!.body;
  expect(form.type).toBe(9);
  const about = {
    title: "Harbour minutes",
    author: "Tom Reed",
    publisher: "Harbour Board",
    published: "2026-02-03",
    url: "",
  };
  const changed = await submit(discord, form.data, about, OWNER).ended;
  expect(seen(changed.shown)).toContain("Changed: “Harbour minutes”");
  expect(await ask("How did the board vote?")).toContain("Tom Reed, Harbour Board");
});

test("a speaker is put right by a form, the next /quote shows it, also after a restart, and one press undoes it", async () => {
  await add("minutes.md", MINUTES);
  const words = async () => seen((await slash(discord, "quote", { about: "slipway" }).ended).shown);
  expect(await words()).toContain("Ines Okoro");
  const quoted = (await slash(discord, "quote", { about: "slipway" }, OWNER).ended).shown;
  const form = (await press(discord, quoted, WRONG, OWNER).ended).received[0]!.body;
  expect(form.type).toBe(9);
  const corrected = await submit(discord, form.data, { speaker: "Ada Kern", title: "deputy chair" }, OWNER)
    .ended;
  expect(seen(corrected.shown)).toContain("Ada Kern");
  expect(await words()).toContain("Ada Kern, deputy chair");
  await bot.restart();
  expect(await words()).toContain("Ada Kern, deputy chair");
  await press(discord, corrected.shown, "Undo", OWNER).ended;
  expect(await words()).toContain("Ines Okoro");
});

test("a speaker of the common articles is put right for this server alone", async () => {
  const quoted = (await slash(discord, "quote", { speaker: "Liu", about: "corner" }, OWNER).ended).shown;
  const form = (await press(discord, quoted, WRONG, OWNER).ended).received[0]!.body;
  await submit(discord, form.data, { speaker: "Ada Kern", title: "" }, OWNER).ended;
  const said = async (where = {}) =>
    seen((await slash(discord, "quote", { speaker: "Ada Kern" }, where).ended).shown);
  expect(await said()).toContain("Insecurity in one corner");
  expect(await said({ guild: "999" })).not.toContain("Insecurity in one corner");
});

test("all of it can be taken along as a zip, and deleted for good when that is confirmed", async () => {
  await add("minutes.md", MINUTES);
  const out = await below(discord, "library", "export", {}, OWNER).ended;
  expect(out.received.at(-1)!.raw).toContain("minutes.md");
  const asked = await below(discord, "library", "forget", {}, OWNER).ended;
  expect(existsSync(join(bot.dataDir, "servers", GUILD))).toBe(true);
  const gone = await press(discord, asked.shown, "Yes, delete everything", OWNER).ended;
  expect(seen(gone.shown)).toContain("Deleted for good");
  expect(existsSync(join(bot.dataDir, "servers", GUILD))).toBe(false);
  expect(await ask("How did the harbour board vote?")).not.toContain("nine to two");
});

test("a server that took the bot out while it was away is noticed at the next start; the one it is in is not", async () => {
  await add("minutes.md", MINUTES);
  const other = "999000000000000001";
  await add("minutes.md", MINUTES, { guild: other });
  const left = (server: string) => existsSync(join(bot.dataDir, "servers", server, "left"));
  expect(left(other)).toBe(false);
  await bot.restart();
  await until(() => left(other));
  expect(left(GUILD)).toBe(false);
});

test("what is taken away asks first, and comes back in one press", async () => {
  await add("minutes.md", MINUTES);
  const asked = await below(discord, "library", "remove", { article: "minutes" }, OWNER).ended;
  expect(await ask("How did the harbour board vote?")).toContain("nine to two");
  const gone = await press(discord, asked.shown, "Yes, take it away", OWNER).ended;
  expect(await ask("How did the harbour board vote?")).not.toContain("nine to two");
  await press(discord, gone.shown, "Undo", OWNER).ended;
  expect(await ask("How did the harbour board vote?")).toContain("nine to two");
});

test("what cannot be read is told, and nothing of it stays", async () => {
  expect(seen(await add("empty.txt", ""))).toContain("could not be read, and nothing was added");
  expect(seen(await add("photo.png", "PNG"))).toContain("could not be read, and nothing was added");
  const elsewhere = await below(discord, "library", "add", {}, OWNER, { file: "https://example.org/a.txt" })
    .ended;
  expect(seen(elsewhere.shown)).toContain("does not lie with Discord");
  const nothing = await below(discord, "library", "add", {}, OWNER).ended;
  expect(seen(nothing.shown)).toContain("Give a file or a link");
  expect(seen((await below(discord, "library", "list", {}, OWNER).ended).shown)).toContain(
    "no articles of its own",
  );
});

const LETTER = `I was at the slipway on Friday and measured the gap between the planks. It is four centimetres wide now, and it was two in spring. ${"Whoever wants to see it may come along on Sunday at nine. ".repeat(3)}`;
const channelMessages = () =>
  discord.received.filter(({ path }) => /^\/channels\/\d+\/messages$/u.test(path));

test("a message of one's own becomes an article at once; somebody else's only when they agree, and they can take it away", async () => {
  const mine = await menu(
    discord,
    "Add to the library",
    { content: LETTER, author: { id: ANNA, username: "anna" } },
    OWNER,
  ).ended;
  expect(seen(mine.shown)).toContain("Added: “I was at the slipway on Friday and…”");
  expect(await ask("How wide is the gap between the planks?")).toContain("four centimetres");
  await press(discord, mine.shown, "Take it away", OWNER).ended;
  expect(await ask("How wide is the gap between the planks?")).not.toContain("four centimetres");

  const asked = await menu(
    discord,
    "Add to the library",
    { content: LETTER, author: { id: BEN, username: "ben" } },
    OWNER,
  ).ended;
  expect(seen(asked.shown)).toContain("ben: may this message become an article");
  const agree = "I wrote it, and I agree";
  expect(seen((await press(discord, asked.shown, agree, OWNER).ended).shown)).toContain(
    "Only who wrote the message",
  );
  expect(await ask("How wide is the gap between the planks?")).not.toContain("four centimetres");
  const agreed = await press(discord, asked.shown, agree, { user: BEN }).ended;
  expect(seen(agreed.shown)).toContain("Added");
  expect(await ask("How wide is the gap between the planks?")).toContain("four centimetres");
  expect(seen((await press(discord, asked.shown, agree, { user: BEN }).ended).shown)).toContain("week old");
  const short = await menu(discord, "Add to the library", { content: "ok", author: { id: ANNA } }, OWNER)
    .ended;
  expect(seen(short.shown)).toContain("at least 200 characters");
});

test("of a message's uploads the first with text is taken, and told to be the first; what a program wrote is not asked for", async () => {
  const author = { id: ANNA, username: "anna" };
  const upload = (name: string, content: string, content_type: string) => ({
    id: name,
    url: discord.upload(name, content),
    content_type,
  });
  const attachments = [
    upload("gap.png", "PNG", "image/png"),
    upload("planks.txt", "The planks of the slipway are of larch.\n", "text/plain"),
    upload("nails.txt", "The nails are of copper.\n", "text/plain"),
  ];
  const entry = "Add to the library";
  const added = seen((await menu(discord, entry, { content: "", author, attachments }, OWNER).ended).shown);
  expect(added).toContain("Added: “Planks”");
  expect(added).toContain("The message has 2 files; this is the first.");
  const picture = { content: LETTER, author, attachments: attachments.slice(0, 1) };
  expect(seen((await menu(discord, entry, picture, OWNER).ended).shown)).toContain("Added: “I was at the");
  const bots = { content: LETTER, author: { id: BEN, username: "news", bot: true } };
  expect(seen((await menu(discord, entry, bots, OWNER).ended).shown)).toContain(
    "A program wrote that message",
  );
});

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
