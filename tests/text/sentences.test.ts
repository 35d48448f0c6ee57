import { expect, test } from "vitest";
import { sentencesOf } from "../../src/text/sentences.ts";

const sentences = (text: string): string[] =>
  sentencesOf(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end));

test.each([
  [
    "full stops, questions and exclamations end sentences",
    "It rained. Did it? It did! So.",
    ["It rained.", "Did it?", "It did!", "So."],
  ],
  [
    "titles and initials do not",
    "Mr. J. K. Lee met Gen. Ruiz. They talked.",
    ["Mr. J. K. Lee met Gen. Ruiz.", "They talked."],
  ],
  [
    "decimals and web addresses do not",
    "It grew 2.5 percent. See example.com. Now.",
    ["It grew 2.5 percent.", "See example.com.", "Now."],
  ],
  [
    "U.S. ends one only before a word that opens sentences",
    "He left the U.S. The U.S. President stayed.",
    ["He left the U.S.", "The U.S. President stayed."],
  ],
  [
    "the mark of a footnote belongs to the sentence before it, and an insertion does not",
    "It fell.[2] Ada Moss left.[3][14] “It fell,”[4] she said.[a] It is over. [He] left.",
    ["It fell.[2]", "Ada Moss left.[3][14]", "“It fell,”[4] she said.[a]", "It is over.", "[He] left."],
  ],
  [
    "a quotation is one word",
    "“It is over. We go,” she said. He nodded.",
    ["“It is over. We go,” she said.", "He nodded."],
  ],
  [
    "a question in marks goes on to its cue",
    "“Is it over?” Smith said on Monday. He left.",
    ["“Is it over?” Smith said on Monday.", "He left."],
  ],
  [
    "a quotation that ends a sentence ends it",
    "She said, “It is over.” He left.",
    ["She said, “It is over.”", "He left."],
  ],
  [
    "an ellipsis inside goes on before a small letter",
    "He waited … and waited. Then he left.",
    ["He waited … and waited.", "Then he left."],
  ],
  [
    "a forgotten space",
    "It was the report.Two days later he left.",
    ["It was the report.", "Two days later he left."],
  ],
])("%s", (_, text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test("white space alone has no sentences", () => {
  expect(sentences("  \t ")).toEqual([]);
});
