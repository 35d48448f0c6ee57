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
  const size = trees.reduce((nodes, tree) => nodes + tree.length, 0);
  const roots = new Uint32Array(trees.length);
  const features = new Int16Array(size);
  const values = new Float64Array(size);
  const left = new Uint32Array(size);
  const right = new Uint32Array(size);
  let at = 0;
  let most = 0;
  for (const [t, tree] of trees.entries()) {
    const root = at;
    roots[t] = root;
    for (const node of tree) {
      features[at] = node.feature;
      values[at] = node.value;
      left[at] = root + node.left;
      right[at++] = root + node.right;
      most = Math.max(most, node.feature);
    }
  }
  // Copied once a row: each of some 240 trees reads it. What a shorter row lacks goes right.
  const given = new Float64Array(1 + most);
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
