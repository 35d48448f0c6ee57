import { expect, test } from "vitest";
import { featuresFor } from "./asking.ts";

test("words side by side in the question's order are nearer than the same words apart", async () => {
  const of = await featuresFor("copper roof", [
    { text: "The copper roof was taken down. The roof of the chapel is made of slate, lead and copper." },
  ]);
  expect(of("The copper roof")).toMatchObject({ near: 1 });
  expect(of("The roof of").near).toBe(0);
});

test("a run of the question to the letter is as long as it stands in the sentence", async () => {
  const of = await featuresFor("the night train to Oslo", [
    { text: "He took the night train to Oslo. A train to Oslo leaves at dawn." },
  ]);
  expect(of("He took")).toMatchObject({ two: 1, runLong: Math.log1p(5) });
  expect(of("A train").runLong).toBeCloseTo(Math.log1p(3));
});

test("a phrase in quotation marks stands in a sentence to the letter or not at all", async () => {
  const of = await featuresFor("Who spoke of a “river of glass”?", [
    { text: "She called it a river of glass. The glass factory lies on the river." },
  ]);
  expect(of("She called").phrase).toBe(1);
  expect(of("The glass").phrase).toBe(0);
});
