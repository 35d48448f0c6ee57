/** The material: a folder of articles, or one file. The only place that reads it. */
import type { Document, Problem } from "../model.ts";
import { documentsOf } from "./claims.ts";
import { openExtractor, type Extractor } from "./extract/extract.ts";
import { listFiles, type File } from "./files.ts";
import { firstOf, noSuchFolder } from "./material-problems.ts";
import { folderAt, type Origin } from "./origin.ts";
import { readContents, readCorrections } from "./read.ts";

/** What to do to what is served, to have it as the folder is now. */
export interface Change {
  readonly put: readonly Document[];
  /** Ids of documents that are gone. */
  readonly removed: readonly string[];
}

/** One change after another. */
export function after(first: Change, next: Change): Change {
  const newer = new Set([...next.put.map((document) => document.id), ...next.removed]);
  const here = new Set(next.put.map((document) => document.id));
  return {
    put: [...first.put.filter((document) => !newer.has(document.id)), ...next.put],
    removed: [...first.removed.filter((id) => !here.has(id)), ...next.removed],
  };
}

/** The owner's corrections as they stand in the folder: not an article. */
export interface CorrectionsFile {
  readonly name: string;
  readonly text: string;
}

export interface Material {
  readonly path: string;
  /** Whether the system tells of changes at `path`. */
  readonly hints: boolean;
  /** What could not be read, as of the last look. */
  problems(): readonly Problem[];
  /** What is known of each file, by name, to be remembered. */
  known(): ReadonlyMap<string, Known>;
  /** The corrections beside the material, as of the last look. */
  corrections(): CorrectionsFile | null;
  /** Reads the files that hold these documents again, changed or not, and gives these documents. */
  again(ids: ReadonlySet<string>): Promise<readonly Document[]>;
  /**
   * Looks at the folder again and reads the files that changed since the last look. A file (or the folder) that can no
   * longer be read is a problem, and what it held before stays.
   * `settled`: leave a changed file alone until its size and time are the same in two looks: it may be half written.
   */
  refresh(options?: {
    settled?: boolean;
    progress?: ReadProgress | undefined;
  }): Promise<Change & { readonly unsettled: boolean }>;
}

/** Told before each file that is read: how many were, of how many that are to be. */
export type ReadProgress = (read: number, files: number) => void;

/** What is known of a file that was read. */
export interface Known {
  readonly stamp: string;
  /** Ids by what the article calls itself. */
  readonly ids: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** Of what was read; left out where not all of it was. */
  readonly hash?: string;
}

/**
 * The material at a path, or wherever its files stand. Nothing is read before the first `refresh`. `remembered`: what was known
 * of its files when it was last read, so that only those that changed since are read again.
 */
export function openMaterial(
  at: string | Origin,
  remembered: ReadonlyMap<string, Known> = new Map(),
  extractor: Extractor = openExtractor(),
): Material {
  const origin = typeof at === "string" ? folderAt(at) : at;
  const { path } = origin;
  const known = new Map<string, Known>(remembered);
  const taken = new Set<string>([...known.values()].flatMap(({ ids }) => [...ids.values()]));
  let seen = new Map<string, string>();
  let problems: readonly Problem[] = [];
  let corrections: CorrectionsFile | null = null;

  /** Null where the file must be `settled` and changed while it was read. `anew`: also where it is what was read before. */
  const read = async (file: File, settled: boolean, anew = false): Promise<Change | null> => {
    const before = known.get(file.name);
    const contents = await readContents(origin, file, extractor, anew ? undefined : before?.hash);
    const { lost, hash, same } = contents;
    if (settled && !(await origin.isUnchanged(file))) return null;
    if (before && same) {
      known.set(file.name, { ...before, stamp: file.stamp });
      return { put: [], removed: [] };
    }
    const old = before?.ids ?? new Map<string, string>();
    const { put, ids, told } = documentsOf(contents, old, taken);
    const removed = [...old].filter(([name]) => !ids.has(name)).map(([, id]) => id);
    for (const id of removed) taken.delete(id);
    const whole = hash === null || lost ? {} : { hash };
    known.set(file.name, { stamp: file.stamp, ids, problems: firstOf(told, file.name), ...whole });
    return { put, removed };
  };

  const forget = (name: string): string[] => {
    const ids = [...(known.get(name)?.ids.values() ?? [])];
    for (const id of ids) taken.delete(id);
    known.delete(name);
    return ids;
  };

  return {
    path,
    hints: origin.hints,
    problems: () => problems,
    known: () => known,
    corrections: () => corrections,
    again: async (ids) => {
      const holding = ((await origin.list())?.files ?? []).filter((file) =>
        known
          .get(file.name)
          ?.ids.values()
          .some((id) => ids.has(id)),
      );
      const put: Document[][] = [];
      for (const file of holding)
        put.push(((await read(file, true, true))?.put ?? []).filter((d) => ids.has(d.id)));
      return put.flat();
    },
    refresh: async ({ settled = false, progress } = {}) => {
      const listed = await origin.list();
      if (!listed) {
        problems = [noSuchFolder(path)];
        return { put: [], removed: [], unsettled: false };
      }
      const { files } = listed;
      const names = new Set(files.map((file) => file.name));
      const hidden = (name: string) =>
        listed.problems.some(({ where }) => where === path || name === where || name.startsWith(`${where}/`));
      const gone = [...known.keys()].filter((name) => !names.has(name) && !hidden(name));
      const forgotten = gone.flatMap(forget);
      const changed = files.filter((file) => known.get(file.name)?.stamp !== file.stamp);
      const ready = changed.filter((file) => !settled || seen.get(file.name) === file.stamp);
      seen = new Map(files.map((file) => [file.name, file.stamp]));
      // Joined at the end: a collection may hold more articles than a call takes arguments.
      const changes: Change[] = [];
      let unsettled = ready.length < changed.length;
      for (const [i, file] of ready.entries()) {
        progress?.(i, ready.length);
        const change = await read(file, settled);
        if (!change) {
          unsettled = true;
          continue;
        }
        changes.push(change);
      }
      const put = changes.flatMap((change) => change.put);
      const removed = [...forgotten, ...changes.flatMap((change) => change.removed)];
      const beside = await readCorrections(origin);
      if (beside && "what" in beside) listed.problems.push(beside);
      else corrections = beside;
      problems = [...listed.problems, ...files.flatMap((file) => known.get(file.name)?.problems ?? [])];
      const here = new Set(put.map((document) => document.id));
      return {
        put,
        removed: removed.filter((id) => !here.has(id)),
        unsettled,
      };
    },
  };
}

/** Bytes of the files that may be articles; 0 where there are none. */
export async function bytesOfFiles(path: string): Promise<number> {
  const listed = await listFiles(path);
  return (listed?.files ?? []).reduce((sum, file) => sum + file.size, 0);
}
