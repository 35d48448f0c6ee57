/** The thread that keeps the index: it reads the material, follows the folder, and alone writes into the index's file. */
import { dirname } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { openCollection, type News } from "../collection.ts";
import type { Problem } from "../model.ts";
import { openStore } from "../search/index/sqlite/store.ts";
import { faultOf, type Fault } from "./fault.ts";

export interface Order {
  readonly material: string;
  readonly file: string;
  readonly reading: string;
}

/** What it tells the thread that answers questions. */
export type Told =
  | { readonly kind: "progress"; readonly read: number; readonly files: number }
  | { readonly kind: "ready"; readonly problems: readonly Problem[] }
  | { readonly kind: "news"; readonly news: News; readonly problems: readonly Problem[] }
  | { readonly kind: "failed"; readonly error: Fault }
  | { readonly kind: "lost"; readonly error: Fault };

const port = parentPort!;
const tell = (told: Told) => port.postMessage(told);

try {
  const { material, file, reading } = workerData as Order;
  const store = openStore(file, reading);
  store.check();
  const collection = await openCollection(material, store, {
    dataDir: dirname(file),
    progress: (read, files) => tell({ kind: "progress", read, files }),
  });
  store.rest();
  tell({ kind: "ready", problems: collection.problems() });
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
