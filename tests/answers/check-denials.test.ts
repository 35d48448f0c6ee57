/** What the source says that somebody did not say. */
import { expect, test } from "vitest";
import { articleWith } from "./check-article.ts";
import { check } from "./checking.ts";

const denials = articleWith(
  "denials",
  `“We do not need another quarry in this valley,” said Ines Roth. “I do not think for a moment that it is safe.”
Ada Holt never said that the pier was safe for the ferry.
“It is not only cheap but quick to build,” said Ines Roth.`,
  [
    {
      speaker: "Ines Roth",
      manner: "direct",
      content: [
        "We do not need another quarry in this valley,",
        "I do not think for a moment that it is safe.",
      ],
    },
    { speaker: "Ada Holt", manner: "not-said", content: ["that the pier was safe for the ferry"] },
    { speaker: "Ines Roth", manner: "direct", content: ["It is not only cheap but quick to build,"] },
  ],
);

test.each([
  ["a “not” left out", "We need another quarry in this valley"],
  ["a “not” put in", "I do not think for a moment that it is not safe"],
  ["a “not” cut off", "need another quarry in this valley"],
  ["a “not” cut off with its clause", "that it is safe"],
  ["a “not” as a prefix", "I do not think for a moment that it is unsafe"],
])("the opposite, not nearly: %s", async (_, words) => {
  expect((await check(words, null, [denials])).opposite).toBe(true);
});

test.each([
  ["the same with a short form", "We don't need another quarry in this valley"],
  ["to the letter", "We do not need another quarry in this valley"],
  ["one word changed", "We do not need another mine in this valley"],
  ["“not only” cut off", "cheap but quick to build"],
])("no opposite: %s", async (_, words) => {
  expect((await check(words, null, [denials])).opposite).toBeUndefined();
});

test("what the source says that somebody did not say is told as that, whatever name is given", async () => {
  expect(await check("the pier was safe for the ferry", null, [denials])).toMatchObject({
    verdict: "indirect",
    telling: "not-said",
  });
  expect(
    (await check("Ada Holt never said that the pier was safe", null, [denials])).telling,
  ).toBeUndefined();
});
