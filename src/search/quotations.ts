/** Quotations by speaker, topic and manner. */
import type { Hit, Manner, Quote } from "../model.ts";
import type { Scope, Shelf } from "./shelf.ts";
import type { Voice } from "./voices.ts";

export interface Wanted {
  /** Any of these; empty: anyone. */
  readonly speakers: readonly Voice[];
  readonly about?: string | undefined;
  readonly manner?: Manner | undefined;
  readonly scope: Scope;
}

/** Without a topic in the order of the material; with one, the closest first. */
export function findQuotations(shelf: Shelf, wanted: Wanted): (Hit & { snippet: Quote })[] {
  const names = new Set(wanted.speakers.map((v) => v.name));
  const topic = wanted.about?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return shelf
    .ids(wanted.scope)
    .flatMap((id) => shelf.article(id)?.snippets ?? [])
    .filter((s) => s.kind === "quote")
    .filter((s) => !wanted.manner || s.manner === wanted.manner)
    .filter((s) => !names.size || s.speakers.some((speaker) => names.has(speaker.name)))
    .filter((s) => topic.every((word) => s.text.toLowerCase().includes(word)))
    .map((snippet) => ({ snippet, score: 1, matched: [] }));
}
