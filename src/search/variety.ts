/** Three passages that say different things beat three that say the same. */
import type { Ranked } from "./ranking.ts";
import { stopwords } from "./stopwords.ts";
import type { Word } from "./terms.ts";

/** So many first passages must say different things: what a reader sees before asking for more. */
const SHOWN = 3;
/** A passage that repeats this share of its words from one above it tells nothing new. */
const SAME = 0.8;
/** Shorter ones, in telling words, share theirs by chance; and what is much shorter than the one above says it to the point. */
const SHORTEST = 5;
const SHORTER = 0.6;
/** No repetition is looked for behind this many. */
const AHEAD = 20;

/** The same order, but what repeats one above it waits until SHOWN others have been. */
export function varied(ranked: readonly Ranked[]): Ranked[] {
  const shown: { ranked: Ranked; words: ReadonlySet<string> }[] = [];
  const waiting: Ranked[] = [];
  for (const [i, one] of ranked.slice(0, AHEAD).entries()) {
    const words = telling(one.candidate.sentence.words);
    if (shown.some((above) => repeats(words, above.words))) waiting.push(one);
    else shown.push({ ranked: one, words });
    if (shown.length === SHOWN) return [...shown.map((s) => s.ranked), ...waiting, ...ranked.slice(i + 1)];
  }
  return [...shown.map((s) => s.ranked), ...waiting, ...ranked.slice(AHEAD)];
}

/** A number or a "not" that the other lacks makes all the difference: "14 died", "20 died". */
function repeats(words: ReadonlySet<string>, above: ReadonlySet<string>): boolean {
  if (words.size < SHORTEST || words.size < SHORTER * above.size) return false;
  const own = [...words].filter((word) => !above.has(word));
  return own.length <= (1 - SAME) * words.size && !own.some((word) => /^\d|^(?:not|no|never)$/u.test(word));
}

const NEGATION = /^(?:not|no|never)$|nt$/u;
function telling(words: readonly Word[]): ReadonlySet<string> {
  const out = new Set(words.filter((w) => !stopwords.has(w.folded)).map((w) => w.term));
  if (words.some((w) => NEGATION.test(w.folded) && stopwords.has(w.folded))) out.add("not");
  return out;
}
