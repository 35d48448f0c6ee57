/** What the commands about a server’s own articles show, and what is noted of them. */
import { expect, test } from "vitest";
import { reading, sizeInWords } from "../../commands/shared/own.ts";
import { noNotes } from "../../src/state/notes.ts";
import { wordingFor } from "../../src/wording/index.ts";
import { openReader } from "./run.ts";

test.each([
  [1, "1 kB", "1 kB"],
  [412_300, "413 kB", "413 kB"],
  [3_410_000, "3.4 MB", "3,4 MB"],
  [1_234_000_000, "1234 MB", "1234 MB"],
])("%i bytes are %s, in German %s", (bytes, english, german) => {
  expect([sizeInWords(bytes, wordingFor("en")), sizeInWords(bytes, wordingFor("de"))]).toEqual([
    english,
    german,
  ]);
});

test("a doubt that could not be kept is not thanked for", async () => {
  const reader = await openReader();
  const { passages } = await reader.ask("quote", { speaker: "Ruth Adeyemi" });
  const doubt = { passage: passages[0]!.snippet! };
  expect((await reader.ask("wrong-speaker", doubt)).tone).toBe("answer");
  let failures = 0;
  const away = { ...noNotes(), noteDoubt: async () => void failures++ };
  Object.defineProperty(away, "failures", { get: () => failures });
  expect((await reader.ask("wrong-speaker", doubt, away)).tone).toBe("slip");
  reader.close();
});

test("whoever waits is told which page is read, and that the rest is looked through", () => {
  const told: string[] = [];
  const progress = (text: string) => void told.push(text);
  const stage = reading("minutes.pdf", { progress, say: wordingFor("en") });
  stage({ page: 3, pages: 12 });
  stage("read");
  expect(told.slice(1)).toEqual([
    expect.stringContaining("page 3 of 12"),
    expect.stringContaining("Looking through"),
  ]);
});
