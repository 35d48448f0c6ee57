/** One bot to a data folder: two would both answer, and each press of a button twice. And one writer to an index. */
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeFolder } from "../make-folder.ts";
import { mustBePlain } from "../plain-file.ts";

export interface Lock {
  release(): void;
}

/** Takes the folder for this process, or "taken" where another has it. Throws where the folder cannot be written. */
export const lockFolder = (folder: string): Lock | "taken" => lockBy(join(folder, "lock.db"));

/**
 * Takes the lock that a file stands for. It is the operating system's, held through SQLite: it ends with the process
 * however that ends, and holds between containers that share the folder, where ids of processes say nothing.
 */
export function lockBy(file: string): Lock | "taken" {
  makeFolder(dirname(file));
  mustBePlain(file);
  const db = new DatabaseSync(file, { timeout: 0 });
  try {
    db.exec("pragma locking_mode = exclusive; pragma journal_mode = memory; begin exclusive");
  } catch (error) {
    db.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return "taken";
    throw error;
  }
  return { release: () => db.close() };
}

const SQLITE_BUSY = 5;
