/** Material that one of several processes reads and follows, under a lease; the others hear that it changed, and are ready to go on. */
import { setTimeout as pause } from "node:timers/promises";
import type { Collection, MaterialNews } from "../collection.ts";
import type { ReadProgress } from "../documents/material.ts";
import type { Problem } from "../model.ts";
import type { Lease, Leases } from "../postgres/leases.ts";
import type { News } from "../postgres/news.ts";
import { problemsNoted } from "../known-files.ts";
import type { DocumentStore } from "../search/index/store.ts";
import { storeTrouble } from "../search/index/trouble.ts";
import { openInThread } from "./in-thread.ts";
import type { Indexing } from "./index.ts";
import type { ReadOrder } from "./thread.ts";

export interface UnderLease {
  readonly leases: Leases;
  readonly news: News;
  /** Of the lease. */
  readonly name: string;
  readonly server: string;
  /** What the thread that reads is told. */
  readonly order: (lease: Lease) => ReadOrder;
  readonly store: DocumentStore;
  readonly progress: ReadProgress | undefined;
}

/** Of what processes tell each other: the material was read. */
const READ = "material";
/** The one who read it gave its lease back. */
const FREE = "turn";
/** Milliseconds between two looks whether another process has read it for the first time, and before a reading that failed is begun anew. */
const LOOK = 1000;
const AGAIN = 2000;

/** Resolves once the material was read, here or elsewhere. Rejects where reading it here ends by a bug. */
export async function openUnderLease({
  leases,
  news,
  name,
  server,
  order,
  store,
  progress,
}: UnderLease): Promise<Indexing> {
  const closing = new AbortController();
  const { signal } = closing;
  /** Null until it was read for the first time. */
  let problems: readonly Problem[] | null = null;
  let told: (news: MaterialNews) => void = () => {};
  let failed: (error: unknown) => void = () => {};
  let here = false;
  const ready = Promise.withResolvers<void>();

  /** What another process read, as of now. */
  const look = async (): Promise<void> => {
    if (here) return;
    const noted = await problemsNoted(store).catch(() => null);
    if (!noted || here) return;
    const before = new Set(problems?.map((problem) => JSON.stringify(problem)));
    problems = noted;
    ready.resolve();
    const fresh = noted.filter((problem) => !before.has(JSON.stringify(problem)));
    told({ put: [], removed: [], problems: fresh, elsewhere: true });
  };
  const deaf = news.hear(
    READ,
    () => void look(),
    () => void look(),
  );

  const vacancies = openVacancies(news);
  /** Reads and follows the material for as long as the lease is held. */
  const read = async (lease: Lease): Promise<void> => {
    const over = AbortSignal.any([signal, lease.signal]);
    // Who takes the lease later has been answering for long.
    const first = problems === null ? progress : undefined;
    // Who holds the lease or does not, it is answered out of the same store.
    const reading = await openInThread(order(lease), async () => ({ ...store, close: () => {} }), first);
    here = true;
    const changed = () => {
      problems = reading.collection.problems();
      void news.tell(READ, server);
    };
    try {
      changed();
      ready.resolve();
      const watch = reading.collection.watch(
        (news) => {
          changed();
          told(news);
        },
        (error) => failed(error),
      );
      await aborted(over);
      await watch.stop();
    } finally {
      here = false;
      reading.close();
    }
  };
  const taking = async (): Promise<void> => {
    while (!signal.aborted) {
      const lease = await leases
        .wait(name, signal, { tenant: server, sooner: vacancies.next })
        .catch(() => null);
      if (!lease) return;
      try {
        await read(lease);
      } catch (error) {
        if (!storeTrouble(error)) ready.reject(error);
        failed(error);
        await pause(AGAIN, null, { signal }).catch(() => {});
      } finally {
        await lease.release();
        await news.tell(FREE, server);
      }
    }
  };
  const running = taking();
  const looking = setInterval(() => void look(), LOOK);
  await look();
  await ready.promise.finally(() => clearInterval(looking));

  const collection: Collection = {
    problems: () => problems ?? [],
    refresh: async () => {},
    watch: (hears, fails) => {
      [told, failed] = [hears, fails];
      return { stop };
    },
  };
  const stop = async () => {
    deaf();
    vacancies.close();
    closing.abort();
    await running;
    store.close();
  };
  return { store, collection, close: () => void stop() };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });

/** Hears that nobody holds the lease any longer. */
function openVacancies(news: News): { next(): Promise<void>; close(): void } {
  let free = Promise.withResolvers<void>();
  const close = news.hear(
    FREE,
    () => free.resolve(),
    () => {},
  );
  return {
    next: () => {
      free = Promise.withResolvers();
      return free.promise;
    },
    close,
  };
}
