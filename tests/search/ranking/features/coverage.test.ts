import { expect, test } from "vitest";
import { featuresFor } from "./asking.ts";

const HARBOUR = `The harbour of Wexmouth was dredged in spring. The harbour froze.
Dredging cost the town four million crowns. Gulls nest on the old crane.`;

test("a sentence with every word of the question covers it whole; one with half of them half", async () => {
  const of = await featuresFor("Was the Wexmouth harbour dredged?", [{ text: HARBOUR }]);
  expect(of("The harbour of Wexmouth").coverFlat).toBe(1);
  expect(of("The harbour froze").coverFlat).toBeCloseTo(1 / 3);
  expect(of("Gulls").coverFlat).toBe(0);
});

test("names count for themselves: a sentence without the town's name lacks it", async () => {
  const of = await featuresFor("Did the harbour freeze in Wexmouth?", [{ text: HARBOUR }]);
  expect(of("The harbour of Wexmouth").namesHere).toBe(1);
  expect(of("The harbour froze").namesHere).toBe(0);
  // The sentence before has it, which says something for this one.
  expect(of("The harbour froze").names).toBeGreaterThan(0);
});

test("a word of the same root is found as such, and is no exact match", async () => {
  const of = await featuresFor("Is the farmer of eels rich?", [
    { text: "Farming made Anna rich. The eels of the farmer bite." },
  ]);
  expect(of("Farming").coverFlat).toBeCloseTo(1 / 3);
  expect(of("Farming").root).toBeGreaterThan(0);
  expect(of("The eels").root).toBe(0);
});

test("fresh words are those that the question does not have and that tell something", async () => {
  const of = await featuresFor("harbour froze", [{ text: HARBOUR }]);
  expect(of("The harbour froze").fresh).toBe(0);
  expect(of("The harbour of Wexmouth").fresh).toBeCloseTo(Math.log1p(3));
});
