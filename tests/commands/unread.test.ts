/** In a language in which speakers are not read, nothing is said of whether the text names them: it may. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { pino } from "pino";
import { commands } from "../../commands/index.ts";
import { checkMaterial } from "../../src/doctor/material.ts";
import { openLibrary, type Library } from "../../src/library.ts";
import type { OptionValues } from "../../src/reply.ts";
import { serve } from "../../src/serve.ts";
import { noNotes } from "../../src/state/notes.ts";
import { materialOf } from "../browser/visit.ts";

const GERMAN = `---
language: de
---
Der Steg wird gesperrt

Der Steg am alten Hafen wird gesperrt, weil drei Planken gebrochen sind. „Wir haben lange gewartet“, sagte die Ingenieurin Runa Holm.
`;

let library: Library;
beforeAll(async () => {
  library = await openLibrary({ material: materialOf({ "steg.txt": GERMAN }) });
});
afterAll(() => library.close());

const ask = (command: string, options: OptionValues, locale = "en") => {
  const caller = { user: "anna", server: null, channel: null, manages: false };
  const log = pino({ level: "silent" });
  return serve({ command, options, locale, caller }, { commands, library, notes: noNotes(), log });
};

test.each([
  ["en", "Speaker not read (not in English) – direct quotation"],
  ["de", "Sprecher nicht gelesen (nicht auf Englisch) – direktes Zitat"],
])("a quotation is not told as one whose speaker is not stated: %s", async (locale, attribution) => {
  const { passages } = await ask("quote", { about: "gewartet" }, locale);
  expect(passages.map((passage) => passage.attribution)).toEqual([attribution]);
});

test("nor does a checked quotation or the evidence say so", async () => {
  const heading = async (words: string) => (await ask("who-said", { words })).heading;
  expect(await heading("Wir haben lange gewartet")).toBe(
    "Exact: these words are quoted so, but speakers are read in English only.",
  );
  expect(await heading("Wir haben kurz gewartet")).toBe(
    "Nearly: the words are quoted differently, and speakers are read in English only.",
  );
  const { passages } = await ask("quote", { about: "gewartet" });
  const why = passages[0]!.followUps.find(({ call }) => call.command === "why")!;
  expect((await ask("why", why.call.options)).heading).toBe(
    "I read who speaks in English only; the passage itself may say it.",
  );
});

test.each([
  ["en", "“Runa Holm” stands beside this quotation: whose words they are, I read in English only."],
  ["de", "„Runa Holm“ steht bei diesem Zitat: Wessen Worte es sind, lese ich nur im Englischen."],
])(
  "nor is whoever stands beside a quotation told to be nobody, or never quoted: %s",
  async (locale, told) => {
    const { heading, passages } = await ask("quote", { speaker: "Runa Holm" }, locale);
    expect([heading, passages.length]).toEqual([told, 1]);
    expect((await ask("quote", { speaker: "Uwe Holm" })).heading).toContain("Nobody in the material");
    for (const question of ["What did Runa Holm say?", "Was hat Runa Holm gesagt?"])
      expect((await ask("ask", { question }, locale)).heading).toBe(told);
    const check = (words: string) => ask("who-said", { words, speaker: "Holm" });
    expect((await check("Wir haben lange gewartet")).lines).toEqual([]);
    expect((await check("Wir haben nie lange gewartet")).lines).toContain(
      "Speakers are read in English only, so I checked the words alone.",
    );
  },
);

test.each(["Wir haben nicht lange gewartet", "Wir haben nie lange gewartet"])(
  "a German negation turns words round: %s",
  async (words) => {
    expect((await ask("who-said", { words })).heading).toContain("The opposite of what the source says");
  },
);

test("the doctor counts them by themselves", async () => {
  const [found] = await checkMaterial(library, "articles");
  expect(found!.what).toContain(
    "1 quotation (0 without a stated speaker, 1 in a language in which speakers are not read).",
  );
});
