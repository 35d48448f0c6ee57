import { expect, test } from "vitest";
import { featuresFor } from "./asking.ts";

test("a neighbour speaks for a sentence with the words that it has and the sentence lacks", async () => {
  const of = await featuresFor("How wide is the ferry?", [
    { text: "The ferry came on Monday. It is nine metres wide. Nobody had ordered it." },
  ]);
  expect(of("It is nine").before).toBeGreaterThan(0);
  expect(of("The ferry came").after).toBeGreaterThan(0);
  expect(of("The ferry came").before).toBe(0);
});

test("a title stands over all of its article's paragraphs", async () => {
  const of = await featuresFor("lighthouse keeper", [
    { title: "The lighthouse", text: "Its keeper lives alone." },
    { title: "The bakery", text: "The keeper of the bakery lives with six cats." },
  ]);
  expect(of("Its keeper").paragraphCoverBack).toBeGreaterThan(
    of("The keeper of the bakery").paragraphCoverBack,
  );
});

test("the best paragraph counts one, and lends that to the whole of its article", async () => {
  const of = await featuresFor("The eel market of Lund", [
    { text: "The eel market of Lund opens at four.\n\nBuyers at the market drink coffee." },
    { text: "A market for eels, they said, would never do." },
  ]);
  expect(of("The eel market")).toMatchObject({ document: 1 });
  expect(of("Buyers").document).toBe(1);
  expect(of("A market for eels").document).toBeLessThan(1);
});
