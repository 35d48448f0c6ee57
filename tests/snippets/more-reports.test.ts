import { expect, test } from "vitest";
import { at, readingOf, textSpan } from "../../src/snippets/syntax/sentence.ts";
import { attributionsIn } from "../../src/snippets/sieve/sentence-attributions.ts";
import { cutsOf } from "../../src/snippets/sieve/sureness/cuts.ts";
import { articleFrom, attributed } from "./reading.ts";

test.each([
  ["Rosa Lind vows to close the pier by May.", "Rosa Lind: to close the pier by May"],
  ["The mayor promises to close the pier by May.", "The mayor: to close the pier by May"],
  ["Rosa Lind spoke in Toft on Friday, vowing to close the pier.", "Rosa Lind: to close the pier"],
  ["Rosa Lind vowed to “open up” the pier by May.", "Rosa Lind: to “open up” the pier by May"],
])("what somebody vows to do: %s", (text, words) => {
  expect(attributed(text)).toContain(words);
});

test("promises of a campaign are a noun", () => {
  expect(attributed("The campaign promises to close the pier have been kept by the town.")).toEqual([]);
});

test.each([
  [
    "Tom Hale had to explain to the board that he could not find the key.",
    "Tom Hale: that he could not find the key",
  ],
  [
    "Tom Hale asked Rosa Lind, who leads the count, to lay out her path to the board.",
    "Tom Hale: Rosa Lind, who leads the count, to lay out her path to the board",
  ],
  [
    "Rosa Lind called for a second count, declaring after both that the plan was dead.",
    "Rosa Lind: that the plan was dead",
  ],
  [
    "One issue is a demand, by port chief Rosa Lind, that the bill include better pay for clerks.",
    "Rosa Lind: that the bill include better pay for clerks",
  ],
  [
    "The survey finds Lind with a narrow lead over Hale in the towns by the sea.",
    "The survey: Lind with a narrow lead over Hale in the towns by the sea",
  ],
  [
    "The port has let its cranes rust for years, as first reported by the Toft Herald.",
    "Toft Herald: The port has let its cranes rust for years",
  ],
  ["Tom Hale was urged by clerks not to close the pier.", "clerks: not to close the pier"],
  [
    "Rosa Lind thinks Hale “is a bore of the first order.”",
    "Rosa Lind: Hale “is a bore of the first order.”",
  ],
])("to whom or when it is told stands before what is told: %s", (text, words) => {
  expect(attributed(text)).toContain(words);
});

test("whom somebody warns against what is a part of it", () => {
  const [quote] = attributed(
    "Rosa Lind warned the board on Friday that it leaked. She also warned Toft against new cranes in the port.",
  ).slice(-1);
  expect(quote).toBe("Rosa Lind: Toft against new cranes in the port");
});

test("what stands before its reporter belongs to what the marks say behind", () => {
  expect(
    attributed(
      "The club’s heavy investment in its halls, Rosa Lind said, “is a perfect example of good will” in Toft.",
    ),
  ).toEqual([
    "Rosa Lind: The club’s heavy investment in its halls | “is a perfect example of good will” in Toft",
  ]);
});

test("marks behind “but” go on with those before the reporter", () => {
  expect(
    attributed("“I am fond of the pier,” Rosa Lind said, but “where cranes are meant, Hale knows more.”"),
  ).toEqual(["Rosa Lind: I am fond of the pier, | where cranes are meant, Hale knows more."]);
});

test("a phrase that opens the sentence is none of what is vowed", () => {
  const text =
    "In the short term, port clerks have vowed to block Lind’s choice for the board, Tom Hale, so that the pier stays shut.";
  expect(attributed(text).every((line) => !line.includes("In the short term"))).toBe(true);
});

test.each([
  ["Tom Hale, said Rosa Lind, was late for the count.", "Rosa Lind: Tom Hale | was late for the count"],
  [
    "And Hale, said Rosa Lind, who remains his friend, is a man of honour.",
    "Rosa Lind: And Hale | is a man of honour",
  ],
  [
    "The Herald quoted Ada Krol, a clerk, as saying that the van drove off.",
    "Ada Krol: that the van drove off",
  ],
  ["A police report says the driver was tired.", "A police report: the driver was tired"],
  [
    "The driver told a nurse she was tired of it all, a police report indicates.",
    "a police report: The driver told a nurse she was tired of it all",
  ],
])("who says it, and of what: %s", (text, words) => {
  expect(attributed(text).at(-1)!.toLowerCase()).toBe(words.toLowerCase());
});

test("what the verb behind the cue is said of is weighed as a part of it", () => {
  const cuts = (text: string): string[] => {
    const [s] = readingOf(articleFrom(text).document)!.sentences;
    const attribution = attributionsIn(s!).at(-1)!;
    return [...cutsOf(s!, attribution)].map(({ pieces }) =>
      pieces.map((piece) => text.slice(textSpan(s!, piece).start, at(s!, piece.to - 1).end)).join(" | "),
    );
  };
  expect(cuts("The town awaits a ruling the board said was due in May.")).toContain(
    "a ruling | was due in May",
  );
  expect(cuts("The town awaits a ruling that the board said was due in May.")).not.toContain(
    "a ruling | was due in May",
  );
});
