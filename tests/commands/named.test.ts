/** Somebody who is named and never quoted is not told to be nobody. */
import { pino } from "pino";
import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { openLibrary } from "../../src/library.ts";
import type { OptionValues } from "../../src/reply.ts";
import { serve } from "../../src/serve.ts";
import { noNotes } from "../../src/state/notes.ts";
import { folderOf } from "../documents/folder.ts";

const QUAY = `The new quay

By Nora Quist

Gordon Brand cut the ribbon on Monday. He has been harbour master of Tarmouth since May.

"It will last a hundred years," said Ada Holt, the engineer.
`;

async function ask(command: string, options: OptionValues, locale = "en") {
  const library = await openLibrary({ material: folderOf({ "quay.txt": QUAY }) });
  const caller = { user: "u", server: null, channel: null, manages: false };
  const services = { commands, library, notes: noNotes(), log: pino({ level: "silent" }) };
  const reply = await serve({ command, options, locale, caller }, services);
  library.close();
  return reply;
}

test.each([
  ["Gordon Brand", "Gordon Brand", "cut the ribbon"],
  ["brand", "Gordon Brand", "cut the ribbon"],
  ["Gordn Brand", "Gordon Brand", "cut the ribbon"],
  ["Nora Quist", "Nora Quist", "By Nora Quist"],
])("/quote %s: %s is named, and it is shown where", async (speaker, name, where) => {
  const { tone, heading, passages } = await ask("quote", { speaker });
  expect([tone, heading]).toEqual(["nothing", `${name} is named, but not quoted in the material.`]);
  expect(passages.map(({ text }) => text).join()).toContain(where);
  expect(passages.map(({ text }) => text).join()).not.toContain("hundred");
});

test.each(["Gordon Frost", "the pier", "?"])("/quote %s: nobody goes by it", async (speaker) => {
  const { heading, passages } = await ask("quote", { speaker });
  expect(heading).toBe(`Nobody in the material goes by “${speaker}”.`);
  expect(passages).toEqual([]);
});

test("/who-said names whose words they are, and says of the other that nothing of theirs is quoted", async () => {
  const options = { words: "It will last a hundred years", speaker: "Gordon Brand" };
  const { heading, lines } = await ask("who-said", options);
  expect(heading).toBe("Exact: these are the words of Ada Holt.");
  expect(lines).toContain(
    "Gordon Brand is named, but not quoted in the material, so I checked the words alone.",
  );
  const german = await ask("who-said", options, "de");
  expect(german.lines).toContain(
    "Gordon Brand wird im Material genannt, aber nicht zitiert, deshalb habe ich nur die Worte geprüft.",
  );
});
