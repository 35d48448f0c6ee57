/** Gradient-boosted trees with logistic or softmax loss (Friedman 2001), over features cut into few bins. */
import type { Forest, Tree } from "../src/snippets/sieve/sureness/forest.ts";
import { random } from "./random.ts";

export interface Example {
  readonly row: readonly number[];
  /** 0 to 1. */
  readonly label: number;
  readonly weight: number;
  /** Of neighbours of one group one is right at most: their loss is the softmax of all and none. Without: each for itself. */
  readonly group?: number | undefined;
}

export interface Settings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** The least weight of a leaf. */
  readonly leaf: number;
  readonly l2: number;
  /** Shares of examples and of features that each tree sees. */
  readonly examples: number;
  readonly features: number;
}

export const SETTINGS: Settings = {
  trees: 240,
  depth: 4,
  rate: 0.06,
  leaf: 30,
  l2: 8,
  examples: 0.7,
  features: 0.3,
};

/** For groups: F1 of words is 0.2 less with 240 trees, and no more with 400. */
export const GROUPED: Settings = { ...SETTINGS, trees: 300, rate: 0.15 };

const BINS = 24;

/** Fits trees; the same examples and settings give the same trees. */
export function boosted(examples: readonly Example[], settings: Settings = SETTINGS): Forest {
  const width = examples[0]?.row.length ?? 0;
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(examples.map((e) => e.row[f]!)));
  const bins = examples.map((e) => Uint8Array.from(e.row, (value, f) => binOf(cuts[f]!, value)));
  const total = examples.reduce((sum, e) => sum + e.weight, 0);
  const rate = examples.reduce((sum, e) => sum + e.weight * e.label, 0) / total;
  const start = Math.log(rate / (1 - rate));
  const odds = new Float64Array(examples.length).fill(start);
  const groups = groupsOf(examples);
  const gradient = new Float64Array(examples.length);
  const curvature = new Float64Array(examples.length);
  /** Notes where the loss would have the odds of a group go, and how fast. */
  const lean = (group: readonly number[]): void => {
    const share = group.map((i) => Math.exp(odds[i]!));
    const labels = group.map((i) => examples[i]!.label);
    const all = share.reduce((sum, e) => sum + e, 1);
    const right = share.reduce((sum, e, k) => sum + e * labels[k]!, 0) || 1;
    const any = Math.min(
      1,
      labels.reduce((sum, label) => sum + label, 0),
    );
    for (const [k, i] of group.entries()) {
      const p = share[k]! / all;
      const { weight } = examples[i]!;
      gradient[i] = weight * ((any * share[k]! * labels[k]!) / right - p);
      curvature[i] = Math.max(1e-6, weight * p * (1 - p));
    }
  };
  const draw = random(7);
  const trees: Tree[] = [];
  for (let n = 0; n < settings.trees; n++) {
    for (const group of groups) lean(group);
    const seen: number[] = [];
    for (let i = 0; i < examples.length; i++) if (draw() < settings.examples) seen.push(i);
    const features: number[] = [];
    for (let f = 0; f < width; f++) if (draw() < settings.features && cuts[f]!.length) features.push(f);
    const tree = grow(seen, 0, { bins, cuts, gradient, curvature, features, settings });
    trees.push(tree);
    for (const [i, { row }] of examples.entries()) {
      let node = tree;
      while (typeof node !== "number") node = row[node[0]]! <= node[1] ? node[2] : node[3];
      odds[i]! += node;
    }
  }
  return { start, trees };
}

/** The examples by group, each of no group by itself. */
function groupsOf(examples: readonly Example[]): number[][] {
  const groups: number[][] = [];
  for (const [i, { group }] of examples.entries())
    if (group !== undefined && i > 0 && examples[i - 1]!.group === group) groups.at(-1)!.push(i);
    else groups.push([i]);
  return groups;
}

/** Where a feature is cut: between its values, at most BINS of about as many examples each. */
function cutsOf(values: readonly number[]): number[] {
  const sorted = [...values].toSorted((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length <= BINS) return distinct.slice(0, -1);
  const quantiles = Array.from(
    { length: BINS },
    (_, k) => sorted[Math.floor(((k + 1) / (BINS + 1)) * sorted.length)]!,
  );
  return [...new Set(quantiles)];
}

const binOf = (cuts: readonly number[], value: number): number => {
  let bin = 0;
  while (bin < cuts.length && value > cuts[bin]!) bin++;
  return bin;
};

interface Growing {
  readonly bins: readonly Uint8Array[];
  readonly cuts: readonly (readonly number[])[];
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly features: readonly number[];
  readonly settings: Settings;
}

function grow(seen: readonly number[], depth: number, growing: Growing): Tree {
  const { bins, cuts, gradient, curvature, settings } = growing;
  let [g, h] = [0, 0];
  for (const i of seen) {
    g += gradient[i]!;
    h += curvature[i]!;
  }
  const leaf = (settings.rate * g) / (h + settings.l2);
  if (depth === settings.depth || seen.length < 2 * settings.leaf) return leaf;
  const split = bestSplit(seen, g, h, growing);
  if (!split) return leaf;
  const { feature, bin } = split;
  const goesLeft = (i: number): boolean => bins[i]![feature]! <= bin;
  const left = grow(seen.filter(goesLeft), depth + 1, growing);
  const right = grow(
    seen.filter((i) => !goesLeft(i)),
    depth + 1,
    growing,
  );
  return [feature, cuts[feature]![bin]!, left, right];
}

function bestSplit(seen: readonly number[], g: number, h: number, growing: Growing) {
  const { bins, cuts, gradient, curvature, features, settings } = growing;
  let best: { feature: number; bin: number } | null = null;
  let bestGain = 1e-3;
  const whole = (g * g) / (h + settings.l2);
  for (const feature of features) {
    const size = cuts[feature]!.length + 1;
    const gs = new Float64Array(size);
    const hs = new Float64Array(size);
    const ns = new Uint32Array(size);
    for (const i of seen) {
      const bin = bins[i]![feature]!;
      gs[bin]! += gradient[i]!;
      hs[bin]! += curvature[i]!;
      ns[bin]!++;
    }
    let [gl, hl, nl] = [0, 0, 0];
    for (let bin = 0; bin < size - 1; bin++) {
      gl += gs[bin]!;
      hl += hs[bin]!;
      nl += ns[bin]!;
      if (nl < settings.leaf || seen.length - nl < settings.leaf) continue;
      const [gr, hr] = [g - gl, h - hl];
      const gain = (gl * gl) / (hl + settings.l2) + (gr * gr) / (hr + settings.l2) - whole;
      if (gain > bestGain) [best, bestGain] = [{ feature, bin }, gain];
    }
  }
  return best;
}
