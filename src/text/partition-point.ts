/**
 * The first place of a list for which `isBefore` is false, by binary search; its length where it is true of all. All for
 * which it is true must come before all others.
 */
export function partitionPoint<T>(list: ArrayLike<T>, isBefore: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
