/** The side of the thread that answers: it reads the index, and hears from the thread that writes it. */
import { Worker } from "node:worker_threads";
import type { Collection, MaterialNews } from "../collection.ts";
import type { ReadProgress } from "../documents/material.ts";
import { errorOf } from "./fault.ts";
import type { ReadOrder, ThreadMessage } from "./thread.ts";
import type { Problem } from "../model.ts";
import type { DocumentStore } from "../search/index/store.ts";

/** Milliseconds until a thread that ended by a fault is started again: the first time, and at most. */
const PAUSE = 1000;
const LONGEST = 300_000;
/** Milliseconds that the thread gets to end the look that is under way; an import that is cut off is undone. */
const GRACE = 1000;

interface Listener {
  readonly told: (news: MaterialNews) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Starts the thread, and resolves once it has read the material. Rejects with its error where it cannot: SQLite's has its
 * `errcode`. `open`: opens the index to be read. A thread that ends by a fault later is told and started again; meanwhile what stands in the index is served.
 */
export async function openInThread(
  order: ReadOrder,
  open: () => Promise<DocumentStore>,
  progress: ReadProgress | undefined,
): Promise<{ store: DocumentStore; collection: Collection; close(): void }> {
  let problems: readonly Problem[] = [];
  let listener: Listener | null = null;
  let closed = false;
  let pause = PAUSE;
  let worker: Worker | undefined;

  const restart = (error: unknown) => {
    listener?.failed(error);
    setTimeout(() => {
      if (!closed) run().then(() => (pause = PAUSE), restart);
    }, pause).unref();
    pause = Math.min(pause * 2, LONGEST);
  };
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const running = (worker = new Worker(new URL("thread.ts", import.meta.url), { workerData: order }));
      let [ready, over] = [false, false];
      const end = (error: unknown) => {
        if (closed || over) return;
        over = true;
        if (ready) restart(error);
        else reject(error);
      };
      running.on("message", (told: ThreadMessage) => {
        if (told.kind === "progress") return progress?.(told.read, told.files);
        if (told.kind === "lost") return end(errorOf(told.error));
        if (told.kind === "failed") return listener?.failed(errorOf(told.error));
        problems = told.problems;
        if (told.kind === "news") return listener?.told(told.news);
        ready = true;
        if (listener) running.postMessage("watch");
        resolve();
      });
      running.on("error", end);
      running.on("exit", () => end(new Error("The thread that keeps the index ended.")));
    });

  await run();
  const store = await open();
  const collection: Collection = {
    problems: () => problems,
    refresh: async () => {},
    watch: (told, failed) => {
      listener = { told, failed };
      worker?.postMessage("watch");
      return { stop: async () => worker && stop(worker) };
    },
  };
  const close = () => {
    closed = true;
    void worker?.terminate();
    store.close();
  };
  return { store, collection, close };

  async function stop(running: Worker): Promise<void> {
    closed = true;
    const ended = new Promise<void>((resolve) => running.once("exit", () => resolve()));
    running.postMessage("stop");
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, GRACE).unref())]);
  }
}
