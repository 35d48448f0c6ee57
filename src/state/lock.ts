/** One bot to a data folder: two would both answer, and each press of a button twice. And one writer to an index. */
import { statSync, truncateSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeFolder } from "../make-folder.ts";
import { mustBePlain } from "../plain-file.ts";
import { isDamage, isThere } from "./database.ts";

export interface Lock {
  /** Whether the file that it is held on still stands under its name: whoever comes finds another lock where it was removed. */
  isHeld(): boolean;
  release(): void;
}

/** Takes the folder for this process, or "taken" where another has it. Throws where the folder cannot be written. */
export const lockFolder = (folder: string): Lock | "taken" => lockBy(join(folder, "lock.db"));

/**
 * Takes the lock that a file stands for. It is the operating system's, held through SQLite: it ends with the process
 * however that ends, and holds between containers that share the folder, where ids of processes say nothing.
 */
export function lockBy(file: string, emptied = false): Lock | "taken" {
  makeFolder(dirname(file));
  mustBePlain(file);
  const db = new DatabaseSync(file, { timeout: 0 });
  try {
    db.exec("pragma locking_mode = exclusive; pragma journal_mode = memory; begin exclusive");
  } catch (error) {
    db.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return "taken";
    if (!emptied && isDamage(error)) {
      // Nobody holds it, or it would be busy; and nothing stands in it. Another name would be another lock.
      truncateSync(file);
      return lockBy(file, true);
    }
    throw error;
  }
  const opened = statSync(file);
  return {
    isHeld: () => isThere(file, opened),
    release: () => {
      if (db.isOpen) db.close();
    },
  };
}

const SQLITE_BUSY = 5;

const ANEW = "taken anew";
/** Milliseconds between two looks whether the lock still stands. */
const LOOK = 1000;

/**
 * Takes the folder and keeps it: a lock whose file was removed, with the folder or alone, is taken anew, which is told; where another
 * process was first, `lost` is called once, and this one must end. Throws as `lockFolder`.
 */
export function keepFolder(
  folder: string,
  told: (trouble: string) => void,
  lost: () => void,
): Pick<Lock, "release"> | "taken" {
  const first = lockFolder(folder);
  if (first === "taken") return "taken";
  let held: Lock = first;
  let trouble = "";
  const look = () => {
    if (held.isHeld()) return;
    // First, or where the file has another number and is the same (some network file systems) it would stand in its own way.
    held.release();
    try {
      const again = lockFolder(folder);
      if (again === "taken") {
        clearInterval(timer);
        return lost();
      }
      held = again;
      if (trouble !== ANEW)
        told(`The lock in ${folder} was removed under the running bot, and is taken anew`);
      trouble = ANEW;
    } catch (error) {
      const why = (error as Error).message;
      if (why !== trouble) told(`The lock in ${folder} was removed, and cannot be taken anew: ${why}`);
      trouble = why;
    }
  };
  const timer = setInterval(look, LOOK).unref();
  return {
    release: () => {
      clearInterval(timer);
      held.release();
    },
  };
}
