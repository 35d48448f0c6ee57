/**
 * An index that is answered from for weeks, and may be damaged meanwhile: by a disk, or by whoever copies over the data folder of a
 * running bot. It is a cache, so it is built anew then, and the question that found it so, and those behind it, wait for that.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Collection, MaterialNews } from "../collection.ts";
import type { Problem } from "../model.ts";
import { storeTrouble } from "../search/index/trouble.ts";
import type { Indexing } from "./index.ts";

/** Milliseconds between two attempts: on a disk that damages all that is written, questions fail, and nothing else does. */
const PAUSE = 60_000;

/**
 * Goes on with what `anew` opens in the place of `first`, once that is damaged. `told`: what is wrong then, for the operator.
 */
export function renewing(first: Indexing, anew: () => Promise<Indexing>, told: Problem): Indexing {
  let current = first;
  let [closed, lost] = [false, false];
  let renewed = -Infinity;
  let underway: Promise<void> | null = null;
  let watching: { told: (news: MaterialNews) => void; failed: (error: unknown) => void } | null = null;

  const recently = () => performance.now() - renewed < PAUSE;
  const renew = async (): Promise<void> => {
    renewed = performance.now();
    if (!lost) current.close();
    lost = true;
    current = await anew();
    lost = false;
    if (closed) return current.close();
    if (!watching) return;
    follow(watching);
    watching.told({ put: [], removed: [], problems: [told] });
  };
  // What is said of it later is not part of the call that met it.
  const apart = AsyncLocalStorage.snapshot();
  const renewOnce = () => (underway ??= apart(renew).finally(() => (underway = null)));
  /** False where it is not the index that is wrong, or nothing more can be done about it for now. */
  const mended = async (error: unknown): Promise<boolean> => {
    if (closed || !(await isDamaged(error, current))) return false;
    if (!underway && recently()) return false;
    await renewOnce();
    return true;
  };
  /** Does it once more where the index was built anew because of it. */
  const insisting = async <T>(work: (index: Indexing) => Promise<T>): Promise<T> => {
    await underway?.catch(() => {});
    if (lost && !recently()) await renewOnce();
    const asked = current;
    try {
      return await work(asked);
    } catch (error) {
      // What was being asked of it when it was closed fails too.
      await underway?.catch(() => {});
      if (asked === current && !(await mended(error))) throw error;
      return work(current);
    }
  };
  const follow = ({ told, failed }: NonNullable<typeof watching>): void => {
    const failing = async (error: unknown) => {
      if (!(await mended(error))) failed(error);
    };
    watch = current.collection.watch(told, (error) => void failing(error).catch(failed));
  };
  let watch: ReturnType<Collection["watch"]> = { stop: async () => {} };

  return {
    store: { moment: (ask) => insisting(({ store }) => store.moment(ask)) },
    collection: {
      problems: () => [...(renewed > 0 ? [told] : []), ...current.collection.problems()],
      refresh: (underway) => insisting(({ collection }) => collection.refresh(underway)),
      watch: (told, failed) => {
        follow((watching = { told, failed }));
        return {
          stop: async () => {
            watching = null;
            await watch.stop();
          },
        };
      },
    },
    close: () => {
      closed = true;
      if (!lost) current.close();
    },
  };
}

/** Whether nothing can be asked of it: an error in general may as well be one in what was asked. */
async function isDamaged(error: unknown, { store }: Indexing): Promise<boolean> {
  if (storeTrouble(error) !== "damaged") return false;
  if (((error as { errcode: number }).errcode & 0xff) !== GENERAL) return true;
  return store
    .moment((reader) => reader.list())
    .then(
      () => false,
      (again: unknown) => storeTrouble(again) === "damaged",
    );
}

/** SQLite's code for an error of no kind of its own, such as a table that is not there. */
const GENERAL = 1;
