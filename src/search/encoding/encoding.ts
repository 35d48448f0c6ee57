/** The second stage: every sentence of the material encoded, little by little, while questions are answered without it. */
import type { Article } from "../../model.ts";
import { unitsOf } from "../index/chunks.ts";
import type { SentenceVectors } from "../ranking/rerank.ts";
import type { SentenceEncoder } from "./encoder.ts";
import type { KeptVectors } from "./kept.ts";

export interface Encoding extends SentenceVectors {
  /** Encodes what is new in these articles, one sentence after the other, so that a question waits for one at most. */
  take(articles: AsyncIterable<Article>, progress?: (sentences: number) => void): Promise<number>;
  close(): void;
}

/** Sentences encoded by `encoder`, each once: its vector is kept by a hash of its text. */
export function encodingBy(encoder: SentenceEncoder, kept: KeptVectors): Encoding {
  let closed = false;
  return {
    kept: kept.of,
    question: async (text) => (await encoder.encode([text]))[0] ?? null,
    take: async (articles, progress) => {
      let done = 0;
      for await (const { document } of articles)
        for (const paragraph of document.paragraphs)
          for (const { start, end } of unitsOf(paragraph)) {
            const text = document.text.slice(start, end);
            if (closed) return done;
            if (kept.of(text)) continue;
            // Closing ends the encoder in the middle of a sentence.
            const [vector] = await encoder.encode([text]).catch((error: unknown) => {
              if (closed) return [];
              throw error;
            });
            if (closed || !vector) return done;
            kept.put(text, vector);
            done++;
            progress?.(done);
          }
      return done;
    },
    close: () => {
      closed = true;
      encoder.close();
      kept.close();
    },
  };
}
