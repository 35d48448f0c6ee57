import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { wordingFor } from "../../src/wording/index.ts";
import { en } from "../../src/wording/en.ts";

const de = wordingFor("de");

/** The steps of the sieve as its files name them: `step: "..."`, the table of openings, and the owner's. */
const named = ["src/snippets", "src/corrections"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\bstep: (?:last \? )?"([^"]+)"/gu)].map((m) => m[1]!),
  );

test.each([...new Set(named)])("“Why this speaker?” has plain words for the step “%s”", (step) => {
  expect(en.why.steps[step]).toBeTypeOf("string");
  expect(de.why.steps[step]).toBeTypeOf("string");
});

test("the tables name the same steps", () => {
  expect(Object.keys(de.why.steps).toSorted()).toEqual(Object.keys(en.why.steps).toSorted());
});
