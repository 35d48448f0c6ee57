/** Quotations by speaker, topic and manner. */
import { MANNERS, type Hit, type Quote, type Span } from "../../model.ts";
import type { DocumentReader, FoundQuotation, Scope } from "../index/store.ts";
import { stopWords } from "../../languages/en/stop-words.ts";
import { tokenize } from "../analysis/terms.ts";
import type { QuotedSpeaker } from "./speaker-directory.ts";

/** A quotation with what it is cited by. */
export type FoundQuote = Hit & FoundQuotation;

export interface AskedQuotations {
  /** Any of these; empty: anyone. */
  readonly speakers: readonly QuotedSpeaker[];
  readonly about?: string | undefined;
  /** Somebody's words where it is left out; what is only told of somebody has to be asked for. */
  readonly manner?: Quote["manner"] | undefined;
  /** The least confidence that the words and their speaker have, 0 to 1. */
  readonly sure?: number | undefined;
  readonly scope: Scope;
  /** Whether copies of one quotation in other articles are one with it. */
  readonly once: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** Those of a page, article by article, exact words first. With a topic, those that hold every word of it, in any of its forms. */
export async function findQuotations(
  reader: DocumentReader,
  { speakers, about = "", manner, sure = 0, scope, once, offset, limit }: AskedQuotations,
): Promise<{ total: number; printed: number; hits: readonly FoundQuote[] }> {
  const asked = tokenize(about);
  const telling = asked.filter((w) => !stopWords.has(w.folded));
  const topic = [...new Set((telling.length ? telling : asked).map((w) => w.term))];
  const { total, printed, found } = await reader.quotations({
    speakers: speakers.length ? speakers.map(({ name }) => name) : null,
    topic,
    manners: manner ? [manner] : MANNERS,
    sure,
    scope,
    once,
    offset,
    limit,
  });
  return {
    total,
    printed,
    hits: found.map((one) => ({ ...one, score: 1, matched: matchedIn(one.snippet, topic) })),
  };
}

/** Where the topic's words stand. */
const matchedIn = ({ text, span }: Quote, topic: readonly string[]): Span[] =>
  tokenize(text, 0, text.length, span.start)
    .filter((w) => topic.includes(w.term))
    .map(({ start, end }) => ({ start, end }));
