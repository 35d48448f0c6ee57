/** Words put together from what several people said are nobody's quotation. */
import { pino } from "pino";
import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { openLibrary } from "../../src/library.ts";
import { serve } from "../../src/serve.ts";
import { noNotes } from "../../src/state/notes.ts";
import { folderOf } from "../documents/folder.ts";

const MINUTES = `Minutes of the harbour council

Present: Cllr Ivo Brack, Cllr Peter Osterman, Cllr Nadia Quill

CLLR OSTERMAN: Somebody has put bees on the library.

CLLR BRACK: They have been there for six years. Nobody minds them.

CLLR QUILL: I could live with that.

CLLR OSTERMAN: So could I, if they stay on the roof.

CLLR BRACK: They will.
`;
const NEWS = `The prize goes to potatoes

“Two of us wanted the rye,” said Bettina Orlov, the chairwoman. “I was one of them,” she added.

“My grandmother would have laughed,” said Mirela Costin.
`;

async function check(words: string, speaker?: string, locale = "en") {
  const library = await openLibrary({ material: folderOf({ "minutes.txt": MINUTES, "news.txt": NEWS }) });
  const caller = { user: "u", server: null, channel: null, manages: false };
  const { heading, passages } = await serve(
    { command: "who-said", options: { words, ...(speaker ? { speaker } : {}) }, locale, caller },
    { commands, library, notes: noNotes(), log: pino({ level: "silent" }) },
  );
  library.close();
  return { heading, shown: passages.length };
}

const BOTH = "Somebody has put bees on the library. They have been there for six years.";

test.each([
  ["two turns as one quotation", BOTH, undefined],
  ["the same, said to be one of theirs", BOTH, "Osterman"],
  ["the same with a word changed", BOTH.replace("six", "seven"), undefined],
  [
    "turns copied with their labels",
    `CLLR OSTERMAN: ${BOTH.replace("They", "\n\nCLLR BRACK: They")}`,
    undefined,
  ],
])("%s: both are named, and both passages shown", async (_, words, speaker) => {
  expect(await check(words, speaker)).toEqual({
    heading: "Not one speaker’s words: the article divides them between Peter Osterman and Ivo Brack.",
    shown: 2,
  });
});

test("sentences of two articles are divided between their speakers", async () => {
  expect(await check("My grandmother would have laughed. I could live with that.")).toEqual({
    heading: "Not one speaker’s words: the articles divide them between Mirela Costin and Nadia Quill.",
    shown: 2,
  });
});

test("in German too", async () => {
  expect((await check(BOTH, undefined, "de")).heading).toBe(
    "Nicht die Worte einer Person: Im Artikel sind sie teils von Peter Osterman und teils von Ivo Brack.",
  );
});

test.each([
  ["They have been there for six years. Nobody minds them.", "Exact: these are the words of Ivo Brack."],
  ["Two of us wanted the rye. I was one of them", "Exact: these are the words of Bettina Orlov."],
  ["Two of us wanted the rye bread and laughed", "Nearly: Bettina Orlov is quoted with other words."],
])("“%s” stays one speaker's", async (words, heading) => {
  expect((await check(words)).heading).toBe(heading);
});
