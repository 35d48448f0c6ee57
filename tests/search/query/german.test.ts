import { expect, test } from "vitest";
import { search } from "../../../src/search/search.ts";
import { storeOf } from "../stored.ts";
import { readQuestion } from "../../../src/search/query/question.ts";

const lookedFor = (question: string) => readQuestion(question).asked.map(({ folded }) => folded);

test.each([
  ["Wann wird der Pier erneuert?", ["pier", "erneuert"]],
  ["Wie viel kosten die Arbeiten am Pier?", ["kosten", "arbeiten", "pier"]],
  ["Wer war dafür, daß man den Pier erneuert?", ["dafur", "pier", "erneuert"]],
  ["WAS SAGTE HOLT ÜBER DAS WATT?", ["holt", "watt"]],
  ["wie heißt der Hafen", ["hafen"]],
  ["Wie lange bleibt die Brücke gesperrt?", ["bleibt", "brucke", "gesperrt"]],
  ["was kostet die Fähre", ["kostet", "fahre"]],
])("a German question is asked by what it is about: %s", (question, words) => {
  expect(lookedFor(question)).toEqual(words);
});

test.each([
  ["Who edits Der Spiegel?", ["edits", "der", "spiegel"]],
  ["Did Wim Wenders make Das Boot?", expect.arrayContaining(["das", "boot"])],
  ["Will the mayor die?", expect.arrayContaining(["die"])],
  ["Wer?", ["wer"]],
  ["Was Will in the house?", expect.arrayContaining(["house"])],
  ["Was war declared in 1914?", ["war", "declared", "1914"]],
])("German words in another question are words like others: %s", (question, words) => {
  expect(lookedFor(question)).toEqual(words);
});

test.each([
  ["Was hat Holt gesagt?", "Holt", []],
  ["was sagte die Bürgermeisterin zum Pier?", "die Bürgermeisterin", ["pier"]],
  ["Was hat Ines Kern über die Fähre gesagt?", "Ines Kern", ["fahr"]],
  ["Was hat the transport ministry gesagt?", "the transport ministry", []],
  ["Was meint Holt dazu?", "Holt", []],
])("German asks for somebody's words, and what they are to be about: %s", (question, who, about) => {
  const { saying, subject, ...read } = readQuestion(question);
  expect(saying).toBe(true);
  expect(question.slice(subject?.start, subject?.end)).toBe(who);
  expect(read.about).toEqual(about);
});

test("a German word is found in the compounds that it ends or begins, and then not told to be missing", async () => {
  const store = await storeOf({
    steg: `Der Hafen
Die Straßenbrücke am Hafen bleibt bis Mai gesperrt.
Der Bootssteg ist im Montagsverkehr offen.`,
  });
  const found = async (question: string) => {
    const { hits, unknownWords } = await search(store, question, {}, 1);
    return [hits[0]?.snippet.text.split(" ")[1], unknownWords];
  };
  expect(await found("Wie lange ist die Brücke gesperrt?")).toEqual(["Straßenbrücke", []]);
  expect(await found("Wo ist der Boot am Hafen?")).toContainEqual(["Boot"]);
  expect((await found("Welche Straßen sind gesperrt?"))[0]).toBe("Straßenbrücke");
  expect((await found("which brücke"))[1]).toEqual(["brücke"]);
  store.close();
});
