/** How far a sentence puts the question's words in the question's order, and near each other. */
import type { Trace } from "../alignment.ts";
import { stemIn } from "../../index/forward-index.ts";
import type { IndexedSentence } from "../../index/types.ts";

import { phraseShare } from "./exact-phrases.ts";
import type { PreparedCandidate } from "./prepare-candidate.ts";
import type { PreparedQuestion } from "./prepare-question.ts";

export type ProximityFeature = "near" | "two" | "runLong" | "phrase";

export function proximity(
  question: PreparedQuestion,
  { sentence, trace }: PreparedCandidate,
): Record<ProximityFeature, number> {
  const size = question.words.length;
  const near = pairs(trace, question.terms.length);
  const { two, run } = verbatim(question.places, size, sentence);
  return {
    near,
    two,
    runLong: Math.log1p(run),
    phrase: phraseShare(question.phrases, sentence),
  };
}

/** How many of the question's words further on a pair is looked for. */
const REACH = 8;

/** Pairs of the question's words in its order, each worth less the further apart they stand; 1: all next to each other. */
function pairs(trace: readonly Trace[], size: number): number {
  if (trace.length < 2) return 0;
  const best = new Map<number, number>();
  for (let i = 0; i < trace.length; i++) {
    const a = trace[i]!;
    for (let j = i + 1; j < i + REACH && j < trace.length; j++) {
      const b = trace[j]!;
      if (b.term <= a.term) continue;
      const gap = Math.max(0, b.place - a.place - (b.term - a.term));
      const key = a.term * size + b.term;
      best.set(key, Math.max(best.get(key) ?? 0, 1 / (1 + gap)));
    }
  }
  const possible = (size * (size - 1)) / 2;
  return possible ? best.values().reduce((sum, value) => sum + value, 0) / possible : 0;
}

/** Where each of the question's words (all words, by the numbers of their stems) stands in it. */
export type StemPlaces = ReadonlyMap<number, readonly number[]>;

export function stemPlaces(stems: readonly (number | null)[]): StemPlaces {
  const places = new Map<number, number[]>();
  for (const [i, stem] of stems.entries()) {
    if (stem === null) continue;
    const known = places.get(stem);
    if (known) known.push(i);
    else places.set(stem, [i]);
  }
  return places;
}

/** The share of the pairs of the question's `size` words that stand in the sentence, and its longest run there. */
function verbatim(places: StemPlaces, size: number, sentence: IndexedSentence) {
  // Last words of the question's pairs that are found.
  const two: number[] = [];
  let run = 0;
  // Length of the run that ends with each word of the question: at the sentence's word before, and at this one.
  let [before, now] = [new Uint16Array(size), new Uint16Array(size)];
  let [filled, empty] = [false, true];
  for (let place = 0; place < sentence.length; place++) {
    const there = places.get(stemIn(sentence, place));
    if (!there) {
      if (filled) before.fill(0);
      filled = false;
      continue;
    }
    if (!empty) now.fill(0);
    for (const i of there) {
      const length = (i > 0 ? before[i - 1]! : 0) + 1;
      now[i] = length;
      if (length >= 2 && !two.includes(i)) two.push(i);
      if (length > run) run = length;
    }
    [before, now] = [now, before];
    empty = false;
    filled = true;
  }
  return { two: size > 1 ? two.length / (size - 1) : 0, run };
}
