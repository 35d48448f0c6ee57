import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openReader, type Reader } from "./run.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

describe("/who-said", () => {
  const words = "The channel has lost two metres in ten years";
  test.each([
    ["exact words", { words }, "Exact: these are the words of Ruth Adeyemi."],
    [
      "the wrong speaker",
      { words, speaker: "Pratt" },
      "Not Pratt: the article gives these words to Ruth Adeyemi.",
    ],
    [
      "a changed word",
      { words: words.replace("two", "three") },
      "Nearly: Ruth Adeyemi is quoted with other words.",
    ],
    [
      "a comma put in",
      { words: words.replace("metres in", "metres, in") },
      "Nearly: the words of Ruth Adeyemi, with other punctuation.",
    ],
    [
      "a report",
      { words: "the dredging would cost four million pounds" },
      "Reported of Colin Pratt, not their exact words.",
    ],
    [
      "words nobody said",
      { words: "Gulls are the true owners of this town and its chips" },
      "Not in the material, which does not prove it false.",
    ],
  ])("tells %s", async (_, options, heading) => {
    expect((await reader.ask("who-said", options)).heading).toBe(heading);
  });

  test.each(["the port director", "Ms Adeyemi", "R. Adeyemi", "Adeyemi, Ruth", "director Adeyemi"])(
    "knows the right speaker by “%s”",
    async (speaker) => {
      expect((await reader.ask("who-said", { words, speaker })).heading).toBe(
        "Exact: these are the words of Ruth Adeyemi.",
      );
    },
  );

  test.each([
    ["a bracket in the place of a negation", "Ferries touch the ground at low tide. That [can] go on"],
    ["a bracket that brings a negation", "The channel has [not] lost two metres in ten years"],
    ["a bracket that swallows a figure", "The channel has lost two metres in [many] years and [some]"],
  ])("never calls a turned sense exact: %s", async (_, turned) => {
    expect((await reader.ask("who-said", { words: turned })).heading).not.toMatch(/^Exact/u);
  });

  test.each([
    [
      "The channel lost three metres in ten years",
      ["Only in the source: “has”", "“two” in the source, “three” in what you gave"],
    ],
    [
      "Ferries, touch the bottom at low tide",
      ["“ground” in the source, “bottom” in what you gave", "The punctuation differs too."],
    ],
    ["The channel has lost two metres, in ten years", ["Only in what you gave: “,”"]],
  ])("tells word for word what differs: %s", async (given, lines) => {
    expect((await reader.ask("who-said", { words: given })).lines).toEqual(lines);
  });

  test("checks the words alone where the name is unknown, and says so", async () => {
    const reply = await reader.ask("who-said", { words, speaker: "Zebedee" });
    expect(reply.heading).toContain("Exact");
    expect(reply.lines[0]).toContain("Nobody in the material goes by “Zebedee”");
  });
});
