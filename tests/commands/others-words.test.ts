/** Somebody's words are asked for, and others speak of it. */
import { pino } from "pino";
import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { openLibrary } from "../../src/library.ts";
import { serve } from "../../src/serve.ts";
import { noNotes } from "../../src/state/notes.ts";
import { folderOf } from "../documents/folder.ts";

const FERRY = `The ferry is taken out of service

"We took her out because we had to. Nobody was in danger, and I will not run a boat that leaks," said Margit Oyelaran, the company's chief executive.

The crack was discovered by Dieter Falk, a diver who inspects the hull twice a year. He said it had grown since the autumn, and that he had warned the company in November.

"Bread comes on that boat," said Ruth Penhaligon, who keeps the island's only shop.
`;

async function replyTo(question: string, locale = "en") {
  const library = await openLibrary({ material: folderOf({ "ferry.md": FERRY }) });
  const caller = { user: "u", server: null, channel: null, manages: false };
  const { heading, lines } = await serve(
    { command: "ask", options: { question }, locale, caller },
    { commands, library, notes: noNotes(), log: pino({ level: "silent" }) },
  );
  library.close();
  return { heading, lines: lines.join("\n") };
}

test.each([
  ["did Falk say that nobody was in danger?", "Dieter Falk"],
  ["what did Penhaligon say about the crack in the hull?", "Ruth Penhaligon"],
])("“%s”: it is not said to be answered, and whose words are lacking is told", async (question, name) => {
  const { heading, lines } = await replyTo(question);
  expect(heading).not.toMatch(/^The material answers/u);
  expect(lines).toContain(`${name} is quoted, but I found nothing of theirs about this.`);
});

test("whoever is asked for by nobody's name lacks no words", async () => {
  const { heading, lines } = await replyTo("is the vessel safe?");
  expect(heading).toContain("it may not answer");
  expect(lines).not.toContain("quoted, but");
});

test("in German too", async () => {
  const { lines } = await replyTo("did Falk say that nobody was in danger?", "de");
  expect(lines).toContain("Dieter Falk wird zitiert, aber dazu habe ich nichts gefunden.");
});

test.each(["did Oyelaran say that nobody was in danger?", "what did Penhaligon say about bread?"])(
  "“%s”: their own words answer",
  async (question) => {
    const { heading, lines } = await replyTo(question);
    expect(heading).toMatch(/^The material answers/u);
    expect(lines).not.toContain("is quoted, but");
  },
);
