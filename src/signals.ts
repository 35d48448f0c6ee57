/** How a running bot is told to stop: by a signal, or by the end of whatever started it. */
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds until a stop is over, come what may. */
export const STOP = 5000;
/** Milliseconds between two looks at who started this process, and until the first where it may be sent to the background. */
const LOOK = 1000;
const SETTLED = 5000;

let stopping: Promise<"stopped"> | null = null;

/**
 * Resolves at the first SIGINT or SIGTERM, or when the program that started this one was ended and did not pass the signal
 * on; a second signal ends the process at once. To be asked for before anything slow: the first process of a container
 * does not hear a signal that it did not ask for.
 */
export function stopSignal(): Promise<"stopped"> {
  return (stopping ??= new Promise((resolve) => {
    let asked = false;
    const stop = () => {
      asked = true;
      // Whatever is still open by then keeps the process no longer.
      setTimeout(() => process.exit(0), STOP).unref();
      resolve("stopped");
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.on(signal, () => {
        if (asked) process.exit(130);
        stop();
      });
    void whenOrphaned(() => asked || stop());
  }));
}

/**
 * npm passes a signal to the shell between it and its script, and that shell ends alone: the bot would stay, and hold its
 * folder. So the end of the parent is a signal too; but not for a process that leads its group, as one that a person sends
 * to the background, or a supervisor's, nor for one whose parent leaves it at the start. Resolves when it begins to look.
 */
export async function whenOrphaned(
  act: () => void,
  { look: every = LOOK, settled = SETTLED } = {},
): Promise<void> {
  const byNpm = process.env["npm_lifecycle_event"] !== undefined;
  if (!byNpm && leadsGroup()) return;
  let parent = process.ppid;
  const look = () => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  };
  if (!byNpm) {
    await pause(settled, null, { ref: false });
    parent = process.ppid;
  }
  const timer = setInterval(look, every).unref();
}

/** Also where it cannot be told: then nothing but signals stops the process. */
function leadsGroup(): boolean {
  try {
    // "pid (name) state ppid pgrp ...": the name may hold anything, and ends with the last bracket.
    const [, , group] = readFileSync("/proc/self/stat", "utf8")
      .replace(/^.*\) /su, "")
      .split(" ");
    return Number(group) === process.pid;
  } catch {
    return true;
  }
}
