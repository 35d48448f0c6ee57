/** Quotations by speaker, topic and manner. */
import { isSaid, type Hit, type Quote, type Snippet, type Span } from "../../model.ts";
import type { DocumentReader, Found, Scope } from "../index/store.ts";
import { headOf } from "../index/chunks.ts";
import { stopWords } from "../analysis/stop-words.ts";
import { tokenize } from "../analysis/terms.ts";
import type { QuotedSpeaker } from "./speaker-directory.ts";

/** A quotation with what it is cited by. */
export type FoundQuote = Hit & Found<Quote>;

export interface Wanted {
  /** Any of these; empty: anyone. */
  readonly speakers: readonly QuotedSpeaker[];
  readonly about?: string | undefined;
  /** Somebody's words where it is left out; what is only told of somebody has to be asked for. */
  readonly manner?: Quote["manner"] | undefined;
  /** The least confidence that the words and their speaker have, 0 to 1. */
  readonly sure?: number | undefined;
  readonly scope: Scope;
}

/** In the order of the material. With a topic, those that hold every word of it, in any of its forms. */
export async function findQuotations(reader: DocumentReader, wanted: Wanted): Promise<FoundQuote[]> {
  const names = new Set(wanted.speakers.map((v) => v.name));
  const asked = tokenize(wanted.about ?? "");
  const telling = asked.filter((w) => !stopWords.has(w.folded));
  const topic = (telling.length ? telling : asked).map((w) => w.term);
  const quoting = new Set(wanted.speakers.flatMap((v) => v.documents));
  const ids = await reader.ids(wanted.scope);
  const articles = await reader.articles(ids.filter((id) => !names.size || quoting.has(id)));
  return articles.flatMap((article) => {
    const head = headOf(article.document);
    return article.snippets
      .filter((s): s is Quote => isWanted(s, wanted))
      .filter((s) => !names.size || s.speakers.some((speaker) => names.has(speaker.name)))
      .map((snippet): FoundQuote => {
        const matched = topic.length ? matchedIn(snippet, topic) : [];
        const paragraph = article.document.paragraphs[snippet.paragraph - 1] ?? null;
        return { snippet, document: head, paragraph, score: 1, matched };
      })
      .filter(({ matched }) => matched.length >= (topic.length ? 1 : 0));
  });
}

const isWanted = (s: Snippet, { manner, sure = 0 }: Wanted): boolean =>
  s.kind === "quote" &&
  (manner ? s.manner === manner : isSaid(s)) &&
  s.confidence >= sure &&
  (!s.speakers.length || s.speakerConfidence >= sure);

/** Where the topic's words stand; empty unless all of them do. */
function matchedIn({ text, span }: Quote, topic: readonly string[]): Span[] {
  const words = tokenize(text, 0, text.length, span.start);
  if (!topic.every((stem) => words.some((w) => w.term === stem))) return [];
  return words.filter((w) => topic.includes(w.term)).map(({ start, end }) => ({ start, end }));
}
