/** What a server takes along: its files as they came, what is said of them, their texts, and what was put right. */
import { setImmediate } from "node:timers/promises";
import type { Library } from "../library.ts";
import type { Exported } from "./own.ts";
import { aboutOf, COMMON, CORRECTIONS, type FileStore } from "./file-store.ts";

export async function exported(store: FileStore, library: Library): Promise<readonly Exported[]> {
  const files = await store.files();
  const kept = [...files.map(({ name }) => name), ...files.map(({ name }) => aboutOf(name)), CORRECTIONS];
  const named = [...kept.map((name) => [name, name] as const), [COMMON, "common-corrections.yaml"] as const];
  const originals: Exported[] = [];
  for (const [name, as] of named) {
    const bytes = await store.size(name);
    const read = async () => new Uint8Array((await store.read(name)) ?? []);
    if (bytes) originals.push({ name: as, bytes, read });
  }
  const texts: Exported[] = [];
  for (const { document } of await library.sources()) {
    // Between two others are answered.
    await setImmediate();
    const article = await library.article(document.id);
    const text = Buffer.from(article?.document.text ?? "");
    const name = `extracted/${document.id.replace(/[^\p{L}\p{N}._-]+/gu, "-")}.txt`;
    texts.push({ name, bytes: text.length, read: async () => new Uint8Array(text) });
  }
  return [...originals, ...texts];
}
