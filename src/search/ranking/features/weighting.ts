/** The question's terms with what each is worth, and the share of that worth which a text has. */
/** By the question's terms: what each weighs; and the sum. */
export interface Weighting {
  readonly weights: readonly number[];
  readonly total: number;
}

/** Of all the numbers. */
export const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

/** By term, what each weighs. */
export const weightingOf = (weights: readonly number[]): Weighting => ({ weights, total: sum(weights) });

/** The share of the weight that is present, 0 to 1; 0 where nothing weighs anything. */
export function share(presence: ArrayLike<number>, { weights, total }: Weighting): number {
  if (!total) return 0;
  let held = 0;
  for (let t = 0; t < presence.length; t++) held += presence[t]! * weights[t]!;
  return held / total;
}
