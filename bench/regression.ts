/** Linear models: a softmax over the candidates of a question, and a logistic one for yes or no. */
import { least } from "./descent.ts";

export type Weights = Readonly<Record<string, number>>;

/** Numbers by name, row after row, each column divided by its spread. */
export interface Rows {
  readonly names: readonly string[];
  readonly x: Float64Array;
  readonly scale: Float64Array;
}

/** Which rows are one question's, `from` to `to`, and which of them are right. */
export interface Choice {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Rows with `names.length` numbers each, in one piece for each of `parts`. */
export function scaled(parts: readonly Float64Array[], names: readonly string[]): Rows {
  const d = names.length;
  const x = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    x.set(part, at);
    at += part.length;
  }
  const n = x.length / d;
  const scale = Float64Array.from(names, (_, j) => {
    let [sum, squares] = [0, 0];
    for (let i = j; i < x.length; i += d) {
      sum += x[i]!;
      squares += x[i]! ** 2;
    }
    return Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2)) || 1;
  });
  for (let i = 0; i < x.length; i++) x[i]! /= scale[i % d]!;
  return { names, x, scale };
}

/** As they apply to numbers that were not divided. */
export const namedWeights = ({ names, scale }: Rows, w: Float64Array): Weights =>
  Object.fromEntries(names.flatMap((name, j) => (w[j] ? [[name, w[j] / scale[j]!]] : [])));

/** `off`: columns that stay without weight. `signOf`: the sign that a weight must have; 0: either. `start`: where to begin; from the fit of nearly the same, it is quick. */
export function fitRanking(
  { names, x }: Rows,
  right: Uint8Array,
  choices: readonly Choice[],
  options: {
    l2: number;
    off?: ReadonlySet<string>;
    start?: Float64Array | undefined;
    signOf?: (name: string) => 1 | -1 | 0;
  },
): Float64Array {
  const d = names.length;
  const { l2, off, start } = options;
  const used = Uint8Array.from(names, (name) => (off?.has(name) ? 0 : 1));
  const first = start ? start.map((v, j) => v * used[j]!) : new Float64Array(d);
  const total = choices.reduce((sum, c) => sum + c.weight, 0);
  const p = new Float64Array(Math.max(0, ...choices.map((c) => c.to - c.from)));
  const loss = (w: Float64Array, gradient: Float64Array) => {
    let value = 0;
    for (const { from, to, weight } of choices) {
      let top = -Infinity;
      for (let i = from; i < to; i++) {
        let s = 0;
        for (let j = 0, at = i * d; j < d; j++, at++) s += w[j]! * x[at]!;
        p[i - from] = s;
        if (s > top) top = s;
      }
      let [all, good] = [0, 0];
      for (let i = from; i < to; i++) {
        const e = Math.exp(p[i - from]! - top);
        p[i - from] = e;
        all += e;
        if (right[i]) good += e;
      }
      value += (weight / total) * Math.log(all / good);
      for (let i = from; i < to; i++) {
        const e = p[i - from]!;
        const g = (e / all - (right[i] ? e / good : 0)) * (weight / total);
        if (Math.abs(g) > 1e-10) for (let j = 0, at = i * d; j < d; j++, at++) gradient[j]! += g * x[at]!;
      }
    }
    return value + penalty(w, gradient, used, l2, d);
  };
  return least(loss, first, options.signOf && names.map(options.signOf));
}

function penalty(w: Float64Array, gradient: Float64Array, used: Uint8Array, l2: number, d: number): number {
  let sum = 0;
  for (let j = 0; j < d; j++) {
    sum += (l2 / 2) * w[j]! ** 2;
    gradient[j] = used[j] ? gradient[j]! + l2 * w[j]! : 0;
  }
  return sum;
}

/**
 * Yes or no, with a weight for each row; the last column must be the constant 1. No weight goes against its sign. `off`: columns
 * without weight; `kept`: with the weight given.
 */
export function fitLogistic(
  { names, x }: Rows,
  rows: readonly { row: number; yes: boolean; weight: number }[],
  l2: number,
  signOf: (name: string) => 1 | -1 | 0,
  { off, kept = new Map() }: { off: ReadonlySet<string>; kept?: ReadonlyMap<string, number> },
): Float64Array {
  const d = names.length;
  const total = rows.reduce((sum, r) => sum + r.weight, 0);
  const used = Uint8Array.from(names, (name) => (off.has(name) || kept.has(name) ? 0 : 1));
  return least(
    (w, gradient) => {
      let value = 0;
      for (const { row, yes, weight } of rows) {
        let s = 0;
        for (let j = 0, at = row * d; j < d; j++, at++) s += w[j]! * x[at]!;
        const toward = yes ? s : -s;
        value += (weight / total) * (Math.max(0, -toward) + Math.log1p(Math.exp(-Math.abs(toward))));
        const g = (1 / (1 + Math.exp(-s)) - (yes ? 1 : 0)) * (weight / total);
        for (let j = 0, at = row * d; j < d; j++, at++) gradient[j]! += g * x[at]!;
      }
      return value + penalty(w, gradient, used, l2, d - 1);
    },
    Float64Array.from(names, (name) => kept.get(name) ?? 0),
    names.map(signOf),
  );
}
