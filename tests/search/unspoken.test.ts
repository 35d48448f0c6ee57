import { afterAll, describe, expect, test } from "vitest";
import { readQuestion } from "../../src/search/query/question.ts";
import { rank } from "../../src/search/ranking/rank.ts";
import { storeOf } from "./stored.ts";

const store = await storeOf({
  viaduct: `Rail viaduct at Orrin to be restored
The viaduct of Orrin, which crosses the river on nine arches, is to be restored for 12 million crowns.
Princess Astrid laid the first stone of the viaduct in 1903, watched by railway workers like Jon Hauk.
“The arches are sound, but the parapet is not,” the engineer Vera Lund said.
“Mayor Peer Holm has not been to the viaduct once,” Lund said.
Stonemasons from the Orrin quarry will replace the parapet by spring.`,
});
afterAll(() => store.close());

const signals = async (question: string) => (await rank(store, question, {})).signals!;

describe("whoever is asked for must speak where the passage names them", () => {
  test.each([
    "what did jon hauk say about the viaduct",
    "what did the stonemasons say about the parapet",
    // Of whom another speaks.
    "what did Peer Holm say about the viaduct",
  ])("“%s”: nobody of that name says a word", async (question) =>
    expect((await signals(question)).unspoken).toBe(1),
  );
  test.each([
    "what did vera lund say about the parapet",
    "what did the engineer say about the arches",
    // By words of the reader's own, of whom the text may speak in others.
    "what did the bridge lady say about the parapet",
    "what did she say about the arches",
    "when did astrid lay the stone",
  ])("“%s”: somebody does, or may", async (question) => expect((await signals(question)).unspoken).toBe(0));
});

describe("what only looks like a verb of saying asks for nobody's words", () => {
  test.each([
    "what is the parapet made of",
    "what was the engineer accused of",
    "which countries are richer than the united states",
  ])("“%s”", (question) => expect(readQuestion(question).saying).toBe(false));
  test.each([
    ["what did the think piece writer say about the viaduct", "the think piece writer"],
    ["what was lund's answer to the mayor", "lund's"],
    ["what did the man who was hurt say", "the man who was hurt"],
    ["what does lund make of it", "lund"],
  ])("“%s” asks for the words of “%s”", (typed, who) => {
    const { subject, text } = readQuestion(typed);
    expect(subject && text.slice(subject.start, subject.end)).toBe(who);
  });
});
