import { expect, test } from "vitest";
import { documentOf } from "../../src/documents/document.ts";
import { readQuestion } from "../../src/search/question.ts";
import { repairsOf } from "../../src/search/repair.ts";
import { openShelf } from "../../src/search/shelf.ts";
import { stemOf } from "../../src/search/terms.ts";
import { articleOf } from "../../src/snippets/article.ts";

const WORDS = ["ferryman", "dredgers", "lighthouse", "breakwaters", "harbourmaster"];

/** The word with one slip at a place: a letter dropped, doubled, changed, or swapped with the next. */
const slips = (word: string, at: number) => {
  const [head, letter, tail] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  const swapped = tail ? [`${head}${tail[0]}${letter}${tail.slice(1)}`] : [];
  return [`${head}${tail}`, `${head}${letter}${letter}${tail}`, `${head}q${tail}`, ...swapped];
};

test("a long word is read as meant wherever in it one slip was made", () => {
  const shelf = openShelf();
  const text = `The ${WORDS.join(", the ")} were all seen at dawn.`;
  shelf.put([articleOf(documentOf({ id: "port", text, where: "test", source: { file: "test" } }))]);
  for (const word of WORDS)
    for (const at of word.slice(0, -1).split("").keys())
      for (const typed of slips(word, at)) {
        // A slip that leaves the stem as it is needs no repair.
        if (shelf.stem(stemOf(typed))) continue;
        expect([typed, repairsOf(shelf, readQuestion(typed)).get(typed)?.read]).toEqual([typed, word]);
      }
  shelf.close();
});
