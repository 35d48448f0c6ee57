import { expect, test } from "vitest";
import { articleFromMarkdown } from "./reading.ts";

/** "¶3 direct Ruth Calder: words", one line a quotation, of an article in Markdown. */
const quotesIn = (markdown: string) => {
  const article = articleFromMarkdown(markdown);
  return article.snippets.flatMap((s) =>
    s.kind === "quote"
      ? [
          `¶${s.paragraph} ${s.manner} ${s.speakers.map((p) => p.name).join(" and ") || "?"}: ${s.content
            .map(({ start, end }) => article.document.text.slice(start, end))
            .join(" | ")}`,
        ]
      : [],
  );
};

test("a block quotation is the exact words of whom the line above names, over its paragraphs", () => {
  expect(
    quotesIn(`# The sails

Ruth Calder, the warden, wrote to the board in May:

> The sails are worn. We should have mended them.
>
> Nobody listened.

The board was silent.`),
  ).toEqual([
    "¶3 direct Ruth Calder: The sails are worn. We should have mended them.",
    "¶4 direct Ruth Calder: Nobody listened.",
  ]);
});

test.each([
  ["nobody is named", "The rules are these:\n\n> No smoking in the mill."],
  ["no line leads to it", "Ruth Calder left.\n\n> The mill was built in 1720."],
])("it is nobody's words where %s", (_, markdown) => {
  expect(quotesIn(markdown)).toEqual([]);
});
