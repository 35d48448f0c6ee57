// @ts-check
/**
 * The thread beside the reader that ends the process when nobody else can: who started it is gone while it is busy. It is plain
 * JavaScript, for to take types out a thread of its own would load first what does so: a quarter of what the process takes to start.
 */
import { workerData } from "node:worker_threads";

/** Milliseconds between two looks. */
const LOOK = 1_000;

/** @type {import("./child.ts").Watched} */
const { began, parent, longest } = workerData;

setInterval(() => {
  const at = Atomics.load(began, 0);
  const late = at > 0 && process.uptime() - at > longest;
  // A process whose parent is gone is handed to another one.
  if (late || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, LOOK);
