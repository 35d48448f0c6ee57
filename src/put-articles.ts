/** Documents read for who says what in them, corrected, and put in the store; between two batches a bot answers. */
import { setImmediate } from "node:timers/promises";
import { correct } from "./corrections/correct.ts";
import type { Corrections } from "./corrections/corrections.ts";
import type { Article, Document, Problem } from "./model.ts";
import type { DocumentStore } from "./search/index/store.ts";
import { storeTrouble } from "./search/index/trouble.ts";
import { articleOf } from "./snippets/article.ts";

export interface ArticlePutter {
  /** Rejects where the store itself is in trouble; an article that cannot be read or put is in `unread`. */
  put(documents: readonly Document[], corrections: Corrections): Promise<void>;
  /** What is wrong with those that could not be put, by their ids. */
  readonly unread: ReadonlyMap<string, Problem>;
  /** Of an article that is gone nothing is wrong any more. */
  forget(id: string): void;
}

export function openArticlePutter(store: DocumentStore): ArticlePutter {
  const unread = new Map<string, Problem>();
  /** What the store refuses must not keep the rest of its batch from being served. */
  const putBatch = async (batch: readonly Article[]): Promise<void> => {
    try {
      await store.put(batch);
    } catch (error) {
      if (storeTrouble(error)) throw error;
      const [only] = batch;
      if (batch.length > 1) for (const article of batch) await putBatch([article]);
      else if (only) unread.set(only.document.id, unreadable(only.document, error));
    }
  };
  return {
    unread,
    forget: (id) => void unread.delete(id),
    put: async (documents, corrections) => {
      for (const some of batchesOf(documents)) {
        const batch: Article[] = [];
        for (const document of some) {
          await setImmediate();
          unread.delete(document.id);
          try {
            batch.push(correct(articleOf(document), corrections));
          } catch (error) {
            unread.set(document.id, unreadable(document, error));
          }
        }
        await putBatch(batch);
      }
      while (await store.settle()) await setImmediate();
    },
  };
}

function unreadable({ source }: Document, error: unknown): Problem {
  const what = `It could not be understood: ${error instanceof Error ? error.message : String(error)}.`;
  return { where: source.file, what, fix: "This is a fault of Verbatim; please report it." };
}

/**
 * Articles put at a time, or characters of them: between two batches, questions are answered. Each is written out by itself; of
 * notes of a line twenty at once take twice as long.
 */
const MOST = 200;
const MOST_TEXT = 80_000;

/** In their order. */
function* batchesOf(documents: readonly Document[]): Generator<readonly Document[]> {
  let [from, length] = [0, 0];
  for (const [i, { text }] of documents.entries()) {
    length += text.length;
    if (i + 1 - from < MOST && length < MOST_TEXT) continue;
    yield documents.slice(from, i + 1);
    [from, length] = [i + 1, 0];
  }
  if (from < documents.length) yield documents.slice(from);
}
