/** Quotations by speaker, topic and manner. */
import type { Hit, Manner, Quote, Span } from "../model.ts";
import type { Scope, Shelf } from "./shelf.ts";
import { stopwords } from "./stopwords.ts";
import { wordsOf } from "./terms.ts";
import type { Voice } from "./voices.ts";

export interface Wanted {
  /** Any of these; empty: anyone. */
  readonly speakers: readonly Voice[];
  readonly about?: string | undefined;
  readonly manner?: Manner | undefined;
  readonly scope: Scope;
}

/** In the order of the material. With a topic, those that hold every word of it, in any of its forms. */
export function findQuotations(shelf: Shelf, wanted: Wanted): (Hit & { snippet: Quote })[] {
  const names = new Set(wanted.speakers.map((v) => v.name));
  const asked = wordsOf(wanted.about ?? "");
  const telling = asked.filter((w) => !stopwords.has(w.folded));
  const topic = (telling.length ? telling : asked).map((w) => w.term);
  const quoting = new Set(wanted.speakers.flatMap((v) => v.documents));
  return shelf
    .ids(wanted.scope)
    .filter((id) => !names.size || quoting.has(id))
    .flatMap((id) => shelf.article(id)?.snippets ?? [])
    .filter((s) => s.kind === "quote")
    .filter((s) => !wanted.manner || s.manner === wanted.manner)
    .filter((s) => !names.size || s.speakers.some((speaker) => names.has(speaker.name)))
    .map((snippet) => ({ snippet, score: 1, matched: topic.length ? matchedIn(snippet, topic) : [] }))
    .filter(({ matched }) => matched.length >= (topic.length ? 1 : 0));
}

/** Where the topic's words stand; empty unless all of them do. */
function matchedIn({ text, span }: Quote, topic: readonly string[]): Span[] {
  const words = wordsOf(text, 0, text.length, span.start);
  if (!topic.every((stem) => words.some((w) => w.term === stem))) return [];
  return words.filter((w) => topic.includes(w.term)).map(({ start, end }) => ({ start, end }));
}
