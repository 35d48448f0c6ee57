import { expect, test } from "vitest";
import { readQuestion } from "../../../src/search/query/question.ts";

const typeOf = (question: string) => readQuestion(question).askedFor.type;
const looksFor = (question: string) => readQuestion(question).asked.map((w) => w.folded);

test.each([
  ["whos paying for the pier", "person"],
  ["where's the ferry built", "place"],
  ["when did it open", "date"],
  ["how long ago was that", "date"],
  ["how long did the meeting last", "duration"],
  ["how old is the mayor", "age"],
  ["ada holts age", "age"],
  ["how much did the pier cost", "money"],
  ["what was the fine", "money"],
  ["what controls wages", "other"],
  ["what is the income gap there", "other"],
  ["what percent of voters came", "percent"],
  ["how many people came", "number"],
  ["how far is the island", "measure"],
  ["how often do the ferries run", "frequency"],
  ["how much is it for children", "money"],
  ["how much is a ticket", "money"],
  ["why'd they close it", "cause"],
  ["how come it's shut", "cause"],
  ["how does the crane work", "manner"],
  ["is the pier open", "yes or no"],
  ["isnt the pier open", "yes or no"],
  ["what does the law introduce", "other"],
])("“%s” asks for: %s", (question, type) => {
  expect(typeOf(question)).toBe(type);
});

test("what is counted is known, its head first, and behind it what else it is counted as", () => {
  const counted = (question: string) => readQuestion(question).askedFor.counted;
  expect(counted("How many international groups condemned the law?").slice(0, 2)).toEqual([
    "group",
    "intern",
  ]);
  expect(counted("how many ppl work there")).toContain("adult");
  expect(counted("how many lorries crossed")).toEqual(["lorri", "truck"]);
});

test("idioms and contractions are nothing to look for", () => {
  expect(looksFor("wheres the conference being held")).toEqual(["conference"]);
  expect(looksFor("where did the conference take place?")).toEqual(["conference"]);
  expect(looksFor("tell me about the pier")).toEqual(["pier"]);
  expect(looksFor("anything on the pier")).toEqual(["pier"]);
  expect(looksFor("who won")).toEqual(["won"]);
});

test("somebody's words are asked for in many ways, and about something", () => {
  const about = (question: string) => {
    const { saying, about } = readQuestion(question);
    return saying ? about : null;
  };
  expect(about("how did Holt react to the closure")).toEqual(["closur"]);
  expect(about("holts excuse for the delay")).toEqual(["delai"]);
  expect(about("Blackwell on Hillary")).toEqual(["hillari"]);
  expect(about("what did the Bristol mayor say about Brunel")).toEqual(["brunel"]);
  expect(about("when was the pier built")).toBeNull();
  expect(about("news on the pier")).toBeNull();
});

test.each([
  ["who measured how fast the river runs", "person"],
  ["what happens when it rains on the pier", "other"],
  ["how do they get home when the ferry is late", "manner"],
  ["why did he leave when she came", "cause"],
  ["who runs the ferry and when does it leave", "date"],
  ["since when has the pier been shut", "date"],
  ["do you know when the ferry leaves", "date"],
])("“%s” asks for what its first clause asks for: %s", (question, type) => {
  expect(readQuestion(question).askedFor.type).toBe(type);
});
