import { expect, test } from "vitest";
import { featuresFor } from "./asking.ts";

test("the sentence with the most and the rarest words comes first among the candidates", async () => {
  const of = await featuresFor("rye bread oven", [
    { text: "Rye bread comes from the oven. The oven is lit at night. The baker sleeps. The oven smokes." },
  ]);
  expect(of("Rye bread").rank).toBe(1);
  expect(of("The oven is").rank).toBeLessThan(1);
  expect(of("Rye bread").fuse).toBeGreaterThan(of("The oven is").fuse);
  expect(of("The baker").fuse).toBe(0);
});
