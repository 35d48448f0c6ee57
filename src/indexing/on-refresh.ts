/**
 * The index of a library that changes only when it is told to: a thread reads the folder at each `refresh`, and in between there
 * is none. Two threads serve all such libraries, and end when nothing was asked of them for a while: starting one takes 0.4 s
 * of a processor, ten times what a short article does.
 */
import { randomUUID } from "node:crypto";
import { BroadcastChannel } from "node:worker_threads";
import { Tinypool } from "tinypool";
import type { Collection, Stage } from "../collection.ts";
import type { Problem } from "../model.ts";
import { problemsNoted } from "../known-files.ts";
import type { DocumentStore } from "../search/index/store.ts";
import type { ReadMaterial, AskedReading } from "./on-refresh-thread.ts";
import { errorOf } from "./fault.ts";
import type { ReadOrder } from "./thread.ts";

/** Milliseconds without work after which a thread ends. */
const IDLE = 30_000;

const threads = new Tinypool({
  filename: new URL("on-refresh-thread.ts", import.meta.url).href,
  runtime: "worker_threads",
  minThreads: 0,
  maxThreads: 2,
  idleTimeout: IDLE,
});

/** Has something read by what it is ordered to `work`, while nobody else reads the same. */
export type Alone = <T>(work: (order: ReadOrder) => Promise<T>) => Promise<T>;

export interface AskedMaterial {
  /** The version of the code that reads. */
  readonly reading: string;
  /** Opens the index to be read. */
  readonly open: () => Promise<DocumentStore>;
  /** Whether there is nothing to read, and nothing was read before. */
  readonly blank?: () => Promise<boolean>;
}

/**
 * Resolves once the material stands in the index: at once where it did, as this code reads it. Rejects with the reading's error
 * where it cannot be read: SQLite's has its `errcode`. `close` cuts off a reading that is under way, which is undone.
 */
export async function openAsked(
  alone: Alone,
  { reading, open, blank = async () => false }: AskedMaterial,
): Promise<{ store: DocumentStore; collection: Collection; close(): void }> {
  const closing = new AbortController();
  const run = (told: (stage: Stage) => void = () => {}): Promise<readonly Problem[]> =>
    alone((order) => ordered(order, told));
  const ordered = async (asked: ReadOrder, told: (stage: Stage) => void): Promise<readonly Problem[]> => {
    const { signal } = closing;
    const order: AskedReading = { ...asked, channel: randomUUID() };
    const channel = new BroadcastChannel(order.channel);
    channel.addEventListener("message", ({ data }) => told(data as Stage));
    channel.unref();
    const working = threads.run(order, { signal }) as Promise<ReadMaterial>;
    const read = await working.finally(() => channel.close());
    if ("lost" in read) throw errorOf(read.lost);
    return read.problems;
  };

  let problems = (await problemsIn(open, reading)) ?? ((await blank()) ? [] : await run());
  const store = await open();
  let looking: Promise<unknown> = Promise.resolve();
  const look = async (told?: (stage: Stage) => void) => {
    problems = await run(told);
  };
  const collection: Collection = {
    problems: () => problems,
    refresh: (told) => {
      const next = looking.then(() => look(told));
      looking = next.catch(() => {});
      return next;
    },
    // Nothing changes but by `refresh`.
    watch: () => ({ stop: async () => {} }),
  };
  const close = () => {
    closing.abort();
    store.close();
  };
  return { store, collection, close };
}

/** What was wrong as of the last look, where the index holds the material as this code reads it; else null. */
async function problemsIn(
  open: () => Promise<DocumentStore>,
  reading: string,
): Promise<readonly Problem[] | null> {
  try {
    const store = await open();
    const current = ((await store.notes()).get("reading") ?? reading) === reading;
    const problems = current ? await problemsNoted(store) : null;
    store.close();
    return problems;
  } catch {
    return null;
  }
}
