import { expect, test } from "vitest";
import { readQuestion } from "../../../src/search/query/question.ts";

const lookedFor = (question: string) => readQuestion(question).asked.map(({ folded }) => folded);

test.each([
  ["Wann wird der Pier erneuert?", ["pier", "erneuert"]],
  ["Wie viel kosten die Arbeiten am Pier?", ["kosten", "arbeiten", "pier"]],
  ["Wer war dafür, daß man den Pier erneuert?", ["dafur", "pier", "erneuert"]],
  ["WAS SAGTE HOLT ÜBER DAS WATT?", ["sagte", "holt", "watt"]],
])("a German question is asked by what it is about: %s", (question, words) => {
  expect(lookedFor(question)).toEqual(words);
});

test.each([
  ["Who edits Der Spiegel?", ["edits", "der", "spiegel"]],
  ["Did Wim Wenders make Das Boot?", expect.arrayContaining(["das", "boot"])],
  ["Will the mayor die?", expect.arrayContaining(["die"])],
  ["Wer?", ["wer"]],
])("German words in another question are words like others: %s", (question, words) => {
  expect(lookedFor(question)).toEqual(words);
});
