/** Keeps up with the folder while the bot runs. */
import { watch, type FSWatcher } from "node:fs";
import type { Change, Material } from "./material.ts";

/** Milliseconds between two looks at the folder, and until the second look at a file that is being written. */
const EVERY = 700;
const SOON = 250;
/** Milliseconds from the system's hint that something changed to the look. */
const HINTED = 50;
/** Looks that nobody hinted at may take this share of the time: one at 2,000 files takes about 25 ms, at 20,000 about 300. */
const SHARE = 1 / 40;
/** Longest pause between looks: a look that had much to read says little about the next. */
const LONGEST = 10_000;

export interface Watch {
  /** Ends it; resolves when the look that is under way is over. */
  stop(): Promise<void>;
}

/**
 * Calls `apply` with each change of the folder, about half a second after the file stands still. The system's hints only
 * hasten the looks: they are missing on network and container mounts and through links, and end when the folder is
 * replaced. Without them a change in 2,000 files is seen within a second and a half.
 */
export function watchMaterial(
  material: Material,
  apply: (change: Change) => Promise<void>,
  failed: (error: unknown) => void,
): Watch {
  let stopped = false;
  let hinted = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    const start = performance.now();
    hinted = false;
    let next = EVERY;
    try {
      const change = await material.refresh({ settled: true });
      if (stopped) return;
      await apply(change);
      const due = Math.min((performance.now() - start) / SHARE, LONGEST);
      next = change.unsettled ? SOON : Math.max(EVERY, due);
    } catch (error) {
      failed(error);
    }
    if (!stopped) schedule(hinted ? Math.min(next, SOON) : next);
  };
  const schedule = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      looking = look().finally(() => (looking = null));
    }, wait).unref();
  };
  const hints =
    material.hints &&
    hintsOf(material.path, () => {
      if (!hinted && !looking && !stopped) schedule(HINTED);
      hinted = true;
    });
  schedule(EVERY);
  return {
    stop: async () => {
      stopped = true;
      if (hints) hints.close();
      clearTimeout(timer);
      await looking;
    },
  };
}

/** The system's hints, where it gives any. */
function hintsOf(path: string, hint: () => void): FSWatcher | null {
  try {
    return watch(path, { recursive: true, persistent: false }, hint).on("error", () => {});
  } catch {
    return null;
  }
}
