import { expect, test } from "vitest";
import { STEPS } from "../../src/snippets/sieve/steps.ts";
import { en } from "../../src/wording/en.ts";
import { wordingFor } from "../../src/wording/index.ts";

/** They say that no step has answered, that none reads the language, and that the owner knows better. */
const others = ["not stated", "quotation marks alone", "corrected by the owner"];

test.each(["en", "de"])(
  "“Why this speaker?” has plain words for every step, and for no other: %s",
  (locale) => {
    const names = [...STEPS.map((step) => step.name), ...others];
    expect(Object.keys(wordingFor(locale).why.steps).toSorted()).toEqual(names.toSorted());
  },
);

test("the words of a step say more than its name", () => {
  const repeated = STEPS.filter(({ name }) => (en.why.steps[name] as string) === name);
  expect(repeated).toEqual([]);
});
