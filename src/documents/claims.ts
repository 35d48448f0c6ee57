/** Which id an article gets, where others may want the same. */
import type { Document, Problem } from "../model.ts";
import { documentOf } from "./document.ts";
import type { Contents } from "./formats/index.ts";
import { fitId } from "./ids.ts";
import { takenId, textless, unfitId } from "./material-problems.ts";

interface IdClaims {
  /** Ids by name, as the file was read before and as it is read now. */
  readonly old: ReadonlyMap<string, string>;
  readonly ids: Map<string, string>;
  readonly taken: Set<string>;
  /** The numbers to begin with, so that ten thousand articles of one id do not all count from 2. */
  readonly next: Map<string, number>;
}

/**
 * The documents of a file, each under an id of its own that `taken` gets. `old`: the ids of what it held before; where not all
 * of it could be read, what is missing keeps its id, and what is served of it stays.
 */
export function documentsOf(
  { articles, problems, lost }: Contents,
  old: ReadonlyMap<string, string>,
  taken: Set<string>,
): { put: readonly Document[]; ids: ReadonlyMap<string, string>; told: readonly Problem[] } {
  const ids = new Map<string, string>();
  const told = [...problems];
  const put: Document[] = [];
  const next = new Map<string, number>();
  let missing = lost;
  for (const raw of articles) {
    const document = documentOf(raw);
    if (!document.paragraphs.length) {
      told.push(textless(raw));
      missing = true;
      continue;
    }
    const wanted = fitId(raw.id);
    const id = claim(wanted, { old, ids, taken, next });
    if (wanted !== raw.id) told.push(unfitId(raw, id));
    else if (id !== raw.id) told.push(takenId(raw, id));
    put.push({ ...document, id });
  }
  if (missing) for (const [name, id] of old) if (!ids.has(name)) ids.set(name, id);
  return { put, ids, told };
}

/** The id of an article: the one it had, else its own, else its own with a number. */
function claim(wanted: string, { old, ids, taken, next }: IdClaims): string {
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
