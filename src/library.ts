/**
 * The library: strings the stations together, from files to answers. These are the only questions that commands may ask.
 */
import { citationOf } from "./answers/citations.ts";
import { answerOf } from "./answers/answer.ts";
import { checkOf, type Check } from "./answers/check.ts";
import type { Collection, News } from "./collection.ts";
import { openIndexing, type Place } from "./indexing/index.ts";
import {
  MANNERS,
  type Answer,
  type Article,
  type Citation,
  type CitedHit,
  type Document,
  type Paragraph,
  type Problem,
  type Quote,
  type Snippet,
} from "./model.ts";
import type { Listed, Scope } from "./search/index/store.ts";
import { articlesWith } from "./search/retrieval/phrases.ts";
import { findQuotations } from "./search/retrieval/quotations.ts";
import { search } from "./search/search.ts";
import { matchSpeakers, speakerDirectory, type QuotedSpeaker } from "./search/retrieval/speaker-directory.ts";

export type { Check, Listed, News, Scope, QuotedSpeaker };

export interface QuoteQuery {
  /** As typed: a name, a part of one, or a role. */
  readonly speaker?: string | undefined;
  readonly about?: string | undefined;
  /** Left out: somebody's words, in whatever manner; not what is only told of them. */
  readonly manner?: Quote["manner"] | undefined;
  /** The least confidence of words and speaker, 0 to 1. */
  readonly sure?: number | undefined;
  readonly scope?: Scope;
  readonly offset?: number;
  readonly limit?: number;
}

export interface QuotePage {
  /** The speakers that the typed name means; empty where none was asked for or none is known. */
  readonly speakers: readonly QuotedSpeaker[];
  /** Where the typed name is unknown: names that come near. */
  readonly suggestions: readonly QuotedSpeaker[];
  readonly passages: readonly CitedHit[];
  /** How many there are in all. */
  readonly total: number;
}

/** A paragraph between its neighbours. */
export interface Context {
  readonly document: Document;
  readonly paragraphs: readonly (Paragraph & { readonly citation: Citation })[];
}

export interface Library {
  /** What could not be read, as of the last reading. */
  problems(): readonly Problem[];
  /** Keeps up with the material from now on; see `Collection.watch`. */
  watch: Collection["watch"];
  ask(question: string, options?: { scope?: Scope; limit?: number }): Promise<Answer>;
  /** A speaker's words, words about a topic, or both; newest article first, in the order of the text. */
  quotes(query: QuoteQuery): Promise<QuotePage>;
  /** Checks a quotation, and who said it. */
  whoSaid(words: string, options?: { speaker?: string | undefined; scope?: Scope }): Promise<Check>;
  /** Who speaks in the material, most often quoted first. */
  speakers(scope?: Scope): Promise<readonly QuotedSpeaker[]>;
  /** A passage by its id; null where it is gone. */
  passage(id: string): Promise<CitedHit | null>;
  /** A paragraph with `around` neighbours on each side; null where the article has no such paragraph. */
  context(document: string, paragraph: number, around?: number): Promise<Context | null>;
  /** One article with all that was read out of it; null where there is none. */
  article(document: string): Promise<Article | null>;
  /** The articles without their texts, newest first. */
  sources(scope?: Scope): Promise<readonly Listed[]>;
  /** Questions that the material answers, made from its speakers. */
  examples(limit: number): Promise<readonly string[]>;
  close(): void;
}

const isQuoted = (voice: QuotedSpeaker): boolean => MANNERS.some((manner) => voice[manner] > 0);

/**
 * Opens the material. Never fails for what is wrong with an article or the index: see `problems`. With a `dataDir`, the
 * index of large material is kept there, and at the next start only files that changed are read. `beside`: for a process
 * that goes on answering; a thread of its own reads the material and keeps the index, of small material too.
 */
export async function openLibrary(place: Place): Promise<Library> {
  const { store, collection, close } = await openIndexing(place);
  /** Each question sees the material as of one moment, also while another thread writes. */
  const at =
    <A extends readonly unknown[], T>(ask: (...asked: A) => Promise<T>) =>
    async (...asked: A): Promise<T> => {
      const release = store.snapshot();
      try {
        return await ask(...asked);
      } finally {
        release();
      }
    };

  const cite = <S extends Snippet>(snippet: S): CitedHit & { snippet: S } => {
    const document = store.article(snippet.document)!.document;
    return { snippet, score: 1, matched: [], citation: citationOf(document, snippet) };
  };
  const voices = (scope?: Scope) => speakerDirectory(store, scope);

  return {
    problems: collection.problems,
    watch: collection.watch,
    ask: at(async (question, { scope = {}, limit = 3 } = {}) => {
      const result = search(store, question, scope, limit);
      return answerOf(result, (hit) => ({ ...cite(hit.snippet), ...hit }));
    }),
    quotes: at(async ({ speaker, about, manner, sure, scope = {}, offset = 0, limit = 5 }) => {
      const all = voices(scope);
      const named = speaker ? matchSpeakers(all, speaker) : null;
      if (named && !named.matches.length)
        return { speakers: [], suggestions: named.near, passages: [], total: 0 };
      const speakers = named?.matches ?? [];
      const found = findQuotations(store, { speakers, about, manner, sure, scope });
      const passages = found.slice(offset, offset + limit).map((hit) => ({ ...cite(hit.snippet), ...hit }));
      return { speakers, suggestions: [], passages, total: found.length };
    }),
    whoSaid: at(async (words, { speaker, scope = {} } = {}) => {
      return checkOf(words, speaker ?? null, {
        articlesWith: (part) => articlesWith(store, part, scope, 6).flatMap((id) => store.article(id) ?? []),
        nearest: () => search(store, words, scope, 3).hits.map((hit) => cite(hit.snippet)),
        cite,
        namesOf: (typed) => matchSpeakers(voices(scope), typed).matches.map((voice) => voice.name),
      });
    }),
    speakers: at(async (scope) => voices(scope).filter(isQuoted)),
    passage: at(async (id) => {
      const snippet = store.snippet(id);
      return snippet && cite(snippet);
    }),
    context: at(async (id, number, around = 1) => {
      const document = store.article(id)?.document;
      if (!document?.paragraphs[number - 1]) return null;
      const paragraphs = document.paragraphs.slice(Math.max(0, number - 1 - around), number + around);
      const cited = (p: Paragraph) => citationOf(document, { paragraph: p.number, sentence: 1 });
      return { document, paragraphs: paragraphs.map((p) => ({ ...p, citation: cited(p) })) };
    }),
    article: at(async (id) => store.article(id)),
    sources: at(async (scope) => store.list(scope)),
    examples: at(async (limit) =>
      voices()
        .filter(isQuoted)
        .slice(0, limit)
        .map((v) => `What did ${v.name} say?`),
    ),
    close,
  };
}
