/** Stems by their numbers in the forward index. */
import type { StemNumbers } from "../index/types.ts";

/** The numbers of those stems that a sentence of the material holds. */
export const stemIds = (numbers: StemNumbers, stems: readonly string[]): ReadonlySet<number> =>
  new Set(stems.flatMap((stem) => numbers.stem(stem)?.id ?? []));
