/** Typos in the words that put a question: "waht did the mayor say abuot it" asks what she said about it. */
import { asking } from "../../languages/en/asking/index.ts";
import { isCommon } from "../analysis/background-idf.ts";
import { editDistance } from "../../text/edit-distance.ts";
import { stemOf } from "../analysis/terms.ts";

/** A shorter word has too many neighbours. */
const SHORTEST = 3;

const DOUBLED = /(\p{L})\1/u;

/** The word meant by one whose letters are swapped, short of one or with one doubled, where English has no such word; else null. */
export function questionWord(folded: string): string | null {
  if (folded.length < SHORTEST || asking.putting.has(folded) || isCommon(stemOf(folded))) return null;
  const letters = (word: string) => [...word].toSorted().join("");
  return (
    [...asking.putting].find(
      (word) =>
        word[0] === folded[0] &&
        (word.length === folded.length + 1 ||
          (DOUBLED.test(folded) && folded.length === word.length + 1) ||
          (word.length === folded.length && letters(word) === letters(folded))) &&
        editDistance(folded, word, 1) === 1,
    ) ?? null
  );
}

/** The question with those words put right: for its patterns, not for its places. */
export function withoutTypos(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])[a-z]{3,}(?![\p{L}\p{N}])/gu, (word) => questionWord(word) ?? word);
}
