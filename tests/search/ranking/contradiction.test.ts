import { expect, test } from "vitest";
import { tokenize } from "../../../src/search/analysis/terms.ts";
import { contradicts } from "../../../src/search/ranking/contradiction.ts";

const says = (question: string, sentence: string) => contradicts(tokenize(question), tokenize(sentence));

test.each([
  ["where does the smallest reservoir lie", "The largest reservoir lies in the valley."],
  ["which plan did the board not reject", "The board rejected the plan for a dam."],
  ["when did the strike end", "The strike began at six in the morning."],
])("“%s” is contradicted by “%s”", (question, sentence) => {
  expect(says(question, sentence)).toBe(true);
});

test.each([
  ["why wont the miller sell the wheel", "The miller wants to leave the wheel to his niece."],
  ["why didnt the ferry run", "Ice had damaged the ferry."],
  ["how much is rent in the new houses", "A flat in the old school has a rent of nine pounds."],
  ["what did the woman take with her", "A man took the last boat."],
])("“%s” is not contradicted by “%s”", (question, sentence) => {
  expect(says(question, sentence)).toBe(false);
});
