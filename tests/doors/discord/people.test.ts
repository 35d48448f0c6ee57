/** An owner puts two names of one person together, in this server alone, and sees all that was put right. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { wordingFor } from "../../../src/wording/index.ts";
import { below, press, slash, submit, typing } from "../../stand-in/people.ts";
import { buttonsOf, seen } from "../../stand-in/seen.ts";
import { OWNER, owned, type Owned } from "./owned.ts";

/** Two spellings that no rule can know to be one person. */
const LETTERS = `---
title: Letters about the slipway
---
“The slipway cannot wait another winter,” said the chair, Ines Okoro.

“It will hold until May,” said Agnes Adeyemi, writing from Oslo.
`;

let bot: Owned;
beforeEach(async () => {
  bot = await owned();
});
afterEach(() => bot.close());

const person = async (name: string, also: string, where = {}) =>
  (await below(bot.discord, "library", "person", { name, also }, { ...OWNER, ...where }).ended).shown;
const quote = async (speaker: string, where = {}) =>
  seen((await slash(bot.discord, "quote", { speaker }, where).ended).shown);

test("two names become one in the server's own articles, also after a restart, until one press undoes it", async () => {
  await bot.add("letters.md", LETTERS);
  const joined = await person("Ines Okoro", "Agnes Adeyemi");
  expect(seen(joined)).toContain("From now on Ines Okoro and Agnes Adeyemi are one here: Ines Okoro.");
  expect(seen(joined)).toContain("2 quotations");
  await bot.restart();
  const both = await quote("Adeyemi");
  expect(both).toContain("2 quotations of Ines Okoro");
  expect(both).toContain("It will hold until May");
  expect(both).toContain("Speaker corrected by the owner.");
  await press(bot.discord, joined, "Undo", OWNER).ended;
  const again = await quote("Adeyemi");
  expect(again).toContain("1 quotation of Agnes Adeyemi");
  expect(again).not.toContain("corrected");
});

test("two names become one in the common articles, for this server alone", async () => {
  const told = seen(await person("Xi Jinping", "Big X"));
  expect(told).toContain("From now on Xi Jinping is also called Big X here.");
  expect(await quote("Big X")).toContain("of Xi Jinping");
  expect(await bot.ask("What did Big X say about cooperation?")).toContain("I read “Big X” as “Xi Jinping”");
  const check = {
    words: "The development of the internet knows no international boundaries",
    speaker: "Big X",
  };
  expect(seen((await slash(bot.discord, "who-said", check).ended).shown)).toContain(
    "these are the words of Xi Jinping",
  );
  expect(await quote("Big X", { guild: "999" })).toContain("Nobody in the material goes by “Big X”");
  await person("Liu Yunshan", "Beijing");
  expect(seen((await slash(bot.discord, "speakers").ended).shown)).not.toContain("Beijing:");
  const { received } = await typing(bot.discord, "quote", { speaker: "beij" }, "speaker").ended;
  expect(received[0]!.body.data?.choices?.map(({ value }) => value)).toEqual(["Liu Yunshan"]);
});

test("names that are nobody's, one name twice, and members who are no librarians are told so", async () => {
  expect(seen(await person("Xi Jinpin", "Mr Nobody"))).toContain("Did you mean “Xi Jinping”?");
  expect(seen(await person("Xi Jinping", "xi jinping"))).toContain("is one name already");
  expect(seen(await person("Xi Jinping", "Big X", { manages: false }))).toContain(
    "Only those who look after",
  );
});

test("what was put right in an article that is gone is listed too, and can be undone", async () => {
  const corrections = async () => (await below(bot.discord, "library", "corrections", {}, OWNER).ended).shown;
  const added = await bot.add("letters.md", LETTERS);
  const quoted = (await slash(bot.discord, "quote", { about: "May" }, OWNER).ended).shown;
  const wrong = wordingFor("en").shown.doubt(1);
  const form = (await press(bot.discord, quoted, wrong, OWNER).ended).received[0]!.body;
  await submit(bot.discord, form.data, { speaker: "Ada Kern", title: "" }, OWNER).ended;
  await press(bot.discord, added, "Undo", OWNER).ended;
  const listed = await corrections();
  expect(seen(listed)).toMatch(/letters\/\S+ is no longer in the articles\./u);
  const undo = buttonsOf(listed).find(({ label }) => label.startsWith("Undo: letters"))!;
  await press(bot.discord, listed, undo.label, OWNER).ended;
  expect(seen(await corrections())).toContain("Nothing was put right here");
});

test("all that was put right is listed, and each can be undone there", async () => {
  expect(seen((await below(bot.discord, "library", "corrections", {}, OWNER).ended).shown)).toContain(
    "Nothing was put right here",
  );
  const quoted = (await slash(bot.discord, "quote", { speaker: "Liu", about: "corner" }, OWNER).ended).shown;
  const wrong = wordingFor("en").shown.doubt(1);
  const form = (await press(bot.discord, quoted, wrong, OWNER).ended).received[0]!.body;
  await submit(bot.discord, form.data, { speaker: "Ada Kern", title: "" }, OWNER).ended;
  expect(await quote("Ada Kern")).toContain("Speaker corrected by the owner.");
  const answer = await bot.ask("What did Ada Kern say about insecurity in one corner of the internet?");
  expect(answer.split("\n")[1]).toContain("Ada Kern");
  expect(answer).toContain("Insecurity in one corner of the internet was a risk to all");
  const corner = async () =>
    seen((await slash(bot.discord, "quote", { speaker: "Liu", about: "corner" }).ended).shown);
  expect(await corner()).not.toContain("Insecurity in one corner");
  const check = { words: "Insecurity in one corner of the internet was a risk to all", speaker: "Ada Kern" };
  expect(seen((await slash(bot.discord, "who-said", check).ended).shown)).not.toContain("Not Ada Kern");
  await person("Xi Jinping", "Big X");
  const listed = (await below(bot.discord, "library", "corrections", {}, OWNER).ended).shown;
  expect(seen(listed)).toContain("Put right here: 1 passage, 1 person");
  expect(seen(listed)).toContain("Xi Jinping is also called Big X");
  await press(bot.discord, listed, "Undo", OWNER).ended;
  await press(bot.discord, listed, "Undo: Xi Jinping", OWNER).ended;
  expect(await corner()).toContain("Insecurity in one corner");
  expect(await quote("Big X")).toContain("Nobody in the material");
});
