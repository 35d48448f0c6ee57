/** Quotations by speaker, topic and manner. */
import type { Hit, Manner, Quote, Span } from "../../model.ts";
import type { Scope, DocumentStore } from "../index/store.ts";
import { stopWords } from "../analysis/stop-words.ts";
import { tokenize } from "../analysis/terms.ts";
import type { QuotedSpeaker } from "./speaker-directory.ts";

export interface Wanted {
  /** Any of these; empty: anyone. */
  readonly speakers: readonly QuotedSpeaker[];
  readonly about?: string | undefined;
  readonly manner?: Manner | undefined;
  readonly scope: Scope;
}

/** In the order of the material. With a topic, those that hold every word of it, in any of its forms. */
export function findQuotations(store: DocumentStore, wanted: Wanted): (Hit & { snippet: Quote })[] {
  const names = new Set(wanted.speakers.map((v) => v.name));
  const asked = tokenize(wanted.about ?? "");
  const telling = asked.filter((w) => !stopWords.has(w.folded));
  const topic = (telling.length ? telling : asked).map((w) => w.term);
  const quoting = new Set(wanted.speakers.flatMap((v) => v.documents));
  return store
    .ids(wanted.scope)
    .filter((id) => !names.size || quoting.has(id))
    .flatMap((id) => store.article(id)?.snippets ?? [])
    .filter((s) => s.kind === "quote")
    .filter((s) => !wanted.manner || s.manner === wanted.manner)
    .filter((s) => !names.size || s.speakers.some((speaker) => names.has(speaker.name)))
    .map((snippet) => ({ snippet, score: 1, matched: topic.length ? matchedIn(snippet, topic) : [] }))
    .filter(({ matched }) => matched.length >= (topic.length ? 1 : 0));
}

/** Where the topic's words stand; empty unless all of them do. */
function matchedIn({ text, span }: Quote, topic: readonly string[]): Span[] {
  const words = tokenize(text, 0, text.length, span.start);
  if (!topic.every((stem) => words.some((w) => w.term === stem))) return [];
  return words.filter((w) => topic.includes(w.term)).map(({ start, end }) => ({ start, end }));
}
