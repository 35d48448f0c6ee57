/** Numbers that are the same at every run. */

/** From 0 to below 1, by a small generator (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number below `sides`. */
export function dice(seed: number): (sides: number) => number {
  const draw = random(seed);
  return (sides) => Math.floor(draw() * sides);
}
