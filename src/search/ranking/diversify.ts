/** Three passages that say different things beat three that say the same. */
import { stemIn } from "../index/forward-index.ts";
import type { Candidate, IndexedSentence } from "../index/types.ts";
import type { RankedCandidate } from "./order.ts";
import { stopWords } from "../../languages/en/stop-words.ts";
import type { Word } from "../analysis/terms.ts";
import { STOP } from "../analysis/word-flags.ts";

/** So many first passages must say different things: what a reader sees before asking for more. */
export const SHOWN = 3;
/** A passage that repeats this share of its words from one above it tells nothing new. */
const SAME = 0.8;
/** Shorter ones, in telling words, share theirs by chance; and what is much shorter than the one above says it to the point. */
const SHORTEST = 5;
const SHORTER = 0.6;
/** No repetition is looked for behind this many. */
export const AHEAD = 20;

interface Told {
  readonly ranked: RankedCandidate;
  /** Numbers of the stems of its telling words. */
  readonly stems: ReadonlySet<number>;
}

type WordsOf = (candidate: Candidate) => readonly Word[];

/** The same order, but what repeats one above it waits until SHOWN others have been. `wordsOf`: of the first AHEAD. */
export function diversify(ranked: readonly RankedCandidate[], wordsOf: WordsOf): RankedCandidate[] {
  const shown: Told[] = [];
  const waiting: RankedCandidate[] = [];
  for (const [i, one] of ranked.slice(0, AHEAD).entries()) {
    const told = { ranked: one, stems: telling(one.candidate.sentence) };
    if (shown.some((above) => repeats(told, above, wordsOf))) waiting.push(one);
    else shown.push(told);
    if (shown.length === SHOWN) return [...shown.map((s) => s.ranked), ...waiting, ...ranked.slice(i + 1)];
  }
  return [...shown.map((s) => s.ranked), ...waiting, ...ranked.slice(AHEAD)];
}

function repeats({ ranked, stems }: Told, above: Told, wordsOf: WordsOf): boolean {
  if (stems.size < SHORTEST || stems.size < SHORTER * above.stems.size) return false;
  let own = 0;
  for (const stem of stems) if (!above.stems.has(stem)) own++;
  return (
    own <= (1 - SAME) * stems.size && !differs(wordsOf(ranked.candidate), wordsOf(above.ranked.candidate))
  );
}

/** A number or a "not" that the other lacks makes all the difference: "14 died", "20 died". */
function differs(words: readonly Word[], above: readonly Word[]): boolean {
  const [own, other] = [decisive(words), decisive(above)];
  return [...own].some((word) => !other.has(word));
}

const NEGATION = /^(?:not|no|never)$|nt$/u;
const denies = (folded: string) => NEGATION.test(folded) && stopWords.has(folded);
const decisive = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(
    words.flatMap(({ folded, term }) => (/^\d/u.test(folded) ? [term] : denies(folded) ? ["not"] : [])),
  );

function telling(sentence: IndexedSentence): ReadonlySet<number> {
  const out = new Set<number>();
  for (let place = 0; place < sentence.length; place++)
    if (!(sentence.forward[sentence.from + place]! & STOP)) out.add(stemIn(sentence, place));
  return out;
}
