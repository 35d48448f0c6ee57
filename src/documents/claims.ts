/** Which id an article gets, where others may want the same. */

export interface IdClaims {
  /** Ids by name, as the file was read before and as it is read now. */
  readonly old: ReadonlyMap<string, string>;
  readonly ids: Map<string, string>;
  readonly taken: Set<string>;
  /** The numbers to begin with, so that ten thousand articles of one id do not all count from 2. */
  readonly next: Map<string, number>;
}

/** The id of an article: the one it had, else its own, else its own with a number. */
export function claim(wanted: string, { old, ids, taken, next }: IdClaims): string {
  const free = (isTaken: (form: string) => boolean, mark: string): string => {
    if (!isTaken(wanted)) return wanted;
    let n = next.get(wanted + mark) ?? 2;
    while (isTaken(`${wanted}${mark}${n}`)) n++;
    next.set(wanted + mark, n + 1);
    return `${wanted}${mark}${n}`;
  };
  const name = free((form) => ids.has(form), " ");
  const id = old.get(name) ?? free((form) => taken.has(form), "-");
  ids.set(name, id);
  taken.add(id);
  return id;
}
