/** One bot to a data folder: two would both answer, and each press of a button twice. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export interface Lock {
  release(): void;
}

/**
 * Takes the folder for this process, or "taken" where another has it. The lock is the operating system's, held through
 * SQLite: it ends with the process however that ends, and holds between containers that share the folder, where ids of
 * processes say nothing. Throws where the folder cannot be written.
 */
export function lockFolder(folder: string): Lock | "taken" {
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(join(folder, "lock.db"), { timeout: 0 });
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
