/** From a name, a topic or a manner to the quotations that are listed: found, and each cited. */
import { cited } from "./cited-hits.ts";
import type { CitedHit, Quote } from "./model.ts";
import type { DocumentReader, Scope } from "./search/index/store.ts";
import { findQuotations } from "./search/retrieval/quotations.ts";
import type { openDirectory, QuotedSpeaker } from "./search/retrieval/speaker-directory.ts";
import { matchSpeakers, speakersNear } from "./search/retrieval/speakers-named.ts";

export interface QuoteQuery {
  /** As typed: a name, a part of one, or a role. */
  readonly speaker?: string | undefined;
  /** Other names of whom `speaker` means. */
  readonly also?: readonly string[] | undefined;
  readonly about?: string | undefined;
  /** Left out: somebody's words, in whatever manner; not what is only told of them. */
  readonly manner?: Quote["manner"] | undefined;
  /** The least confidence of words and speaker, 0 to 1. */
  readonly sure?: number | undefined;
  readonly scope?: Scope;
  /** Whether what several articles print letter for letter is listed once, with all of them named; else each of them is. */
  readonly once?: boolean | undefined;
  readonly offset?: number;
  readonly limit?: number;
}

/** Of a query: all of them on one page, with every copy. */
export const EVERY = { once: false, offset: 0, limit: Number.POSITIVE_INFINITY };

export interface QuotePage {
  /** The speakers that the typed name means; empty where none was asked for or none is known. */
  readonly speakers: readonly QuotedSpeaker[];
  /** Where the typed name is unknown: names that come near. */
  readonly suggestions: readonly QuotedSpeaker[];
  readonly passages: readonly CitedHit[];
  /** How many there are in all. */
  readonly total: number;
  /** How many there are with every copy counted. */
  readonly printed: number;
}

export async function quotationsTo(
  reader: DocumentReader,
  { speaker, also = [], about, manner, sure, scope = {}, once = false, offset = 0, limit = 5 }: QuoteQuery,
  directory: ReturnType<typeof openDirectory>,
): Promise<QuotePage> {
  const known = speaker ? await directory(reader, scope) : [];
  const named = speaker ? [speaker, ...also] : [];
  const speakers = [...new Set(named.flatMap((name) => matchSpeakers([known], name)))];
  if (speaker && !speakers.length) {
    const suggestions = await speakersNear(known, speaker);
    return { speakers, suggestions, passages: [], total: 0, printed: 0 };
  }
  const wanted = { speakers, about, manner, sure, scope, once, offset, limit };
  const { hits, ...counts } = await findQuotations(reader, wanted);
  const passages = hits.map((hit): CitedHit => {
    const elsewhere = hit.copies.map((copy) => cited(copy).citation);
    return { ...cited(hit, hit), ...(elsewhere.length ? { also: elsewhere } : {}) };
  });
  return { speakers, suggestions: [], passages, ...counts };
}
