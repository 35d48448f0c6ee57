/** A question in, ranked hits out, with how sure we are that they answer it. */
import Fuse from "fuse.js";
import type { Hit, Searched } from "../model.ts";
import type { Scope, Shelf } from "./shelf.ts";

export interface Result {
  /** Best first; one per sentence. */
  readonly hits: readonly Hit[];
  /** 0 to 1: how sure we are that the material answers; from 0.5 on it does. */
  readonly confidence: number;
  readonly searched: Searched;
  readonly unknownWords: readonly string[];
}

export function search(shelf: Shelf, question: string, scope: Scope, limit: number): Result {
  const ids = shelf.ids(scope);
  const words =
    question
      .slice(0, 600)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const snippets = ids.flatMap((id) => shelf.article(id)?.snippets ?? []).slice(0, 100);
  const fuse = new Fuse(snippets, { keys: ["text"], ignoreLocation: true, includeScore: true, threshold: 1 });
  const hits = fuse
    .search(words.join(" "), { limit })
    .map((r) => ({ snippet: r.item, score: 1 - (r.score ?? 1), matched: [] }));
  const searched = { words, repaired: [], speakers: [], documents: ids.length };
  return { hits, confidence: hits.length ? 0.6 : 0, searched, unknownWords: [] };
}
