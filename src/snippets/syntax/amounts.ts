/** Numbers and what limits them: "40 percent", "at least four". */
import { at, type Sentence } from "./sentence.ts";

/** A word that ends an amount: "40 percent", "two thirds", "a half". */
export const AMOUNT = /^(?:\d[\d,.]*%?|percent|percentage|points?|half|third|quarter|%)$/u;

/** A number at the start of a word that is no compound: "two", not "two-year". */
export const NUMBER =
  /^(?:\d[\d,.]*|half|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?![-–\p{L}])/u;

/** Where a phrase begins, with what limits the number that opens it: "more than 40 groups", "at least four", "nearly half". */
export function withAmount(s: Sentence, from: number): number {
  const dozen =
    /^an?$/u.test(at(s, from).lower) &&
    /^(?:dozen|hundred|thousand|third|quarter)$/u.test(at(s, from + 1).lower);
  if (!dozen && at(s, from).lower !== "one" && !NUMBER.test(at(s, from).lower)) return from;
  const before = at(s, from - 1).lower;
  if (before === "than" && /^(?:more|fewer|less)$/u.test(at(s, from - 2).lower)) return from - 2;
  if (before === "least" && at(s, from - 2).lower === "at") return from - 2;
  return /^(?:about|around|roughly|nearly|almost|approximately|some)$/u.test(before) ? from - 1 : from;
}
