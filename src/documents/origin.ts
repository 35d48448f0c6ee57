/** Where the files of the material stand: in a folder, or elsewhere under names as in one. */
import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Problem } from "../model.ts";
import { isUnchanged, listFiles, type File } from "./files.ts";
import { readWhole } from "../plain-file.ts";

export interface Origin {
  /** As its operator knows it. */
  readonly path: string;
  /** Whether the system tells of changes at `path`. */
  readonly hints: boolean;
  /** The articles by name, and what of the rest is worth telling; null where there is no such place. */
  list(): Promise<{ files: File[]; problems: Problem[] } | null>;
  /** Whether a file is as it was when it was listed. */
  isUnchanged(file: File): Promise<boolean>;
  /** The bytes of a file, at most so many. Rejects with Unfit, or with the system's error. */
  read(file: Pick<File, "path">, most: number): Promise<Uint8Array>;
  /** What is said beside a file. */
  readAbout(about: string): Promise<string>;
  /** The bytes of a file beside the articles. Rejects as `read`; with the code ENOENT where there is none. */
  readBeside(name: string, most: number): Promise<Uint8Array>;
}

/** Bytes of what is said beside a file, wherever it stands: a dozen lines. */
export const LONGEST_ABOUT = 1_000_000;

/** A folder, or one file. */
export function folderAt(path: string): Origin {
  return {
    path,
    hints: true,
    list: () => listFiles(path),
    isUnchanged,
    read: (file, most) => readWhole(file.path, most),
    readAbout: async (about) => (await readWhole(about, LONGEST_ABOUT)).toString(),
    readBeside: async (name, most) => {
      const folder = (await stat(path).catch(() => null))?.isFile() ? dirname(path) : path;
      return readWhole(join(folder, name), most);
    },
  };
}
