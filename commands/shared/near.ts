/** What was probably meant by a name that is nobody's: only what is like it. */
import { editDistance } from "../../src/text/edit-distance.ts";
import { foldCase } from "../../src/text/folding.ts";

/** Letters and figures, in lower case. */
export const wordsOf = (text: string): string[] => foldCase(text).match(/[\p{L}\p{N}]+/gu) ?? [];
/** Slips of the pen that a word of so many letters may hold, as with speakers' names. */
const slipsIn = ({ length }: string) => (length < 4 ? 0 : length < 7 ? 1 : 2);
const isLike = (typed: string, word: string) =>
  (typed.length > 3 && word.startsWith(typed)) || editDistance(typed, word, slipsIn(typed)) <= slipsIn(typed);

/** Those of which a name holds what was typed, or at least half of its words but for slips of the pen; most of them first. */
export function near<T>(typed: string, all: readonly T[], namesOf: (one: T) => readonly string[]): T[] {
  const wanted = foldCase(typed).trim();
  const words = wordsOf(wanted);
  const likeness = (one: T): number => {
    const names = namesOf(one);
    if (wanted && names.some((name) => foldCase(name).includes(wanted))) return 1;
    const held = names.flatMap(wordsOf);
    const found = words.filter((word) => held.some((other) => isLike(word, other)));
    const whole = names.some((name) => isLike(wordsOf(name).join(""), words.join("")));
    return whole ? 1 : words.length ? found.length / words.length : 0;
  };
  return all
    .map((one) => ({ one, like: likeness(one) }))
    .filter(({ like }) => like >= 0.5)
    .toSorted((a, b) => b.like - a.like)
    .map(({ one }) => one);
}
