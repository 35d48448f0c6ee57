import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openLibrary } from "../../src/library.ts";
import { folderOf } from "../documents/folder.ts";

const FAQ = `# Questions about the ferry

## When does the ferry run?

Every day from six in the morning until nine in the evening.

## May I bring a dog?

Yes, on a lead, except on Sundays.

You need to bring:

- a ticket
- warm clothes
`;

test.each([
  [
    "When does the ferry run?",
    "When does the ferry run?\n\nEvery day from six in the morning until nine in the evening.",
  ],
  ["May I bring a dog?", "May I bring a dog?\n\nYes, on a lead, except on Sundays."],
  ["What do I need to bring?", "You need to bring:\n\na ticket\n\nwarm clothes"],
])(
  "a question in the text is shown with its answer, an announcement with what follows: %s",
  async (question, shown) => {
    const library = await openLibrary({ material: folderOf({ "ferry.md": FAQ }) });
    const answer = await library.ask(question);
    const passages = answer.found ? answer.passages : answer.nearest;
    const { text } = (await library.article("ferry"))!.document;
    library.close();
    expect(passages.map(({ snippet }) => snippet.text)).toContain(shown);
    for (const { snippet } of passages)
      expect(text.slice(snippet.span.start, snippet.span.end)).toBe(snippet.text);
    // What a passage brings is not shown a second time.
    const places = passages.map(({ snippet }) => snippet.span);
    for (const [i, a] of places.entries())
      for (const b of places.slice(i + 1))
        expect(b.start >= a.end || b.end <= a.start || b.start < a.start).toBe(true);
  },
);

test("a long paragraph that answers is shown as far as whole sentences fit", async () => {
  const folder = folderOf({});
  const long = "The ferry runs in every season but the winter, when the ice is thick. ".repeat(40).trim();
  writeFileSync(
    join(folder, "ferry.md"),
    `# Ferry\n\nIt floats.\n\n## Does the ferry run all year?\n\n${long}\n`,
  );
  const library = await openLibrary({ material: folder });
  const answer = await library.ask("Does the ferry run all year?");
  library.close();
  const shown = (answer.found ? answer.passages : answer.nearest).map(({ snippet }) => snippet.text);
  const first = shown.find((text) => text.startsWith("Does the ferry run all year?"))!;
  expect(first.length).toBeLessThanOrEqual(900);
  expect(first).toMatch(/year\?\n\nThe ferry .*thick\.$/su);
});
