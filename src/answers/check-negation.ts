/** Whether words say the reverse of their source: a "not" put in, taken out, or cut off. */
import { affirmed, butAlso, endsClause, isNegation, isNegationBehind } from "../languages/checking-all.ts";
import type { Span } from "../model.ts";
import type { Difference } from "./check-near.ts";
import { readingsOf } from "./check-contractions.ts";
import { comparedTokens, type Tokens, type WordToken } from "./check-tokens.ts";

/** What ends the reach of a "not", beside words. */
const MARK = /^[,;:.!?…-]$/u;
const endsReach = (text: string): boolean => MARK.test(text) || endsClause.has(text.toLowerCase());
const isButAlso = (text: string): boolean => butAlso.has(text.toLowerCase());
/** Words over which a "not" reaches: "I do not think for one moment that the pier was safe". */
const REACH = 8;

/**
 * Whether a negation stands in one of the two alone, so that they say the opposite of each other. `next`: the source's word
 * behind those compared, which the last of the others may stand for ("safe" for "unsafe").
 */
export function isReversed(differences: readonly Difference[], next: WordToken | undefined): boolean {
  const words = (kind: Difference["kind"]) =>
    differences
      .filter((d) => d.kind === kind)
      .flatMap((d) => comparedTokens(d.text))
      .filter((t) => t.word)
      .flatMap((t) => readingsOf(t.text)[0]!.split(" "));
  const [source, given] = [words("source-only"), words("yours-only")];
  const negations = [...source, ...given].filter((word) => isNegation(word)).length;
  const prefixed =
    isPrefixed(source, given) || isPrefixed(given, [...source, next?.text.toLowerCase() ?? ""]);
  return (negations + Number(prefixed)) % 2 === 1;
}

/** "safe" for "unsafe". */
const isPrefixed = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((word) => {
    const rest = affirmed(word);
    return rest !== null && other.includes(rest);
  });

/**
 * The "not" of the source's clause that is left out where the found words begin or end, or null: "the pier was safe" of
 * "I do not think the pier was safe". `whole` are the source's tokens in order, `from` and `to` the first found and the last.
 */
export function cutNegation(whole: Tokens, from: WordToken, to: WordToken): Span | null {
  const first = whole.findIndex((token) => token.start === from.start);
  const last = whole.findIndex((token) => token.start === to.start);
  for (let i = first - 1; i >= 0 && first - i <= REACH && !endsReach(whole[i]!.text); i--)
    if (isNegation(whole[i]!.text) && !isButAlso(whole[i + 1]!.text)) return whole[i]!;
  const [next, second] = [whole[last + 1], whole[last + 2]];
  if (next && isNegationBehind(next.text) && !isButAlso(second?.text ?? "")) return next;
  const isOver = next?.text.toLowerCase() === "no" && /^(?:longer|more)$/iu.test(second?.text ?? "");
  return isOver ? { start: next.start, end: second!.end } : null;
}
