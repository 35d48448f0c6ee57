/** What kind of thing a question asks for: what an answer must hold, whatever its words. */
import { asking } from "../../languages/en/asking/index.ts";
import type { AskedType } from "../../languages/asking.ts";
import { inOtherWords } from "./other-words.ts";
import { stopWords } from "../../languages/en/stop-words.ts";
import { stemOf, tokenize } from "../analysis/terms.ts";

export type { AskedType };

export interface AskedFor {
  readonly type: AskedType;
  /**
   * Stems of what is counted: "how many *international groups* condemned the law"; the first is its head, and behind them stands what
   * else it is counted as: people as "voters". */
  readonly counted: readonly string[];
  /** Stems of the words that tell what is asked, field by field; none: no field is known. */
  readonly told: readonly (readonly string[])[];
}

const toldBy = (lower: string): string[][] =>
  asking.fields
    .filter(({ asks }) => asks.test(lower))
    .map(({ tells }) => [...new Set([...tells].map(stemOf))]);

/** Words: longer questions tell much before they ask. */
const SHORT = 16;

/** "Who measured *how fast light is*" asks for somebody: what puts a question and has another behind it asks by the first. */
const withoutClause = (lower: string): string => {
  const clause = lower.split(" ").length > SHORT ? null : asking.clause.exec(lower);
  return clause ? lower.slice(0, clause.index + clause[1]!.length) : lower;
};

/** `meant`: the question with its typos and contractions put right. */
export function askedFor(meant: string): AskedFor {
  const lower = meant.toLowerCase();
  const main = withoutClause(lower);
  const type = asking.types.find(([, pattern]) => pattern.test(main))?.[0] ?? "other";
  const phrase = asking.counted.exec(meant)?.[1] ?? "";
  const words = tokenize(phrase);
  const end = words.findIndex((w) => asking.afterCounted.has(w.folded));
  const phraseWords = end < 0 ? words : words.slice(0, end);
  // "How many people work there?": no noun of more than one comes behind the head.
  const head = phraseWords.findIndex((w) => asking.plural.test(w.folded));
  const counted = phraseWords.slice(0, head < 0 ? 1 : head + 1).filter((w) => !stopWords.has(w.folded));
  const [named] = counted.slice(-1);
  const others = !named
    ? []
    : asking.people.has(named.folded)
      ? asking.counts
      : (inOtherWords([named]).others.get(named.start)?.stems ?? []);
  return {
    type,
    counted: [...new Set([...counted.map((w) => w.term).toReversed(), ...[...others].map(stemOf)])],
    told: toldBy(lower),
  };
}
