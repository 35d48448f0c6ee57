/** In a long message without quotation marks: the part of it that may be the quotation. */
import type { Claimed } from "./check-match.ts";
import type { Speech } from "./check-speech.ts";
import { folded } from "./check-tokens.ts";

/** A message of more words than this is more than a quotation. */
const MESSAGE = 40;
/** Words in a row that an article must have, and the most words between two such places in one quotation. */
const RUN = 3;
const GAP = 6;
/** The fewest words from the first of these to the last. */
const FEWEST = 5;

/**
 * The sentences of the message that hold the longest run of words an article has too; whole sentences, so that nothing beside
 * the run is left unchecked. Null where no article has any, or the message is short. Time: message plus articles.
 */
export function partOf({ text, tokens }: Claimed, speeches: readonly Speech[]): string | null {
  const words = tokens.filter((token) => token.word);
  if (words.length <= MESSAGE) return null;
  const runs = runsOf(words.map((word) => folded(word.text)));
  let best = { from: 0, to: -1 };
  for (const { whole } of speeches) {
    const known = new Set(runsOf(whole.filter((token) => token.word).map((token) => folded(token.text))));
    let [from, last] = [-1, -1];
    for (const [i, run] of runs.entries()) {
      if (!known.has(run)) continue;
      if (from === -1 || i - last > GAP) from = i;
      last = i;
      if (last - from > best.to - best.from) best = { from, to: last };
    }
  }
  const [first, final] = [words[best.from]!, words[Math.min(best.to + RUN - 1, words.length - 1)]!];
  if (best.to - best.from + RUN < FEWEST) return null;
  const start = Math.max(...[".", "!", "?", "\n"].map((end) => text.lastIndexOf(end, first.start - 1))) + 1;
  const rest = text.slice(final.end).search(/[.!?\n]/u);
  const part = text.slice(start, rest === -1 ? text.length : final.end + rest);
  return part.length < text.length ? part : null;
}

const runsOf = (words: readonly string[]) =>
  words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(" "));
