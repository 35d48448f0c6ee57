/** Whether what is told as 0.8 is right in 8 of 10. */
import type { Forest, Tree } from "../src/snippets/sieve/sureness/forest.ts";

export interface Told {
  /** 0 to 1. */
  readonly told: number;
  readonly right: boolean;
  readonly file: string;
}

const EDGES = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 1.0001];

/** A line for each range: how often it was told, the mean told, the share that was right. */
export function calibrationOf(all: readonly Told[]): string[] {
  const ranges = EDGES.slice(1).map((to, i) => [EDGES[i]!, to] as const);
  return [...ranges, [0.8, 1.0001] as const].map(([from, to]) => {
    const own = all.filter((t) => t.told >= from && t.told < to);
    const told = own.reduce((sum, t) => sum + t.told, 0) / own.length;
    const right = own.filter((t) => t.right).length / own.length;
    const percent = (n: number) => (own.length ? `${(100 * n).toFixed(0)} %` : "-").padStart(5);
    return `told ${from.toFixed(1)} to ${Math.min(1, to).toFixed(1)}: ${String(own.length).padStart(5)} times, told ${percent(told)}, right ${percent(right)}`;
  });
}

const odds = (p: number) => Math.log(Math.max(1e-6, p) / Math.max(1e-6, 1 - p));

/** A step too long for Newton’s method is cut. */
const within = (step: number) => Math.max(-0.5, Math.min(0.5, step));

/** Platt's scaling (1999): the slope and shift of the odds under which what was told fits what was right best. */
export function shrunk(all: readonly Told[]) {
  let [slope, shift] = [1, 0];
  for (let round = 0; round < 50; round++) {
    // Newton's method on the logistic loss.
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-6, 0, 1e-6];
    for (const { told, right } of all) {
      const x = odds(told);
      const p = 1 / (1 + Math.exp(-(slope * x + shift)));
      const [g, h] = [p - Number(right), p * (1 - p)];
      ga += g * x;
      gb += g;
      haa += h * x * x;
      hab += h * x;
      hbb += h;
    }
    const det = haa * hbb - hab * hab;
    slope -= within((hbb * ga - hab * gb) / det);
    shift -= within((haa * gb - hab * ga) / det);
  }
  const scaled = (tree: Tree): Tree =>
    typeof tree === "number" ? slope * tree : [tree[0], tree[1], scaled(tree[2]), scaled(tree[3])];
  const apply = ({ start, trees }: Forest): Forest => ({
    start: slope * start + shift,
    trees: trees.map(scaled),
  });
  return { slope, shift, apply };
}
