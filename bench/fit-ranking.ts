/** The ranking's weights, and how well they do on articles that they were not fitted to. */
import type { SignalName } from "../src/search/ranking/confidence.ts";
import type { FeatureName } from "../src/search/ranking/features/features.ts";
import { fitRanking, namedWeights, scaled, type Choice, type Rows } from "./regression.ts";
import type { Gathered, Sample } from "./samples.ts";

/** No set of questions asks for these: their weights are set by hand. */
export const BY_HAND: ReadonlySet<string> = new Set<FeatureName | SignalName>([
  "fuse",
  "heldOccasion",
  "phrase",
  "metadataPart",
  "whole",
  "reach",
  "otherYear",
  "beside",
  "another",
  "otherSpeaker",
]);
export const FOLDS = 5;
/** The same for every candidate's order: of use to the confidence only. */
const FOR_CONFIDENCE: readonly string[] = [
  "softLoose",
  "titled",
  "early",
  "found",
  "coverFlat",
  "softParagraph",
  "centroidParagraph",
] satisfies FeatureName[];
/** Speak for a sentence or against it; all others may only speak for it. */
const EITHER: ReadonlySet<string> = new Set<FeatureName>(["fresh", "quotation"]);
/** May only speak against it. */
const AGAINST: ReadonlySet<string> = new Set<FeatureName>(["asking", "headline"]);
/** Across all articles many an everyday question has more than one answer, of which one counts as right. */
const ACROSS = 0.25;
const weightOf = ({ weight, scope, narrowed }: Sample) =>
  weight * (narrowed && scope === "across" ? ACROSS : 1);

interface RankCounts {
  n: number;
  r1: number;
  r3: number;
  r5: number;
  mrr: number;
}
type Table = Record<string, Record<string, number>>;

/** Where each question's first right candidate stands; -1: none. */
type Places = Map<Sample, number>;

export function rankingFit({ samples, names }: Gathered, l2: number) {
  const asked = samples.filter((s) => s.kind === "answerable");
  const usable = asked.filter((s) => s.right.includes(1));
  const rows: Rows = scaled(usable.map((s) => s.features), names); // prettier-ignore
  const right = Uint8Array.from(usable.flatMap((s) => [...s.right]));
  let at = 0;
  const choices = new Map<Sample, Choice>(
    usable.map((s) => [s, { from: at, to: (at += s.right.length), weight: weightOf(s) }]),
  );
  const sets = [...new Set(samples.map((s) => s.from))];
  const foldOf = foldsOf(samples);
  const none = new Set<string>();
  const fit = (take: (s: Sample) => boolean, off: ReadonlySet<string>, start?: Float64Array) =>
    fitRanking(rows, right, usable.filter(take).map((s) => choices.get(s)!), {
      l2,
      off: new Set([...BY_HAND, ...FOR_CONFIDENCE, ...off]),
      start,
      signOf: (name) => (EITHER.has(name) ? 0 : AGAINST.has(name) ? -1 : 1),
    }); // prettier-ignore
  const place = (s: Sample, w: Float64Array) => {
    const choice = choices.get(s);
    return choice ? firstRight(rows, right, choice, w) : -1;
  };
  const full = fit(() => true, none);
  const starts: Float64Array[] = [];
  const heldPlaces = (off: ReadonlySet<string>): Places => {
    const places: Places = new Map();
    for (let fold = 0; fold < FOLDS; fold++) {
      const w = fit((s) => foldOf(s) !== fold, off, starts[fold]);
      starts[fold] ??= w;
      for (const s of asked) if (foldOf(s) === fold) places.set(s, place(s, w));
    }
    return places;
  };
  const base = heldPlaces(none);
  const baseTable = table(base);
  return {
    names: names.filter((n) => !BY_HAND.has(n) && !FOR_CONFIDENCE.includes(n)),
    weights: namedWeights(rows, full),
    held: () => baseTable,
    fitted: () => table(new Map(asked.map((s) => [s, place(s, full)]))),
    crossed: () => {
      const places: Places = new Map();
      if (sets.length < 2) return {};
      for (const set of sets) {
        const w = fit((s) => s.from !== set, none);
        for (const s of asked) if (s.from === set) places.set(s, place(s, w));
      }
      return table(places);
    },
    /** Points lost without these features, by set and measure; negative: it does better without. */
    lost: (off: readonly string[]) => {
      const without = table(heldPlaces(new Set(off)));
      return Object.fromEntries(
        Object.entries(baseTable).flatMap(([set, row]) =>
          ["r1", "r3", "mrr"].map((k) => [`${set} ${k}`, one(row[k]! - without[set]![k]!)]),
        ),
      );
    },
  };
}

/** The fold of an article, the same whatever else is measured. */
export function foldsOf(samples: readonly Sample[]): (s: Sample) => number {
  const all = [...new Set(samples.map((s) => s.group))].toSorted();
  const folds = new Map(all.map((group, i) => [group, i % FOLDS]));
  return (s) => folds.get(s.group)!;
}

function firstRight({ x, names }: Rows, right: Uint8Array, { from, to }: Choice, w: Float64Array): number {
  const d = names.length;
  const scores: number[] = [];
  let best = -Infinity;
  for (let i = from; i < to; i++) {
    let s = 0;
    for (let j = 0; j < d; j++) s += w[j]! * x[i * d + j]!;
    scores.push(s);
    if (right[i] && s > best) best = s;
  }
  return scores.filter((s) => s > best).length;
}

const one = (v: number) => Math.round(10 * v) / 10;

function table(places: Places): Table {
  const counted = new Map<string, RankCounts>();
  for (const [{ from, scope }, place] of places) {
    const t = counted.get(`${from} ${scope}`) ?? { n: 0, r1: 0, r3: 0, r5: 0, mrr: 0 };
    t.n++;
    if (place === 0) t.r1++;
    if (place >= 0 && place < 3) t.r3++;
    if (place >= 0 && place < 5) t.r5++;
    if (place >= 0 && place < 10) t.mrr += 1 / (place + 1);
    counted.set(`${from} ${scope}`, t);
  }
  return Object.fromEntries(
    [...counted].map(([set, { n, ...sums }]) => [
      set,
      { n, ...Object.fromEntries(Object.entries(sums).map(([k, v]) => [k, one((100 * v) / n)])) },
    ]),
  );
}
