/** The thread that keeps the index: it reads the material, follows the folder, and alone writes into the index's file. */
import { dirname } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { openCollection, type News } from "../collection.ts";
import type { Problem } from "../model.ts";
import { openStore } from "../search/index/sqlite/store.ts";

export interface Order {
  readonly material: string;
  readonly file: string;
  readonly reading: string;
  /** Whether it goes on looking at the folder. */
  readonly follows: boolean;
}

/** What it tells the thread that answers questions. `errcode`: SQLite's. */
export type Told =
  | { readonly kind: "progress"; readonly read: number; readonly files: number }
  | { readonly kind: "ready"; readonly problems: readonly Problem[] }
  | { readonly kind: "news"; readonly news: News; readonly problems: readonly Problem[] }
  | { readonly kind: "failed"; readonly error: Fault }
  | { readonly kind: "lost"; readonly error: Fault };

/** An error as it crosses from one thread to another. */
export interface Fault {
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: unknown;
  readonly errcode: unknown;
}

const faultOf = (error: unknown): Fault => {
  const { message = String(error), stack, code, errcode } = (error ?? {}) as Partial<Fault>;
  return { message, stack, code, errcode };
};

const port = parentPort!;
const tell = (told: Told) => port.postMessage(told);

try {
  const { material, file, reading, follows } = workerData as Order;
  const store = openStore(file, reading);
  store.check();
  const collection = await openCollection(material, store, {
    dataDir: dirname(file),
    progress: (read, files) => tell({ kind: "progress", read, files }),
  });
  store.rest();
  tell({ kind: "ready", problems: collection.problems() });
  if (!follows) {
    store.close();
    port.close();
  }
  port.once("message", () => {
    const watch = collection.watch(
      (news) => {
        store.rest();
        tell({ kind: "news", news, problems: collection.problems() });
      },
      (error) => tell({ kind: "failed", error: faultOf(error) }),
    );
    port.once("message", async () => {
      await watch.stop();
      store.close();
      port.close();
    });
  });
} catch (error) {
  tell({ kind: "lost", error: faultOf(error) });
  port.close();
}
