/** The thread beside the reader that ends the process when nobody else can: who started it is gone while it is busy. */
import { workerData } from "node:worker_threads";

export interface Watched {
  /** Seconds, by the process's own clock, at which the file that is being read was begun; 0 where none is. */
  readonly began: Int32Array;
  readonly parent: number;
  /** Seconds that a file may take at the very most. */
  readonly longest: number;
}

/** Milliseconds between two looks. */
const LOOK = 1_000;

const { began, parent, longest } = workerData as Watched;

setInterval(() => {
  const at = Atomics.load(began, 0);
  const late = at > 0 && process.uptime() - at > longest;
  // A process whose parent is gone is handed to another one.
  if (late || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, LOOK);
