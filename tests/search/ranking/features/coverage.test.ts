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

test("a word of the same root is no exact match", async () => {
  const of = await featuresFor("Is the farmer of eels rich?", [
    { text: "Farming made Anna rich. The eels of the farmer bite." },
  ]);
  expect(of("Farming").coverFlat).toBeCloseTo(1 / 3);
});

test("fresh words are those that the question does not have and that tell something", async () => {
  const of = await featuresFor("harbour froze", [{ text: HARBOUR }]);
  expect(of("The harbour froze").fresh).toBe(0);
  expect(of("The harbour of Wexmouth").fresh).toBeCloseTo(Math.log1p(3));
});
