import { expect, test } from "vitest";
import { languageOf } from "../../src/languages/index.ts";

const { grammar } = languageOf("en");

test.each([
  ["says", "say"],
  ["told", "tell"],
  ["announced", "announce"],
  ["denies", "deny"],
  ["signaled", "signal"],
  ["adding", "add"],
])("%s is a form of %s", (form, verb) => {
  expect(grammar!.reporting.get(form)?.verb).toBe(verb);
});

test("a region of English is English; an unknown language has no grammar", () => {
  expect(languageOf("en-GB").grammar).toBe(grammar);
  expect(languageOf("xx").grammar).toBeNull();
  expect(languageOf("constructor").grammar).toBeNull();
});

test("tables are in lower case and without doubtful forenames", () => {
  for (const [name, table] of Object.entries(grammar!)) {
    if (!(table instanceof Set)) continue;
    for (const word of table) expect(`${name}: ${word}`).toBe(`${name}: ${String(word).toLowerCase()}`);
  }
  expect([...grammar!.men].filter((n) => grammar!.women.has(n))).toEqual([]);
});
