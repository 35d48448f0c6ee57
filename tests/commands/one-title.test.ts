/** Which article is meant by what was typed: two may have one title, and names are written with and without accents. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pino } from "pino";
import { commands } from "../../commands/index.ts";
import { completeSource, completeSpeaker, sourceTyped } from "../../commands/shared/narrowing.ts";
import { completeOwn, fileNamed } from "../../commands/shared/own.ts";
import { shortened } from "../../commands/shared/shortened.ts";
import type { Context } from "../../src/command.ts";
import { openLibrary, type Library } from "../../src/library.ts";
import { serve } from "../../src/serve.ts";
import { noNotes } from "../../src/state/notes.ts";
import { wordingFor } from "../../src/wording/index.ts";
import { servers } from "../servers/opened.ts";

const ARTICLES = {
  "north.txt": "---\ntitle: Minutes of March\n---\nThe north pier leaks.\n",
  "south.txt": "---\ntitle: Minutes of March\n---\nThe south pier holds.\n",
  "minutes-of-march.md": "---\ntitle: Letters\n---\nNobody wrote to the council.\n",
  "quay.txt": "---\ntitle: Der Kai von Çeşme\n---\n“The quay is sound,” said Ayşe Gül, the harbour master.\n",
};

let material: string;
let library: Library;
let context: Context;
beforeAll(async () => {
  material = mkdtempSync(join(tmpdir(), "verbatim-titles-"));
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(material, name), text);
  library = await openLibrary({ material });
  context = { library, say: wordingFor("en") } as unknown as Context;
});
afterAll(() => {
  library.close();
  rmSync(material, { recursive: true, force: true });
});

const ask = (source: string, locale = "en") =>
  serve(
    {
      command: "passage",
      options: { source, paragraph: 1 },
      locale,
      caller: { user: "u", server: null, channel: null, manages: false },
    },
    { commands, library, notes: noNotes(), log: pino({ level: "silent" }) },
  );

test("a title that two articles have names neither of them, and both ids are told", async () => {
  expect(await ask("minutes of March")).toMatchObject({
    tone: "slip",
    heading: "2 articles are called “minutes of March”. Name one by its id: north, south",
  });
  expect((await ask("minutes of March", "de")).heading).toBe(
    "2 Artikel heißen „minutes of March“. Nenne einen mit seiner Kennung: north, south",
  );
});

test("an id names its article, whatever others are called", async () => {
  expect(await sourceTyped("south", context)).toBe("south");
  expect(await sourceTyped("minutes-of-march", context)).toBe("minutes-of-march");
});

test("while one types, articles of one title are told apart", async () => {
  expect((await completeSource("march", context)).map(({ name }) => name).toSorted()).toEqual([
    "Letters",
    "Minutes of March (north)",
    "Minutes of March (south)",
  ]);
});

test.each(["der kai von cesme", "DER KAI VON ÇEŞME", "Çes\u0327me"])(
  "%s is found however its accents are written",
  async (typed) => {
    expect(await sourceTyped(typed, context)).toBe("quay");
    expect((await completeSource(typed, context)).map(({ value }) => value)).toEqual(["quay"]);
  },
);

test("a speaker’s name is completed without its accents", async () => {
  expect((await completeSpeaker("ayse", context)).map(({ value }) => value)).toEqual(["Ayşe Gül"]);
});

test("of a server’s own articles with one title none is taken for the other, or removed for it", async () => {
  const { all } = await servers();
  const { own } = await all.open("1", true);
  const minutes = (text: string) => `---\ntitle: Minutes\n---\n${text}\n`;
  await own!.add({ name: "may.txt", content: minutes("The pier leaks.") });
  await own!.add({ name: "june.txt", content: minutes("The pier holds.") });
  const owners = { own, say: wordingFor("en"), caller: { server: "1" } } as unknown as Context;
  await expect(fileNamed("Minutes", owners)).rejects.toThrow(
    /^2 files have an article called “Minutes”. Name one by its file: \w+.txt, \w+.txt$/u,
  );
  expect((await fileNamed("june.txt", owners)).name).toBe("june.txt");
  expect((await completeOwn("minu", owners)).map(({ name }) => name).toSorted()).toEqual([
    "Minutes (june.txt)",
    "Minutes (may.txt)",
  ]);
});

test("what is shortened is never cut within a character", () => {
  const family = "👨‍👩‍👧";
  expect(shortened(family.repeat(3), 12)).toBe(`${family}…`);
  expect(shortened("e\u0301".repeat(6), 8)).toBe(`${"e\u0301".repeat(3)}…`);
});
