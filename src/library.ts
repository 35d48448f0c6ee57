/**
 * The library: strings the stations together, from files to answers. These are the only questions that commands may ask.
 */
import { citationOf } from "./answers/citations.ts";
import { answerTo } from "./asking.ts";
import type { Check } from "./answers/check.ts";
import { withoutCopies } from "./answers/copies.ts";
import { cited } from "./cited-hits.ts";
import { exampleSpeakers } from "./examples.ts";
import type { Collection, MaterialNews, Stage } from "./collection.ts";
import { correct } from "./corrections/correct.ts";
import { NO_CORRECTIONS, type Corrections } from "./corrections/corrections.ts";
import { openIndexing, type Indexing, type MaterialPlace } from "./indexing/index.ts";
import { namesMeant } from "./speaker-meant.ts";
import {
  MANNERS,
  type Answer,
  type Article,
  type Citation,
  type CitedHit,
  type Document,
  type Paragraph,
  type Problem,
} from "./model.ts";
import type { DocumentReader, Listed, Scope } from "./search/index/store.ts";
import { articleHead } from "./search/index/chunks.ts";
import type { EncoderName } from "./search/encoding/index.ts";
import { articlesWith } from "./search/retrieval/phrases.ts";
import { quotationsTo, type QuotePage, type QuoteQuery } from "./quoting.ts";
import { search } from "./search/search.ts";
import { mergedSpeakers, openDirectory, type QuotedSpeaker } from "./search/retrieval/speaker-directory.ts";

export { mergedSpeakers };
export type { QuotePage, QuoteQuery };
export type { Check, Listed, MaterialNews as News, Scope, Stage, QuotedSpeaker };

/** A paragraph between its neighbours. */
export interface ParagraphInContext {
  readonly document: Document;
  readonly paragraphs: readonly (Paragraph & { readonly citation: Citation })[];
}

export interface Library {
  /** What could not be read, as of the last reading. */
  problems(): readonly Problem[];
  /**
   * Where there is an encoder: encodes the sentences that it has not seen, which takes some 45 ms each; how many they were.
   * Until it is done, questions are answered without it.
   */
  encode(progress?: (sentences: number) => void): Promise<number>;
  /** Looks at the material now; resolves when what changed is served. */
  refresh: Collection["refresh"];
  /** Keeps up with the material from now on; see `Collection.watch`. */
  watch: Collection["watch"];
  ask(question: string, options?: { scope?: Scope; limit?: number }): Promise<Answer>;
  /** A speaker's words, words about a topic, or both; newest article first, in the order of the text. */
  quotes(query: QuoteQuery): Promise<QuotePage>;
  /** Checks a quotation, and who said it; by `corrections`, where they are not in the index. */
  whoSaid(
    words: string,
    options?: { speaker?: string | undefined; scope?: Scope; corrections?: Corrections },
  ): Promise<Check>;
  /** Who speaks in the material, most often quoted first. */
  speakers(scope?: Scope): Promise<readonly QuotedSpeaker[]>;
  /** A passage by its id; null where it is gone. */
  passage(id: string): Promise<CitedHit | null>;
  /** A paragraph with `around` neighbours on each side; null where the article has no such paragraph. */
  context(document: string, paragraph: number, around?: number): Promise<ParagraphInContext | null>;
  /** One article with all that was read out of it; null where there is none. */
  article(document: string): Promise<Article | null>;
  /** The articles without their texts, newest first. */
  sources(scope?: Scope): Promise<readonly Listed[]>;
  /** Names of speakers whom a reader may ask about who knows none of them yet. */
  exampleSpeakers(limit: number): Promise<readonly string[]>;
  close(): void;
}

/** One after the other, as of now. */
async function* articlesOf({ moment }: Indexing["store"]): AsyncGenerator<Article> {
  for (const id of await moment((reader) => reader.ids()))
    yield* await moment((reader) => reader.articles([id]));
}

const isQuoted = (voice: QuotedSpeaker): boolean => MANNERS.some((manner) => voice[manner] > 0);

/** Loaded by those alone who have an encoder. */
async function encodingOf({ encoder, dataDir }: MaterialPlace & { encoder?: EncoderName | null }) {
  if (!encoder) return { encoding: null, problem: null };
  const { openEncoding } = await import("./search/encoding/index.ts");
  return openEncoding(encoder, dataDir);
}

/**
 * Opens the material. Never fails for what is wrong with an article or the index: see `problems`. With a `dataDir`, the
 * index of large material is kept there, and at the next start only files that changed are read. `beside`: for a process
 * that goes on answering; a thread of its own reads the material and keeps the index, of small material too.
 */
export async function openLibrary(place: MaterialPlace & { encoder?: EncoderName | null }): Promise<Library> {
  const { store, collection, close } = await openIndexing(place);
  const { encoding, problem } = await encodingOf(place);
  const directory = openDirectory();
  /** Each question sees the material as of one moment, also while another thread or machine writes. */
  const at =
    <A extends readonly unknown[], T>(ask: (reader: DocumentReader, ...asked: A) => Promise<T>) =>
    (...asked: A): Promise<T> =>
      store.moment((reader) => ask(reader, ...asked));

  return {
    problems: () => [...collection.problems(), ...(problem ? [problem] : [])],
    encode: async (progress) => (encoding ? encoding.take(articlesOf(store), progress) : 0),
    refresh: collection.refresh,
    watch: collection.watch,
    ask: at((reader, question, { scope = {}, limit = 3 } = {}) =>
      answerTo(reader, question, { scope, limit, encoding }),
    ),
    quotes: at((reader, query) => quotationsTo(reader, query, directory)),
    whoSaid: at(async (reader, words, { speaker, scope = {}, corrections = NO_CORRECTIONS } = {}) => {
      // No start of a question waits for it.
      const { checkOf } = await import("./answers/check.ts");
      // Of a long article each quotation in the words reads another excerpt.
      const excerpts: Document[] = [];
      const check = await checkOf(words, speaker ?? null, {
        articlesWith: async (part) => {
          const articles = await reader.excerpts(await articlesWith(reader, part, scope, 6));
          excerpts.push(...articles.map(({ document }) => document));
          return articles.map((article) => correct(article, corrections));
        },
        nearest: async () => (await search(reader, words, scope, 3)).hits.map((hit) => cited(hit)),
        cite: (snippet) => {
          const of = excerpts.filter(({ id }) => id === snippet.document);
          const paragraphs = of.flatMap((document) => document.paragraphs);
          const paragraph = paragraphs.find(({ number }) => number === snippet.paragraph) ?? null;
          return cited({ snippet, document: articleHead(of[0]!), paragraph });
        },
        namesOf: async (typed) => namesMeant(await directory(reader, scope), typed, corrections),
      });
      return { ...check, passages: withoutCopies(check.passages) };
    }),
    speakers: at(async (reader, scope) => (await directory(reader, scope)).filter(isQuoted)),
    passage: at(async (reader, id) => {
      const [found] = await reader.passages([id]);
      return found ? cited(found) : null;
    }),
    context: at(async (reader, id, number, around = 1) => {
      const [article] = await reader.articles([id]);
      const document = article?.document;
      if (!document?.paragraphs[number - 1]) return null;
      const paragraphs = document.paragraphs.slice(Math.max(0, number - 1 - around), number + around);
      return {
        document,
        paragraphs: paragraphs.map((p) => ({
          ...p,
          citation: citationOf(document, { paragraph: p.number, sentence: 1 }, p.place ?? null),
        })),
      };
    }),
    article: at(async (reader, id) => (await reader.articles([id]))[0] ?? null),
    sources: at((reader, scope) => reader.list(scope)),
    exampleSpeakers: at(async (reader, limit) =>
      exampleSpeakers((await directory(reader)).filter(isQuoted), limit),
    ),
    close: () => {
      encoding?.close();
      close();
    },
  };
}
