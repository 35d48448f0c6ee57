/** Numbers and what limits them: "40 percent", "at least four". */
import { at, type Sentence } from "./sentence.ts";

/** Where a phrase begins, with what limits the number that opens it: "more than 40 groups", "at least four", "nearly half". */
export function withAmount(s: Sentence, from: number): number {
  const dozen =
    /^an?$/u.test(at(s, from).lower) && s.grammar.functionWords.behindA.has(at(s, from + 1).lower);
  if (!dozen && at(s, from).lower !== "one" && !s.grammar.functionWords.number.test(at(s, from).lower))
    return from;
  const before = at(s, from - 1).lower;
  if (before === "than" && /^(?:more|fewer|less)$/u.test(at(s, from - 2).lower)) return from - 2;
  if (before === "least" && at(s, from - 2).lower === "at") return from - 2;
  return s.grammar.functionWords.approximators.has(before) || before === "some" ? from - 1 : from;
}
