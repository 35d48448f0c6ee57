/** The thread that keeps the index: it reads the material, follows the folder, and alone writes into the index. */
import { parentPort, workerData } from "node:worker_threads";
import { openCollection, type MaterialNews } from "../collection.ts";
import type { Problem } from "../model.ts";
import { faultOf, type Fault } from "./fault.ts";
import { openToWrite, type KeptIndex } from "./index-place.ts";

export interface ReadOrder {
  readonly material: string;
  /** Where what is read out of PDF, Word and the like is kept. */
  readonly dataDir: string | undefined;
  readonly kept: KeptIndex;
}

/** What it tells the thread that answers questions. */
export type ThreadMessage =
  | { readonly kind: "progress"; readonly read: number; readonly files: number }
  | { readonly kind: "ready"; readonly problems: readonly Problem[] }
  | { readonly kind: "news"; readonly news: MaterialNews; readonly problems: readonly Problem[] }
  | { readonly kind: "failed"; readonly error: Fault }
  | { readonly kind: "lost"; readonly error: Fault };

const port = parentPort!;
const tell = (told: ThreadMessage) => port.postMessage(told);

try {
  const { material, dataDir, kept } = workerData as ReadOrder;
  const { store, check, rest, close } = await openToWrite(kept);
  check();
  const collection = await openCollection(material, store, {
    dataDir,
    progress: (read, files) => tell({ kind: "progress", read, files }),
  });
  rest();
  tell({ kind: "ready", problems: collection.problems() });
  port.once("message", () => {
    const watch = collection.watch(
      (news) => {
        rest();
        tell({ kind: "news", news, problems: collection.problems() });
      },
      (error) => tell({ kind: "failed", error: faultOf(error) }),
    );
    port.once("message", async () => {
      await watch.stop();
      await close();
      port.close();
    });
  });
} catch (error) {
  tell({ kind: "lost", error: faultOf(error) });
  port.close();
}
