import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLibrary } from "../../src/library.ts";
import { folderOf } from "../documents/folder.ts";
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

test("of two quotations out of one long recording each is cited with its time", async () => {
  const green = "The lock gates of the upper basin were painted green by volunteers";
  const fog = "Nine barges waited at the lower weir until the fog had gone";
  const told = (n: number) =>
    `On day ${n} the diggers went on with the canal, ate what the farms sent them, and wrote home of rain, of clay and of the wages that came late again, while the engineers drew one lock after another on paper that the damp had ruined.`;
  const lines = Array.from({ length: 60 }, (_, n) =>
    n === 3 ? `“${green},” said Ann Pell.` : n === 50 ? `“${fog},” said Ann Pell.` : told(n),
  );
  const two = (n: number) => String(n).padStart(2, "0");
  const cues = lines.map((line, n) => `${n + 1}\n00:${two(n)}:00,000 --> 00:${two(n)}:05,000\n${line}\n`);
  const library = await openLibrary({ material: folderOf({ "canal.srt": cues.join("\n") }) });
  const { passages } = await library.whoSaid(`He wrote “${green}” and “${fog}”`);
  expect(passages.map(({ citation }) => citation.place)).toEqual(
    expect.arrayContaining([{ time: 180 }, { time: 3000 }]),
  );
  library.close();
});
