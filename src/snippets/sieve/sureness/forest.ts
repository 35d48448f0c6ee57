/** Gradient-boosted trees (Friedman 2001) as they are kept and read. */

/** A node splits (`feature` >= 0: at most `value` goes left) or is a leaf (-1) that adds `value`. */
export interface Node {
  readonly feature: number;
  readonly value: number;
  /** Indices of the nodes below, in the same tree. */
  readonly left: number;
  readonly right: number;
}

export interface Forest {
  /** The log odds that it begins with. */
  readonly start: number;
  readonly trees: readonly (readonly Node[])[];
}

/** "start|tree|tree": each tree its nodes, `feature value left right` or a leaf's value alone, with commas between. */
export function forestOf(written: string): Forest {
  const [start = "0", ...trees] = written.split("|");
  return { start: Number(start), trees: trees.map((tree) => tree.split(",").map(nodeOf)) };
}

function nodeOf(written: string): Node {
  const parts = written.split(" ");
  if (parts.length === 1) return { feature: -1, value: Number(written), left: 0, right: 0 };
  const [feature, value, left, right] = parts;
  return { feature: Number(feature), value: Number(value), left: Number(left), right: Number(right) };
}

export function written({ start, trees }: Forest): string {
  const short = (n: number) => String(Math.round(n * 1e4) / 1e4);
  const node = ({ feature, value, left, right }: Node) =>
    feature < 0 ? short(value) : `${feature} ${short(value)} ${left} ${right}`;
  return [short(start), ...trees.map((tree) => tree.map(node).join(","))].join("|");
}

/** What tells the probability, 0 to 1, that a forest gives a row of features; its nodes lie one behind the other for that. */
export function readerOf({ start, trees }: Forest): (row: readonly number[]) => number {
  const nodes = trees.flat();
  const roots = new Uint32Array(trees.length);
  for (let tree = 1; tree < trees.length; tree++) roots[tree] = roots[tree - 1]! + trees[tree - 1]!.length;
  const features = Int16Array.from(nodes, ({ feature }) => feature);
  const values = Float64Array.from(nodes, ({ value }) => value);
  const below = (side: "left" | "right") =>
    Uint32Array.from(trees.flatMap((tree, t) => tree.map((node) => roots[t]! + node[side])));
  const [left, right] = [below("left"), below("right")];
  // Copied once a row: each of some 240 trees reads it. What a shorter row lacks goes right.
  const given = new Float64Array(1 + Math.max(0, ...features));
  return (row) => {
    for (let i = 0; i < given.length; i++) given[i] = row[i] ?? NaN;
    let odds = start;
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree]!;
      for (let feature = features[node]!; feature >= 0; feature = features[node]!)
        node = given[feature]! <= values[node]! ? left[node]! : right[node]!;
      odds += values[node]!;
    }
    return 1 / (1 + Math.exp(-odds));
  };
}
