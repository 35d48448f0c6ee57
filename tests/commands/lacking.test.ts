import { pino } from "pino";
import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { openLibrary } from "../../src/library.ts";
import { serve } from "../../src/serve.ts";
import { noNotes } from "../../src/state/notes.ts";
import { folderOf } from "../documents/folder.ts";

const CHAPEL = `# The chapel of Ottery Hill

The roof of the chapel has leaked since the storm, and buckets stand along the choir.

The vicar has asked a builder to look at it. Repairs are expected to cost £640,000.
`;
const LIGHTSHIP = `# The loss of the lightship

THE CHAIR: How full was the lightship that night?

MR DANE: Two hundred and twelve, and nineteen crew.

THE CHAIR: And by your watch, when did she sink?

MR DANE: At ten to five in the morning. She lay on her side.

THE CHAIR: Who came to the quay?

MR DANE: People came with flowers. The time went by in silence.

THE CHAIR: Who painted the lightship?

MR DANE: The yard did. The lightship was red from stem to stern.
`;
const WELL = `# The well

The old well behind the school was dug by monks. The well is deep and cold, the caretaker said.

Pupils are told to keep away from the well, which has a wooden lid.
`;

async function replyTo(question: string, article: string) {
  const library = await openLibrary({ material: folderOf({ "article.md": article }) });
  const caller = { user: "u", server: null, channel: null, manages: false };
  const reply = await serve(
    { command: "ask", options: { question, nearest: true }, locale: "en", caller },
    { commands, library, notes: noNotes(), log: pino({ level: "silent" }) },
  );
  library.close();
  return { lines: reply.lines.join("\n"), shown: reply.passages.map(({ text }) => text) };
}

test.each([
  ["how much will the chapel roof cost?", CHAPEL],
  ["what does the roof of the chapel cost", CHAPEL],
  ["how many people were on the lightship?", LIGHTSHIP],
  ["what time did she sink?", LIGHTSHIP],
])("“%s”: what stands in a passage or its paragraph is not said to be missing", async (question, article) => {
  const { lines, shown } = await replyTo(question, article);
  expect(shown.length).toBeGreaterThan(0);
  expect(lines).not.toMatch(/^The articles (?:name|give|do not say)/mu);
});

test.each([
  ["how much did the well cost?", "The articles name no price or sum for “well”."],
  ["when was the well dug?", "The articles give no date or time for “well dug”."],
])("“%s”: what stands in none of them is", async (question, line) => {
  const { lines, shown } = await replyTo(question, WELL);
  expect(shown.length).toBeGreaterThan(0);
  expect(lines).toContain(line);
});
