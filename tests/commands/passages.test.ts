/** A passage by itself: shown in its place, and why it is its speaker's. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attributionOf } from "../../commands/shared/passages.ts";
import { openLibrary } from "../../src/library.ts";
import { wordingFor } from "../../src/wording/index.ts";
import { folderOf } from "../documents/folder.ts";
import { openReader, type Reader } from "./run.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

describe("/passage", () => {
  test("shows the paragraph between its neighbours, and stops at the ends", async () => {
    const reply = await reader.ask("passage", { source: "harbour", paragraph: 1 });
    expect(reply.passages.map((p) => p.attribution)).toEqual(["Paragraph 1", "Paragraph 2"]);
    expect(reply.followUps.map((f) => f.disabled)).toEqual([true, false]);
  });

  test("marks the cited sentence, in words too", async () => {
    const asked = await reader.ask("ask", {
      question: "What does the channel's loss amount to, according to Ruth Adeyemi?",
    });
    const context = asked.passages[0]!.followUps.find((f) => f.call.command === "passage")!;
    const { passages } = await reader.ask("passage", context.call.options);
    const cited = passages.find((p) => p.note !== null);
    expect(cited?.note).toMatch(/^Cited: paragraph \d, sentence \d\.$/u);
    expect(cited?.marks).toHaveLength(1);
  });

  test("says so where the passage is gone", async () => {
    const reply = await reader.ask("passage", {
      source: "harbour",
      paragraph: 1,
      cited: "harbour/no-such-000000",
    });
    expect(reply).toMatchObject({ tone: "slip" });
    expect(reply.heading).toContain("no longer in the material");
  });
});

test("“Why this speaker?” leads from the pronoun to the name", async () => {
  const { passages } = await reader.ask("quote", { speaker: "Adeyemi", about: "low tide" });
  const why = passages[0]!.followUps.find((f) => f.call.command === "why")!;
  const reply = await reader.ask("why", why.call.options);
  expect(reply.heading).toBe("Why Ruth Adeyemi?");
  expect(reply.lines.join("\n")).toMatch(/“she” in paragraph 3 is “.*Adeyemi.*” in paragraph 2\./u);
});

test("a role that opens its sentence has no capital behind a name", async () => {
  const text =
    "The school’s head, Clara Winter, said she hoped for a second slipway.\n\nMayor Tom Reed said that the pier would be closed in May.\n";
  const library = await openLibrary({ material: folderOf({ "slipway.txt": text }) });
  const { passages } = await library.quotes({ about: "" });
  library.close();
  expect(passages.map(({ snippet }) => attributionOf(snippet, wordingFor("en")))).toEqual([
    "Clara Winter, the school’s head – reported, not their exact words",
    "Tom Reed, Mayor – reported, not their exact words",
  ]);
});
