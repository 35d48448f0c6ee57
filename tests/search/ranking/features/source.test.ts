import { expect, test } from "vitest";
import { featuresFor } from "./asking.ts";

const text = "The tram to the harbour was stopped after the flood.";

test("the publisher and the date that a question names tell its article from the others", async () => {
  const of = await featuresFor("According to the Valley Times of May 9, 2024, why was the tram stopped?", [
    { text, publisher: "Harbour Post", published: "2024-03-02" },
    { text: "Again the tram was stopped.", publisher: "Valley Times", published: "2024-05-09" },
  ]);
  expect(of("The tram")).toMatchObject({ publisher: 0, date: 0 });
  expect(of("Again")).toMatchObject({ publisher: 1, date: 1 });
});

test("a question that names neither says nothing of either", async () => {
  const of = await featuresFor("Why was the tram stopped?", [{ text, publisher: "Harbour Post" }]);
  expect(of("The tram")).toMatchObject({ publisher: 0, date: 0 });
});
