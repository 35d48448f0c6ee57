/** What is reported beside a stance, or looks like one. */
import { expect, test } from "vitest";
import { listed } from "./listed.ts";

test.each([
  [
    "The captain Rosa Lind noted cooks and deckhands have a hard time at sea.",
    "cooks and deckhands have a hard time at sea",
  ],
  ["Mayor Rosa Lind acknowledged urging the board to shut the pier.", "urging the board to shut the pier"],
  ["Mayor Rosa Lind has acknowledged delays in the repair of the pier.", "delays in the repair of the pier"],
  [
    "Mayor Rosa Lind closed the pier on Friday, citing the damage that the storm had done.",
    "the damage that the storm had done",
  ],
  ["Mayor Rosa Lind called for closing the pier.", "closing the pier"],
  [
    "Mayor Rosa Lind criticised the board for once selling leaky boats.",
    "the board for once selling leaky boats",
  ],
  ["Mayor Rosa Lind pointed to the board as the one obstacle.", "the board as the one obstacle"],
])("more than a stance: %s", (text, words) => {
  expect(listed(text)).toEqual([`indirect Rosa Lind: ${words}`]);
});

test("a stance with a bare noun phrase stays one", () => {
  expect(listed("Mayor Rosa Lind attacked the board. She decried the plan.")).toEqual([
    "stance Rosa Lind: the board",
    "stance Rosa Lind: the plan",
  ]);
  expect(listed("Mayor Rosa Lind attacked the board as the storm broke.").join()).not.toContain("indirect");
});

test("what the reporter tells behind a stance is a report of its own", () => {
  const text = "Rosa Lind denounced the board after Tom Hale said he was open to a deal with it.";
  expect(listed(text)).toContain("indirect Tom Hale: he was open to a deal with it");
});
