/** Keeps up with the folder while the bot runs. */
import type { Change, Material } from "./material.ts";

/** Milliseconds between two looks at the folder, and until the second look at a file that is being written. */
const EVERY = 700;
const SOON = 250;
/** A look may take this share of the time: a look at 2,000 files takes about 25 ms, at 20,000 about 250 ms. */
const SHARE = 1 / 40;

export interface Watch {
  /** Ends it; resolves when the look that is under way is over. */
  stop(): Promise<void>;
}

/**
 * Calls `apply` with each change of the folder, at most about a second after the file stands still (later above 2,000
 * files: see `SHARE`). It looks, rather than being told: file-system events are missing on network and container mounts
 * and through links, and end when the folder is replaced.
 */
export function watchMaterial(
  material: Material,
  apply: (change: Change) => Promise<void>,
  failed: (error: unknown) => void,
): Watch {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const start = performance.now();
    let next = EVERY;
    try {
      const change = await material.refresh({ settled: true });
      if (stopped) return;
      await apply(change);
      next = change.unsettled ? SOON : Math.max(EVERY, (performance.now() - start) / SHARE);
    } catch (error) {
      failed(error);
    }
    if (!stopped) timer = schedule(next);
  };
  const schedule = (wait: number) => setTimeout(() => void (looking = look()), wait).unref();
  timer = schedule(EVERY);
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return looking;
    },
  };
}
