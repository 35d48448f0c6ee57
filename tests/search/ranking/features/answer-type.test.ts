import { expect, test } from "vitest";
import { featuresFor } from "./asking.ts";

const WELL = `The well in Marden was dug in 1862. The well is forty feet deep. Frost broke the well.
“The well will be covered,” said Ruth Ames, the warden.
(Editing by Paul Orr)`;

test("a date answers when, a number how many, a place where", async () => {
  const when = await featuresFor("When was the well dug?", [{ text: WELL }]);
  expect(when("The well in Marden")).toMatchObject({ heldDate: 1, heldPlace: 0, heldQuantity: 0 });
  expect(when("Frost")).toMatchObject({ heldDate: 0 });
  const deep = await featuresFor("How deep is the well?", [{ text: WELL }]);
  expect(deep("The well is forty").heldQuantity).toBe(1);
  const where = await featuresFor("Where is the well?", [{ text: WELL }]);
  expect([where("The well in Marden").heldPlace, where("The well is forty").heldPlace]).toEqual([1, 0]);
});

test("a number beside what is counted is worth more than another number", async () => {
  const of = await featuresFor("How many buckets were drawn from the well?", [
    { text: "They drew 30 full buckets from the well. They drew water from the well for 30 neighbours." },
  ]);
  expect(of("They drew 30").answerCounts).toBe(1);
  expect(of("They drew water")).toMatchObject({ heldQuantity: 1, answerCounts: 0 });
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
