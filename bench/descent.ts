/** L-BFGS: the least of a smooth function, from its value and gradient. */

/** Writes the gradient at `w` into `gradient` and returns the value there. */
export type Loss = (w: Float64Array, gradient: Float64Array) => number;

/** Steps remembered, and the most that are made. */
const MEMORY = 8;
const STEPS = 400;
/** A step that lowers the loss by less than this share of it is the last. */
const ENOUGH = 1e-7;

/** `signs`: 1 or -1 where a number may not be below, or above, zero; what wants to go there is kept at zero. */
export function least(loss: Loss, start: Float64Array, signs?: ArrayLike<number>): Float64Array {
  const allowed = (v: number, j: number) => (signs && v * signs[j]! < 0 ? 0 : v);
  const reckon = (w: Float64Array, gradient: Float64Array) => {
    const value = loss(w, gradient);
    for (const [j, sign] of Array.from(signs ?? []).entries())
      if (!w[j] && gradient[j]! * sign > 0) gradient[j] = 0;
    return value;
  };
  let w = start.map(allowed);
  let gradient = new Float64Array(w.length);
  let value = reckon(w, gradient);
  const memory: { step: Float64Array; turn: Float64Array; scale: number }[] = [];
  for (let n = 0; n < STEPS; n++) {
    const way = direction(gradient, memory);
    const slope = dot(way, gradient);
    if (slope > -1e-12) break;
    let length = memory.length ? 1 : Math.min(1, 1 / Math.sqrt(dot(gradient, gradient)));
    let [next, turned, after] = [w, gradient, Infinity];
    for (let tries = 0; tries < 20; tries++, length /= 2) {
      next = w.map((v, j) => allowed(v + (gradient[j] ? length * way[j]! : 0), j));
      turned = new Float64Array(w.length);
      after = reckon(next, turned);
      if (after <= value + 1e-4 * length * slope) break;
    }
    if (after >= value) break;
    const step = next.map((v, j) => v - w[j]!);
    const turn = turned.map((v, j) => v - gradient[j]!);
    const bend = dot(step, turn);
    if (bend > 1e-12) memory.push({ step, turn, scale: 1 / bend });
    if (memory.length > MEMORY) memory.shift();
    const gained = value - after;
    [w, gradient, value] = [next, turned, after];
    if (gained < ENOUGH * Math.abs(value)) break;
  }
  return w;
}

function direction(
  gradient: Float64Array,
  memory: readonly { step: Float64Array; turn: Float64Array; scale: number }[],
): Float64Array {
  const way = gradient.map((g) => -g);
  const shares: number[] = [];
  for (const { step, turn, scale } of memory.toReversed()) {
    const share = scale * dot(step, way);
    shares.push(share);
    for (let j = 0; j < way.length; j++) way[j]! -= share * turn[j]!;
  }
  const last = memory.at(-1);
  if (last) {
    const scale = 1 / (last.scale * dot(last.turn, last.turn));
    for (let j = 0; j < way.length; j++) way[j]! *= scale;
  }
  for (const { step, turn, scale } of memory) {
    const rest = shares.pop()! - scale * dot(turn, way);
    for (let j = 0; j < way.length; j++) way[j]! += rest * step[j]!;
  }
  return way;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}
