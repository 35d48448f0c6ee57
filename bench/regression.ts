/** Linear models fitted by Adam: a softmax over the candidates of a question, and a logistic one for yes or no. */
import type { Features } from "../src/search/features.ts";
import type { Sample } from "./samples.ts";

export type Weights = Readonly<Record<string, number>>;

interface Rows {
  /** Standardised, candidate after candidate. */
  readonly x: Float64Array;
  readonly right: Uint8Array;
  readonly bounds: readonly number[];
}

const EPOCHS = 220;
const RATE = 0.03;

/** Where the first right candidate stands under these weights; -1: none. */
export function firstRight({ candidates }: Sample, weights: Weights): number {
  const scored = candidates.map(({ features, right }) => ({ right, score: mix(features, weights) }));
  return scored.toSorted((a, b) => b.score - a.score).findIndex((c) => c.right);
}

export function mix(features: Features, weights: Weights): number {
  let sum = weights["bias"] ?? 0;
  for (const name in weights) sum += weights[name]! * (features[name] ?? 0);
  return sum - (weights["bias"] ?? 0) * (features["bias"] ?? 0);
}

export function fitRanking(samples: readonly Sample[], names: readonly string[], l2: number): Weights {
  const usable = samples.filter((s) => s.kind === "answerable" && s.candidates.some((c) => c.right));
  const flat = usable.flatMap((s) => s.candidates);
  const scale = scales(
    flat.map((c) => c.features),
    names,
  );
  const d = names.length;
  const x = new Float64Array(flat.length * d);
  const right = new Uint8Array(flat.length);
  for (const [i, c] of flat.entries()) {
    for (const [j, name] of names.entries()) x[i * d + j] = (c.features[name] ?? 0) / scale[j]!;
    right[i] = c.right ? 1 : 0;
  }
  let at = 0;
  const bounds = [0, ...usable.map((s) => (at += s.candidates.length))];
  const w = descend(d, (w, gradient) => softmaxGradient({ x, right, bounds }, w, gradient), l2);
  return Object.fromEntries(names.map((name, j) => [name, w[j]! / scale[j]!]));
}

function softmaxGradient({ x, right, bounds }: Rows, w: Float64Array, gradient: Float64Array): void {
  const d = w.length;
  const questions = bounds.length - 1;
  for (let q = 0; q < questions; q++) {
    const [from, to] = [bounds[q]!, bounds[q + 1]!];
    const p = new Float64Array(to - from);
    let top = -Infinity;
    for (let i = from; i < to; i++) {
      let s = 0;
      for (let j = 0; j < d; j++) s += w[j]! * x[i * d + j]!;
      p[i - from] = s;
      top = Math.max(top, s);
    }
    let [all, good] = [0, 0];
    for (let i = from; i < to; i++) {
      const e = Math.exp(p[i - from]! - top);
      p[i - from] = e;
      all += e;
      if (right[i]) good += e;
    }
    for (let i = from; i < to; i++) {
      const e = p[i - from]!;
      const g = (e / all - (right[i] ? e / good : 0)) / questions;
      if (Math.abs(g) > 1e-12) for (let j = 0; j < d; j++) gradient[j]! += g * x[i * d + j]!;
    }
  }
}

/** Yes or no with weights for each example, no weight against its sign; the result has a "bias". */
export function fitLogistic(
  examples: readonly { signals: Features; yes: boolean; weight: number }[],
  names: readonly string[],
  l2: number,
  signOf: (name: string) => 1 | -1,
): Weights {
  const scale = scales(
    examples.map((e) => e.signals),
    names,
  );
  const d = names.length + 1;
  const rows = examples.map((e) => [...names.map((n, j) => (e.signals[n] ?? 0) / scale[j]!), 1]);
  const total = examples.reduce((sum, e) => sum + e.weight, 0);
  const w = descend(
    d,
    (w, gradient) => {
      for (const [i, row] of rows.entries()) {
        const { yes, weight } = examples[i]!;
        const s = row.reduce((sum, v, j) => sum + v * w[j]!, 0);
        const g = ((1 / (1 + Math.exp(-s)) - (yes ? 1 : 0)) * weight) / total;
        for (let j = 0; j < d; j++) gradient[j]! += g * row[j]!;
      }
    },
    l2,
    (w) => {
      for (const [j, name] of names.entries()) if (w[j]! * signOf(name) < 0) w[j] = 0;
    },
  );
  return { ...Object.fromEntries(names.map((name, j) => [name, w[j]! / scale[j]!])), bias: w[d - 1]! };
}

function scales(list: readonly Features[], names: readonly string[]): number[] {
  return names.map((name) => {
    const mean = list.reduce((sum, f) => sum + (f[name] ?? 0), 0) / list.length;
    const variance = list.reduce((sum, f) => sum + ((f[name] ?? 0) - mean) ** 2, 0) / list.length;
    return Math.sqrt(variance) || 1;
  });
}

function descend(
  d: number,
  add: (w: Float64Array, gradient: Float64Array) => void,
  l2: number,
  bound: (w: Float64Array) => void = () => {},
): Float64Array {
  const [w, m, v] = [new Float64Array(d), new Float64Array(d), new Float64Array(d)];
  for (let t = 1; t <= EPOCHS; t++) {
    const gradient = new Float64Array(d);
    add(w, gradient);
    const rate = RATE * Math.min(1, (3 * (EPOCHS - t)) / EPOCHS + 0.02);
    for (let j = 0; j < d; j++) {
      const g = gradient[j]! + l2 * w[j]!;
      m[j] = 0.9 * m[j]! + 0.1 * g;
      v[j] = 0.999 * v[j]! + 0.001 * g * g;
      w[j]! -= (rate * (m[j]! / (1 - 0.9 ** t))) / (Math.sqrt(v[j]! / (1 - 0.999 ** t)) + 1e-8);
    }
    bound(w);
  }
  return w;
}
