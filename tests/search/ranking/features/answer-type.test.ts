import { expect, test } from "vitest";
import { featuresFor } from "./asking.ts";

const WELL = `The well in Marden was dug in 1862. The well is forty feet deep. Frost broke the well.
“The well will be covered,” said Ruth Ames, the warden.
(Editing by Paul Orr)`;

test("a date answers when, a number how many, a place where; and the nearer to the question's words the better", async () => {
  const when = await featuresFor("When was the well dug?", [{ text: WELL }]);
  expect(when("The well in Marden")).toMatchObject({ when: 1, where: 0, howMany: 0 });
  expect(when("Frost")).toMatchObject({ when: 0, answerNear: 0 });
  expect(when("The well in Marden").answerNear).toBeCloseTo(1 / 3);
  const deep = await featuresFor("How deep is the well?", [{ text: WELL }]);
  expect(deep("The well is forty").howMany).toBe(1);
  const where = await featuresFor("Where is the well?", [{ text: WELL }]);
  expect([where("The well in Marden").where, where("The well is forty").where]).toEqual([1, 0]);
});

test("words asked for are a quotation, and one by the speaker asked for", async () => {
  const of = await featuresFor("What did the warden say about the well?", [{ text: WELL }]);
  expect(of("“The well")).toMatchObject({ saying: 1, quotation: 1, quoted: 1 });
  expect(of("Frost")).toMatchObject({ saying: 0, quotation: 0, quoted: 0 });
});

test("the credit line answers who edited the article", async () => {
  const of = await featuresFor("Who edited this article?", [{ text: WELL }]);
  expect(of("(Editing").metadataPart).toBe(1);
});
