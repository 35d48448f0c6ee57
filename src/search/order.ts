/** How far a sentence puts the question's words in the question's order, and near each other. */
import type { Matched } from "./alignment.ts";

/** The question's words found in a sentence, in its order, with their places among its words. */
export interface Trace {
  readonly term: number;
  readonly place: number;
}

export function traceOf(stems: readonly string[], match: (stem: string) => Matched | null): Trace[] {
  const out: Trace[] = [];
  for (const [place, stem] of stems.entries()) {
    const m = match(stem);
    if (m) out.push({ term: m.term, place });
  }
  return out;
}

/** Pairs of the question's words in its order, each worth less the further apart they stand; 1: all next to each other. */
export function pairs(trace: readonly Trace[], size: number): { near: number; adjacent: number } {
  const best = new Map<number, number>();
  let adjacent = 0;
  for (const [i, a] of trace.entries()) {
    for (const b of trace.slice(i + 1, i + 8)) {
      if (b.term <= a.term) continue;
      const gap = Math.max(0, b.place - a.place - (b.term - a.term));
      const key = a.term * size + b.term;
      best.set(key, Math.max(best.get(key) ?? 0, 1 / (1 + gap)));
    }
  }
  let sum = 0;
  for (const [key, value] of best) {
    sum += value;
    if (key % size === Math.floor(key / size) + 1) adjacent += value;
  }
  const possible = (size * (size - 1)) / 2;
  return { near: possible ? sum / possible : 0, adjacent: size > 1 ? adjacent / (size - 1) : 0 };
}

/** The greatest share of the words' weight within `width` words. */
export function densest(
  trace: readonly Trace[],
  weights: readonly number[],
  total: number,
  width: number,
): number {
  let best = 0;
  for (const [i, from] of trace.entries()) {
    const seen = new Set<number>();
    let sum = 0;
    for (let j = i; j < trace.length && trace[j]!.place < from.place + width; j++) {
      const { term } = trace[j]!;
      if (!seen.has(term)) sum += weights[term]!;
      seen.add(term);
    }
    best = Math.max(best, sum);
  }
  return total ? best / total : 0;
}

/** The share of the question's pairs of words (all words) that stand in the sentence, and its longest run there. */
export function verbatim(question: readonly string[], sentence: readonly string[]) {
  const places = new Map<string, number[]>();
  for (const [i, stem] of question.entries()) {
    const known = places.get(stem);
    if (known) known.push(i);
    else places.set(stem, [i]);
  }
  const two = new Set<number>();
  let run = 0;
  let before = new Map<number, number>();
  for (const stem of sentence) {
    const now = new Map<number, number>();
    for (const i of places.get(stem) ?? []) {
      const length = (before.get(i - 1) ?? 0) + 1;
      now.set(i, length);
      if (length >= 2) two.add(i);
      run = Math.max(run, length);
    }
    before = now;
  }
  return { two: question.length > 1 ? two.size / (question.length - 1) : 0, run };
}
