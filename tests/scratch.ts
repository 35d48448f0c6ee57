/**
 * Where a run's tests write, emptied when it ends. In memory where the system has a folder for that with room in it: what tests
 * write is read once and gone, and on a disk that takes a third of their processor time (databases are made by the dozen).
 */
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MEMORY = "/dev/shm";
/** Bytes that a run never needs at a time. */
const ROOM = 2 ** 30;
const NAME = "verbatim-tests-";

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** What runs left there that were killed. */
function sweep(folder: string): void {
  const left = readdirSync(folder).filter(
    (name) => name.startsWith(NAME) && !lives(Number(name.slice(NAME.length).split("-")[0])),
  );
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true });
}

export default function setup(): () => void {
  const base = hasRoom(MEMORY) ? MEMORY : tmpdir();
  sweep(base);
  const folder = mkdtempSync(join(base, `${NAME}${process.pid}-`));
  // PostgreSQL, which runs as somebody else, has its folder in it.
  chmodSync(folder, 0o755);
  process.env["TMPDIR"] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
