/** Years as people write them: "in 97" is 1997, and "the 90s" are its ten years. */
import { asking } from "../../languages/en/asking/index.ts";
import { stopWords } from "../../languages/en/stop-words.ts";
import type { Word } from "../analysis/terms.ts";

export interface YearMeant {
  readonly stem: string;
  /** What else it may be printed as. */
  readonly variants: readonly string[];
}

/** By where the word stands. `words`: all of the question's. */
export function yearsMeant(words: readonly Word[], text: string): ReadonlyMap<number, YearMeant> {
  const found = new Map<number, YearMeant>();
  for (const [i, { start, end, folded }] of words.entries()) {
    if (/^\d\d$/u.test(folded) && text[end] !== "%" && standsAlone(words, i))
      found.set(start, { stem: century(folded) + folded, variants: [folded] });
    const decade = /^(19|20|1[0-8])?(\d)0s$/u.exec(folded);
    if (decade && !asking.ofPersons.has(words[i - 1]?.folded ?? "")) {
      const first = (decade[1] ?? century(`${decade[2]}0`)) + decade[2];
      const years = Array.from({ length: 10 }, (_, n) => `${first}${n}`);
      found.set(start, {
        stem: `${first}0s`,
        variants: [folded, ...years].filter((v) => v !== `${first}0s`),
      });
    }
  }
  return found;
}

/** Of two figures this and what follows are of the twentieth century. */
const TURN = 30;
const century = (figures: string) => (Number(figures) < TURN ? "20" : "19");

/** "In 97", and not "in 97 countries", "in 40 of them" or "one in 10". */
function standsAlone(words: readonly Word[], i: number): boolean {
  const [ahead, before, next] = [i - 2, i - 1, i + 1].map((at) => words[at]?.folded ?? "");
  const share = /^\d+$/u.test(ahead!) || asking.numerals.has(ahead!);
  return asking.beforeYear.has(before!) && !share && (!next || (stopWords.has(next) && next !== "of"));
}
