import { expect, test } from "vitest";
import { de } from "../../src/wording/de.ts";
import { en } from "../../src/wording/en.ts";

test.each([
  ["A spokeswoman", "a spokeswoman"],
  ["An official at the port", "an official at the port"],
  ["The harbour master", "the harbour master"],
  ["The Bank of England spokesman", "the Bank of England spokesman"],
  ["One passenger & Ida Moss", "one passenger & Ida Moss"],
  ["The Chair", "The Chair"],
  ["The Duke of York", "The Duke of York"],
  ["An Wang", "An Wang"],
  ["A. Moss", "A. Moss"],
  ["Ida Moss", "Ida Moss"],
  ["the vicar", "the vicar"],
])("%s is %s in the middle of every sentence of ours", (speaker, amid) => {
  for (const say of [en, de]) {
    const { exact, near, indirectOf, opposite, told, other } = say.whoSaid;
    const lines = [
      ...[exact, near, indirectOf, opposite, ...Object.values(told)].map((line) => line(speaker)),
      other(speaker, "Ida Moss"),
      say.shown.probably(speaker),
      say.why.heading(speaker),
      say.ask.quotesOf(speaker),
      say.speakers.read(speaker),
      say.quote.found(2, [speaker], undefined),
      say.quote.none([speaker], "hens", "all"),
    ];
    for (const line of lines) expect(` ${line}`).toContain(` ${amid}`);
  }
});

test("who opens a sentence of ours stays as the source has it", () => {
  expect(en.ask.notSaid(["A spokeswoman", "The harbour master"])).toBe(
    "A spokeswoman and the harbour master are quoted, but I found nothing of theirs about this.",
  );
});
