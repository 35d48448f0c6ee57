import { expect, test } from "vitest";
import { articleFrom, attributed, quotesIn } from "./reading.ts";

test("a surname is the full name", () => {
  expect(attributed("Rosa Lind built the dam. Lind said it would hold.")).toEqual([
    "Rosa Lind: it would hold",
  ]);
});

test("a pronoun is who it agrees with, and the chain leads to the name", () => {
  const text = "Rosa Lind met Peter Hale at the dam.\nHe said it would hold.";
  const [quote] = quotesIn(text);
  expect(quote!.speakers[0]!.name).toBe("Peter Hale");
  const [link] = quote!.evidence.chain;
  expect(text.slice(link!.mention.start, link!.mention.end)).toBe("He");
  expect(text.slice(link!.antecedent.start, link!.antecedent.end)).toBe("Peter Hale");
});

test("two people of one surname are kept apart by their courtesy titles", () => {
  const text = "Peter Hale and Margaret Hale met.\nMrs Hale said she would not pay.\nMr Hale said he would.";
  expect(attributed(text)).toEqual(["Margaret Hale: she would not pay", "Peter Hale: he would"]);
});

test("a spokesman for somebody is not that person", () => {
  const [line] = attributed("Rosa Lind left. A spokesman for Rosa Lind said she was ill.");
  expect(line).toBe("A spokesman for Rosa Lind: she was ill");
});

test("a role means the person who has it", () => {
  expect(attributed("Mayor Rosa Lind opened the dam.\nThe mayor said it would hold.")).toEqual([
    "Rosa Lind: it would hold",
  ]);
});

test.each([
  ["before the name", "“It held,” said propaganda chief Rosa Lind.", "propaganda chief"],
  ["behind the name", "“It held,” said Rosa Lind, the head of the board.", "the head of the board"],
  ["before a comma", "The board's chairwoman, Rosa Lind, said it held.", "The board's chairwoman"],
])("a title %s", (_, text, title) => {
  expect(quotesIn(text)[0]!.title).toBe(title);
});

test("two who speak together are two speakers", () => {
  const [quote] = quotesIn("Rosa Lind and Peter Hale said the dam would hold.");
  expect(quote!.speakers.map((s) => s.name)).toEqual(["Rosa Lind", "Peter Hale"]);
});

test("an article lists who is quoted, by the fullest name, with titles and other forms", () => {
  const { speakers } = articleFrom("Mayor Rosa Lind came.\n“It held,” Lind said.\nCritics say it leaks.");
  expect(speakers).toEqual([
    { name: "Rosa Lind", titles: ["Mayor"], aliases: ["Lind"] },
    { name: "Critics", titles: [], aliases: [] },
  ]);
});

test("in another language quotations are found by their marks, and nobody is named", () => {
  const { snippets, speakers } = articleFrom("„Der Damm hält“, sagte Rosa Lind.", "de");
  expect(snippets).toMatchObject([{ kind: "quote", manner: "direct", speakers: [] }]);
  expect(speakers).toEqual([]);
});
