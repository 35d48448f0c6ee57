/** What one server's messages offer leads nowhere in another: each of their buttons, pressed there by an owner. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { packPress } from "../../../src/doors/discord/codec.ts";
import type { ButtonStore } from "../../../src/state/buttons.ts";
import { below, menu, press, slash, typing } from "../../stand-in/people.ts";
import { buttonsOf, seen } from "../../stand-in/seen.ts";
import { OWNER, owned, type Owned } from "./owned.ts";

const MINUTES = `---
title: Minutes of the harbour board
---
“The slipway cannot wait another winter,” said the chair, Ines Okoro.
`;
const SECRET = /slipway|Okoro|Minutes of the harbour/iu;
const ELSEWHERE = { guild: "999", channel: "998", ...OWNER };

let bot: Owned;
beforeEach(async () => {
  bot = await owned();
});
afterEach(() => bot.close());

/** A made-up button has no store of its own: what is too long for it is left out. */
const short: ButtonStore = { put: () => "0".repeat(16), kept: async () => {}, get: async () => null };

test("the buttons of its replies, and made-up ones with its ids, show and change nothing elsewhere", async () => {
  const added = await bot.add("minutes.md", MINUTES);
  const quoted = (await slash(bot.discord, "quote", { about: "winter" }, OWNER).ended).shown;
  const removed = (await below(bot.discord, "library", "remove", { article: "minutes" }, OWNER).ended).shown;
  const listed = (await below(bot.discord, "library", "list", {}, OWNER).ended).shown;
  const forms = [
    (await press(bot.discord, added, "Details…", OWNER).ended).received[0]!.body.data,
    (await press(bot.discord, quoted, "Wrong speaker? (1)", OWNER).ended).received[0]!.body.data,
  ] as { custom_id: string }[];
  const made = [
    { command: "library remove", options: { article: "minutes.md", sure: true } },
    { command: "passage", options: { source: "minutes", paragraph: 1 } },
    { command: "library details", options: { article: "minutes", author: "Ann Poe" } },
  ].map((call) => packPress({ opens: "anew", owner: null, call }, 0, short));
  const ids = [
    ...[added, quoted, removed, listed].flatMap((message) => buttonsOf(message).map((b) => b.custom_id)),
    ...forms.map(({ custom_id }) => custom_id),
    ...made,
  ];
  expect(ids.length).toBeGreaterThan(10);
  for (const id of ids) {
    const exchange = await press(bot.discord, added, id, ELSEWHERE).ended;
    expect([id, SECRET.test(JSON.stringify(exchange.received.map(({ body }) => body)))]).toEqual([id, false]);
  }
  expect(await bot.ask("What did Ines Okoro say about the slipway?")).toContain("cannot wait another winter");
});

test("nor does the menu of a message, or what is completed while one types", async () => {
  await bot.add("minutes.md", MINUTES);
  const words = { content: "The slipway cannot wait another winter" };
  const check = async (where = {}) =>
    seen((await menu(bot.discord, "Check this quote", words, where).ended).shown);
  expect(await check()).toContain("Ines Okoro");
  expect(await check(ELSEWHERE)).not.toContain("Okoro");
  expect(await check({ guild: null })).not.toContain("Okoro");
  const choices = async (where = {}) =>
    JSON.stringify((await typing(bot.discord, "quote", { speaker: "" }, "speaker", where).ended).received);
  expect(await choices()).toContain("Okoro");
  expect(await choices(ELSEWHERE)).not.toContain("Okoro");
});
