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

const SUBTITLES = ["ANNA REED: When was the lighthouse lit?", "PAUL KEIR: In 1874, with an oil lamp."]
  .concat("ANNA REED: Who kept the lamp burning?", "PAUL KEIR: My grandfather did, every night of the year.")
  .map((line, i) => `${i + 1}\n00:00:${10 + 5 * i},000 --> 00:00:${14 + 5 * i},000\n${line}\n`)
  .join("\n");
const HEARING = `CHAIR (LINDA OSEI): Good evening. The meeting is open.

LINDA OSEI: How deep will the second well be?

(A map is passed round.)

JOAN PREWETT: Forty metres, and no less.

LINDA OSEI: The meeting is closed.
`;

test.each([
  ["when was the lighthouse lit", "Paul Keir", /In 1874/u],
  ["who kept the lamp burning?", "Paul Keir", /My grandfather/u],
  ["how deep will the second well be", "Joan Prewett", /Forty metres/u],
])(
  "a question that a turn asks is shown with the turn that answers it: %s",
  async (question, name, words) => {
    const material = folderOf({ "light.srt": SUBTITLES, "well.txt": HEARING });
    const library = await openLibrary({ material });
    const alone = await library.ask(question, { limit: 1 });
    const answer = await library.ask(question);
    const asked = await library.ask("What did Anna Reed ask about the lighthouse?");
    library.close();
    for (const { passages } of [alone, answer].filter((a) => a.found)) {
      expect(passages[0]?.snippet).toMatchObject({
        speakers: [{ name }],
        text: expect.stringMatching(words),
      });
      expect(new Set(passages.map(({ snippet }) => snippet.id)).size).toBe(passages.length);
    }
    expect([alone.found, answer.found]).toEqual([true, true]);
    // Whose words are asked for comes first also where they are a question.
    const [first] = asked.found ? asked.passages : asked.nearest;
    expect(first?.snippet).toMatchObject({ speakers: [{ name: "Anna Reed" }] });
  },
);

const ALLOTMENTS = `# Rules of the allotments

## Hens and bees

Hens may be kept on a plot where the neighbours agree.

## Water

Hoses are allowed in the evening, but never unattended.

## How big may a shed be?

A shed of two metres by two may be built.
`;

test.each([
  ["may hens be kept?", "Hens may be kept"],
  ["hens", "Hens may be kept"],
  ["hens and bees", "Hens may be kept"],
  ["where are hoses allowed with water?", "Hoses are allowed"],
  ["water", "Hoses are allowed"],
  ["may a shed of two metres be built", "A shed of two metres"],
  ["how big may a shed be?", "A shed of two metres"],
])("no sentence is shown both by itself and below its heading: %s", async (question, words) => {
  const library = await openLibrary({ material: folderOf({ "rules.md": ALLOTMENTS }) });
  const answer = await library.ask(question, { limit: 15 });
  library.close();
  const passages = answer.found ? answer.passages : answer.nearest;
  expect(passages.filter(({ snippet }) => snippet.text.includes(words))).toHaveLength(1);
  for (const { matched } of passages) expect(matched).toEqual(matched.toSorted((a, b) => a.start - b.start));
});
