import { expect, test } from "vitest";
import { holdsAnswerType } from "../../src/search/holds-answer-type.ts";

test.each([
  ["date", "At ten to five in the morning."],
  ["date", "We heard it at half past six."],
  ["date", "The gate shuts at noon."],
  ["date", "It was five o’clock, or a little later."],
  ["date", "He rang the bell at quarter to nine."],
  ["date", "The doors open at seven."],
  ["date", "Nobody came in the evening."],
  ["date", "Fourteen were aboard on 3 May."],
  ["number", "Two hundred and twelve, and nineteen crew."],
  ["number", "One thousand four hundred and six tickets were sold."],
  ["number", "ONE HUNDRED AND SIX"],
  ["number", "Only one goat was left."],
  ["number", "Some 1500 people had tickets."],
  ["money", "Repairs are expected to cost £640,000."],
  ["money", "The hall was let for six hundred and forty thousand pounds."],
  ["money", "Children pay 50p, dogs are free."],
  ["age", "“I am forty-two and I have never seen it,” she said."],
  ["age", "The keeper, 61, has retired."],
  ["percent", "A third of the boats stayed in."],
  ["duration", "The work went on for a fortnight."],
] as const)("a %s stands in “%s”", (kind, text) => {
  expect(holdsAnswerType(kind, text)).toBe(true);
});

test.each([
  ["date", "The gate was painted green by the new keeper."],
  ["number", "The keeper painted the gate."],
  ["money", "The roof leaks over the choir."],
  ["age", "The keeper has two goats."],
  ["percent", "The boats stayed in."],
  ["duration", "The gate was shut."],
  ["measure", "The tower is tall."],
] as const)("no %s stands in “%s”", (kind, text) => {
  expect(holdsAnswerType(kind, text)).toBe(false);
});
