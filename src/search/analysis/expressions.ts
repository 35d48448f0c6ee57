/**
 * What a sentence can answer besides its words: the numbers, sums, shares, dates, spans of time, ages, places, names and
 * reasons in it. Read once, when an article is indexed. A library that reads English dates (chrono-node) takes longer for a
 * sentence than all else that indexing does, and says nothing of "aged 45", "£3bn" or "because"; so these are patterns, each
 * tried only at words that can begin one of them: a tenth of the time of going through the sentence with each.
 */
import { expressions } from "../../languages/en/expressions.ts";
import type { ExpressionKind } from "../../languages/expressions.ts";
import type { Word } from "./terms.ts";

export { EXPRESSIONS, type ExpressionKind } from "../../languages/expressions.ts";

/** `from` and `to`: places among the sentence's words, `to` after the last. */
export interface Expression {
  readonly kind: ExpressionKind;
  readonly from: number;
  readonly to: number;
}

/** Words between a preposition and the place: "in the eastern province of Zhejiang". */
const REACH = 5;

/** Those whose hint was found once: to try them is faster than to look for the hint, which only saves compiling them. */
const compiled = new Set<RegExp>();

/** In the order of the sentence. `words`: those of `text`, which begins at `start` of the document. */
export function expressionsIn(text: string, words: readonly Word[], start: number): Expression[] {
  const out: Expression[] = [];
  // A capital at the head of a sentence says nothing, but before "May", "March" and the other names of the calendar.
  const begins = expressions.calendar.test(words[0]?.folded ?? "")
    ? text
    : text.slice(0, 1).toLowerCase() + text.slice(1);
  const written = begins.length === text.length ? begins : text;
  const lower = text.toLowerCase().length === text.length ? text.toLowerCase() : text;
  const taken = new Uint8Array(words.length);
  const possible = expressions.patterns.filter(
    ([, pattern, hint]) => !hint || compiled.has(pattern) || (hint.test(written) && compiled.add(pattern)),
  );
  for (let from = 0; from < words.length; from++) {
    const { folded } = words[from]!;
    const first = folded.charCodeAt(0);
    if ((taken[from] || first < 48 || first > 57) && !expressions.beginning.has(folded)) continue;
    const place = words[from]!.start - start;
    for (const [kind, source] of possible) {
      const quantity = kind !== "cause" && kind !== "manner";
      if (quantity && taken[from]) continue;
      source.lastIndex = place;
      const match = source.exec(quantity ? written : lower);
      if (!match || (kind === "age" && /^\d+$/u.test(match[0]) && !words[from - 1]?.capital)) continue;
      const tail = start + place + match[0].length;
      let to = from + 1;
      while (to < words.length && words[to]!.start < tail) to++;
      if (quantity) taken.fill(1, from, to);
      out.push({ kind, from, to });
    }
  }
  // A line without a full stop may hold more names than a call takes arguments.
  return [...out, ...namesIn(text, words, start, taken)].toSorted((a, b) => a.from - b.from);
}

/** Runs of words with capitals; the first word of a sentence only with another. Behind "in" or "near" it is a place. */
function namesIn(text: string, words: readonly Word[], start: number, taken: Uint8Array): Expression[] {
  const out: Expression[] = [];
  const named = (i: number) =>
    Boolean(words[i]?.capital) && !expressions.noName.test(words[i]!.folded) && !taken[i];
  const owns = ({ end }: Word) => /['’]s$/u.test(text.slice(end - start - 2, end - start));
  for (let from = 0; from < words.length; from++) {
    if (!named(from)) continue;
    let to = from + 1;
    while (named(to)) to++;
    if (from > 0 || to > 1) {
      const before = words.slice(Math.max(0, from - REACH), from);
      const placed = before.findLast((w) => expressions.beforePlace.test(w.folded) || w.capital);
      const isPlace = placed && !placed.capital && !owns(words[to - 1]!);
      out.push({ kind: isPlace ? "place" : "name", from, to });
    }
    from = to;
  }
  return out;
}
