/** A server's owner adds an article, corrects a speaker, takes everything along and deletes it, all from Discord. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { wordingFor } from "../../../src/wording/index.ts";
import type { StandIn } from "../../stand-in/discord.ts";
import { GUILD } from "../../stand-in/names.ts";
import { below, press, slash, submit } from "../../stand-in/people.ts";
import { buttonsOf, seen } from "../../stand-in/seen.ts";
import { MINUTES, OWNER, owned, type Owned } from "./owned.ts";
import { until } from "./running.ts";

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
  expect(seen(asked.shown)).toContain("Delete 1 file with all corrections");
  expect(existsSync(join(bot.dataDir, "servers", GUILD))).toBe(true);
  const gone = await press(discord, asked.shown, "Yes, delete everything", OWNER).ended;
  expect(seen(gone.shown)).toContain("Deleted for good: 1 file with all that was read in it");
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

test("a server that takes the bot out is noticed at once, and so is one that takes it back", async () => {
  await add("minutes.md", MINUTES);
  const left = () => existsSync(join(bot.dataDir, "servers", GUILD, "left"));
  discord.gateway.dispatch("GUILD_DELETE", { id: GUILD });
  await until(left);
  discord.gateway.dispatch("GUILD_CREATE", { id: GUILD, name: "A server", roles: [], channels: [] });
  await until(() => !left());
  expect(await ask("When did the board meet?")).toContain("on Monday in the old sail loft");
});

test("what is taken away asks first, and comes back in one press", async () => {
  await add("minutes.md", MINUTES);
  const asked = await below(discord, "library", "remove", { article: "minutes" }, OWNER).ended;
  expect(await ask("How did the harbour board vote?")).toContain("nine to two");
  const gone = await press(discord, asked.shown, "Yes, take it away", OWNER).ended;
  expect(await ask("How did the harbour board vote?")).not.toContain("nine to two");
  const back = await press(discord, gone.shown, "Undo", OWNER).ended;
  expect(seen(back.shown)).toContain("It is back: “Minutes of the harbour board”");
  expect(await ask("How did the harbour board vote?")).toContain("nine to two");
});

test.each([
  ["en", "not a date", "“not a date” is no day that I can read", "Date: 2 November 2026"],
  ["de", "gestern", "„gestern“ ist kein Tag, den ich lesen kann", "Datum: 2. November 2026"],
])(
  "details that cannot be read are told, in %s, and a date in the reader's way",
  async (locale, typed, told, date) => {
    const owner = { ...OWNER, locale };
    const added = await add("minutes.md", MINUTES, owner);
    const [details] = buttonsOf(added);
    const form = (await press(discord, added, details!.label, owner).ended).received[0]!.body.data!;
    const entered = async (published: string, url = "") =>
      seen((await submit(discord, form, { published, url }, owner).ended).shown);
    const refused = await entered(typed, "the web");
    expect(refused).toContain(told);
    expect(refused).toMatch(/[“„]the web[”“] is/u);
    for (const day of ["2026-11-02", "2 November 2026", "2. November 2026", "2.11.2026"])
      expect(await entered(day)).toContain(date);
  },
);

test("a long title leaves room for its file in the list, and a file that is there already is named once", async () => {
  await add("minutes.md", MINUTES.replace("title: ", `title: ${"The long tale of ".repeat(15)}`));
  const [, line] = seen((await below(discord, "library", "list", {}, OWNER).ended).shown).split("\n");
  expect(line).toMatch(/^The long tale of .*… \(minutes\.md\): 1 quotation$/u);
  await add("list.jsonl", '{"id": "a", "text": "One day."}\n{"id": "b", "text": "Two days."}\n');
  expect(seen((await below(discord, "library", "list", {}, OWNER).ended).shown)).toContain(
    "\nlist.jsonl: 2 articles, 0 quotations",
  );
  const again = await add(
    "list.jsonl",
    '{"id": "a", "text": "One day."}\n{"id": "b", "text": "Two days."}\n',
  );
  expect(seen(again)).toBe("“list.jsonl” is here already: nothing was added.");
});

test("a form that Discord refuses is told, rather than nothing", async () => {
  const added = await add("dam.txt", "The dam of Turku burst on Tuesday.\n");
  discord.forbid = ({ body }) => (body.type === 9 ? { status: 400, code: 50035 } : null);
  const { shown } = await press(discord, added, "Details…", OWNER).ended;
  expect(seen(shown)).toMatch(/noted as [0-9a-f]{6}/u);
});

test("what cannot be read is told, and nothing of it stays", async () => {
  expect(seen(await add("empty.txt", ""))).toBe(
    "“empty.txt” could not be read, and nothing was added. It is empty. Put an article in it, or remove it.",
  );
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
