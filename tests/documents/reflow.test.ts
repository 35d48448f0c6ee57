import { expect, test } from "vitest";
import { joinedLines, wholeWords } from "../../src/documents/plain/hyphens.ts";
import { reflowed } from "../../src/documents/plain/reflow.ts";

const read = (text: string) => reflowed(text)?.map((piece) => piece.text) ?? null;

test("lines that a person broke at about one width are put together, and an indented one begins a paragraph", () => {
  const text = `THE MILL AT ORRIN

   The mill at Orrin stood still on Friday after a storm had taken two of
its four sails. “We heard it go at six in the evening,” said
Ruth Calder, the miller, who lives below it with her two sons and a
dog.
   “It will turn again by spring,” said Hal Moor, “but not before the self-
made gears are mended and the money is found, which is far off.”
   Nobody else was asked.
`;
  expect(read(text)).toEqual([
    "THE MILL AT ORRIN",
    "The mill at Orrin stood still on Friday after a storm had taken two of its four sails. “We heard it go at six in the evening,” said Ruth Calder, the miller, who lives below it with her two sons and a dog.",
    "“It will turn again by spring,” said Hal Moor, “but not before the self-made gears are mended and the money is found, which is far off.”",
    "Nobody else was asked.",
  ]);
});

test("page lines and running heads are no part of the text, and the sentence that they interrupt is whole", () => {
  const text = `The state of the mills

The warden, Ruth Calder, said that the sails were worn and that the board had been told of it in

Page 4 of 30

2021, when a carpenter saw it. “We ought to have mended

Orrin Mill Trust Yearbook 2025

them then,” she said.

Page 5 of 30

It will cost a great deal.`;
  expect(read(text)).toEqual([
    "The state of the mills",
    "The warden, Ruth Calder, said that the sails were worn and that the board had been told of it in 2021, when a carpenter saw it. “We ought to have mended them then,” she said.",
    "It will cost a great deal.",
  ]);
});

test("running heads that return beside page numbers are left out", () => {
  const page = (n: number) => `Orrin Mill Trust\n\nThe sail of mill ${n}0 was mended in May.\n\n${n}`;
  expect(read([1, 2, 3, 4].map(page).join("\n\n"))).toEqual(
    [1, 2, 3, 4].map((n) => `The sail of mill ${n}0 was mended in May.`),
  );
});

test.each([
  "What to bring:\n\napples\n\nPears and plums\n\noranges\n\n1984\n\nRuth Calder",
  "One is here.\r\nTwo is here.\r\n",
  "He counted:\n\n1\n\n2\n\n3",
  "RUTH CALDER:\n\nThe sails are worn.\n\nHAL MOOR:\n\nThey are.\n\nRUTH CALDER:\n\nSo we mend them.",
])("a text that nothing is wrong with is left alone: %j", (text) => {
  expect(read(text)).toBeNull();
});

test("a word divided at a line's end is put together as the rest of the text has it", () => {
  const joined = (lines: string[], rest = "", otherwise: "drop" | "keep" = "drop") =>
    joinedLines(lines, wholeWords(rest), otherwise);
  expect(joined(["the tim-", "bers were worn"])).toBe("the timbers were worn");
  expect(joined(["the tim-", "bers were worn"], "", "keep")).toBe("the tim-bers were worn");
  expect(joined(["the tim-", "bers were worn"], "Timbers rot.", "keep")).toBe("the timbers were worn");
  expect(joined(["a wind-", "worn sail"], "It is wind-worn.")).toBe("a wind-worn sail");
  expect(joined(["a well-", "known mill"])).toBe("a well-known mill");
  expect(joined(["the Smith-", "Jones mill"])).toBe("the Smith- Jones mill");
});
