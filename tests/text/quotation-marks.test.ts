import { expect, test } from "vitest";
import { quotationsOf } from "../../src/text/quotation-marks.ts";

/** Each paragraph's quotations, with their marks. */
const quoted = (...paragraphs: string[]): string[][] => {
  const text = paragraphs.join("\n");
  let at = 0;
  const spans = paragraphs.map((p) => {
    const span = { start: at, end: at + p.length };
    at = span.end + 1;
    return span;
  });
  return quotationsOf(text, spans).map((found) => found.map((q) => text.slice(q.start, q.end)));
};

test.each([
  ["curly marks", "“We will,” he said, “and soon.”", ["“We will,”", "“and soon.”"]],
  ["straight marks", '"We will," he said. "Soon."', ['"We will,"', '"Soon."']],
  ["two single marks for a double one", "''We will,'' he said.", ["''We will,''"]],
  [
    "double marks in single ones",
    "He said: 'I told her, \"Go\", and she went.'",
    ["'I told her, \"Go\", and she went.'"],
  ],
  ["guillemets", "«On verra», dit-il.", ["«On verra»"]],
  ["German marks", "„Wir kommen“, sagte sie.", ["„Wir kommen“"]],
  [
    "a nested quotation is part of the outer one",
    "“He said ‘no’ to me,” she said.",
    ["“He said ‘no’ to me,”"],
  ],
  ["nested marks of the same kind", "“He said “no” to me,” she said.", ["“He said “no” to me,”"]],
  ["an apostrophe is no mark", "The workers' homes weren't theirs; 'twas so in '98.", []],
  ["inches are no marks", "He is 6'2\" tall.", []],
  [
    "single marks where they are the main ones",
    "‘My boys’ coats were wet,’ she said.",
    ["‘My boys’ coats were wet,’"],
  ],
  [
    "straight single marks",
    "'We don't know,' she said. 'Ask the teachers' union.'",
    ["'We don't know,'", "'Ask the teachers' union.'"],
  ],
])("%s", (_, line, expected) => {
  expect(quoted(line)).toEqual([expected]);
});

test("a mark that nobody closed ends with its paragraph, or with the sentence before the next mark", () => {
  expect(quoted('"We waited for years. He left.')).toEqual([['"We waited for years. He left.']]);
  expect(quoted("“We waited for years. “Now we go,” she said.")).toEqual([
    ["“We waited for years.", "“Now we go,”"],
  ]);
});

test("a quotation over several paragraphs goes on where the next one opens with a mark", () => {
  const paragraphs = ["“We waited.", "“We go,” she said."];
  const text = paragraphs.join("\n");
  const [first, second] = quotationsOf(text, [
    { start: 0, end: 11 },
    { start: 12, end: text.length },
  ]);
  expect(first![0]).toMatchObject({ closed: false, continues: false });
  expect(second![0]).toMatchObject({ closed: true, continues: true });
});
