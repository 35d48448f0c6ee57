/** A message becomes an article: one's own at once, somebody else's when they agree. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { StandIn } from "../../stand-in/discord.ts";
import type { Exchange } from "../../stand-in/exchange.ts";
import { ANNA, BEN } from "../../stand-in/names.ts";
import { menu, press, slash } from "../../stand-in/people.ts";
import { seen } from "../../stand-in/seen.ts";
import { OWNER, owned, type Owned } from "./owned.ts";

let bot: Owned;
let discord: StandIn;
let ask: Owned["ask"];
beforeEach(async () => {
  bot = await owned();
  ({ discord, ask } = bot);
});
afterEach(() => bot.close());

const linksOf = ({ components = [] }: Exchange["shown"]) =>
  components.flatMap((row) => row.components ?? []).flatMap((b) => (b.url ? [[b.label, b.url]] : []));

const LETTER = `I was at the slipway on Friday and measured the gap between the planks. It is four centimetres wide now, and it was two in spring. ${"Whoever wants to see it may come along on Sunday at nine. ".repeat(3)}`;
test("a message of one's own becomes an article at once; somebody else's only when they agree, and they can take it away", async () => {
  const mine = await menu(
    discord,
    "Add to the library",
    { content: LETTER, author: { id: ANNA, username: "anna" } },
    OWNER,
  ).ended;
  expect(seen(mine.shown)).toContain("Added: “I was at the slipway on Friday and…”");
  expect(await ask("How wide is the gap between the planks?")).toContain("four centimetres");
  const answer = await slash(discord, "ask", { question: "How wide is the gap between the planks?" }).ended;
  expect(linksOf(answer.shown)).toContainEqual([
    expect.stringContaining("To the message"),
    expect.stringMatching(/^https:\/\/discord\.com\/channels\/[\d/]+$/u),
  ]);
  await press(discord, mine.shown, "Take it away", OWNER).ended;
  expect(seen((await press(discord, mine.shown, "Take it away", OWNER).ended).shown)).toBe(
    "It was taken away already.",
  );
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
