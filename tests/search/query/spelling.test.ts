import { expect, test } from "vitest";
import { askedTerms } from "../../../src/search/query/query-terms.ts";
import { readQuestion } from "../../../src/search/query/question.ts";
import { correctionsOf, spellingLookups } from "../../../src/search/query/spelling.ts";
import { stemOf } from "../../../src/search/analysis/terms.ts";
import { storeOf } from "../stored.ts";

const WORDS = ["ferryman", "boatswains", "lighthouse", "breakwaters", "harbourmaster"];

/** The word with one slip at a place: a letter dropped, doubled, changed, or swapped with the next. */
const slips = (word: string, at: number) => {
  const [head, letter, tail] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  const swapped = tail ? [`${head}${tail[0]}${letter}${tail.slice(1)}`] : [];
  return [`${head}${tail}`, `${head}${letter}${letter}${tail}`, `${head}q${tail}`, ...swapped];
};

test("a long word is read as meant wherever in it one slip was made", async () => {
  const store = await storeOf({ port: `The ${WORDS.join(", the ")} were all seen at dawn.` });
  for (const word of WORDS)
    for (const at of word.slice(0, -1).split("").keys())
      for (const typed of slips(word, at)) {
        // A slip that leaves the stem as it is needs no repair.
        if (store.index.stem(stemOf(typed))) continue;
        const question = readQuestion(typed);
        const { words } = await store.lookUp({ scope: {}, words: spellingLookups(question), forms: [] });
        expect([typed, correctionsOf(question, words).get(typed)?.read]).toEqual([typed, word]);
      }
  store.close();
});

test.each([
  ["how manny otterss did they relese", ["otters", "released"]],
  ["how much otter did they relese?", ["otter", "released"]],
  ["when were the ottres countd", ["otters", "counted"]],
  ["who is Relese?", ["relese"]],
])("%s: every misspelt word is read as meant, a name is left alone", async (typed, read) => {
  const store = await storeOf({
    wend: "The wardens released forty otters in spring. Joan Prewett counted every otter.",
  });
  const question = readQuestion(typed);
  const { words } = await store.lookUp({ scope: {}, words: spellingLookups(question), forms: [] });
  const terms = askedTerms(question, correctionsOf(question, words));
  expect(terms.map(({ repaired, word }) => repaired ?? word.folded)).toEqual(read);
  store.close();
});

test("a word of English is itself, though one like it stands in the material", async () => {
  const store = await storeOf({ match: "Lind scored twice and came to thank the chief." });
  const question = readQuestion("was the chef scared in the cafe, or did he scroe");
  const { words } = await store.lookUp({ scope: {}, words: spellingLookups(question), forms: [] });
  const corrections = correctionsOf(question, words);
  expect(["chef", "scared", "cafe"].map((word) => corrections.get(word)?.read)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(corrections.get("scroe")?.read).toBe("scored");
  store.close();
});
