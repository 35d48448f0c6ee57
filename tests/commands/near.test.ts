import { expect, test } from "vitest";
import { near } from "../../commands/shared/near.ts";

const titles = ["rovers-cup", "The harbour of Wexmouth", "Ferry line returns", "Harbour dues"];

test.each([
  ["nosuch", []],
  ["", []],
  ["rover cup", ["rovers-cup"]],
  ["roverscup", ["rovers-cup"]],
  ["harbor", ["The harbour of Wexmouth", "Harbour dues"]],
  ["harbour of wexmuoth", ["The harbour of Wexmouth"]],
  ["ferry lines", ["Ferry line returns"]],
  ["cap", []],
])("%j is like %j", (typed, meant) => {
  expect(near(typed, titles, (title) => [title])).toEqual(meant);
});
