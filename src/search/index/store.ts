/**
 * What an engine does: it keeps articles, and answers a question in three calls, each for all that is wanted at once, so that
 * one behind a network needs as many round trips. What lies between the calls is pure. `sqlite/` is one such engine;
 * tests/search/store-contract/ is what each must pass.
 */
import type { Article, Manner, Paragraph, Quote, Snippet, Span, Speaker } from "../../model.ts";
import type { ArticleHead } from "./chunks.ts";
import type { LookedUp, Lookup, Retrieval, Retrieved, ShownTexts, WantedTexts } from "./calls.ts";

/** Narrows a question or a look-up. `since` and `until` are ISO dates, both included. */
export interface Scope {
  readonly document?: string | undefined;
  readonly publisher?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Ids of the only documents that count. */
  readonly among?: readonly string[] | undefined;
}

/** An article as a list shows it: all of its document but the text. */
export interface Listed {
  readonly document: ArticleHead;
  readonly facts: number;
  readonly quotes: number;
}

/** Somebody whom an article quotes, with how often. */
export interface Quoted extends Readonly<Record<Manner, number>> {
  readonly document: string;
  readonly speaker: Speaker;
}

/** A passage with what it is cited by. */
export interface Found<S extends Snippet = Snippet> {
  readonly snippet: S;
  readonly document: ArticleHead;
  /** The one it begins in. */
  readonly paragraph: Paragraph | null;
}

/** Which quotations are wanted. `speakers`: any of these names; null: anybody. `topic`: stems that each must hold. */
export interface WantedQuotations {
  readonly speakers: readonly string[] | null;
  readonly topic: readonly string[];
  readonly manners: readonly Quote["manner"][];
  /** The least confidence, 0 to 1, in the words and in their speaker. */
  readonly sure: number;
  readonly scope: Scope;
  /** Whether what several articles print letter for letter is one: the first of them, with the others as its copies. */
  readonly once: boolean;
  readonly offset: number;
  readonly limit: number;
}

export interface Quotations {
  /** How many there are in all. */
  readonly total: number;
  /** How many there are with all copies counted. */
  readonly printed: number;
  /** Those of the page: newest article first, in it exact words before reports, then in the order of the text. */
  readonly found: readonly FoundQuotation[];
}

export interface FoundQuotation extends Found<Quote> {
  /** The same in other articles. */
  readonly copies: readonly Found<Quote>[];
}

/** Words or runs of words to find articles by, as stems: `["ferri", "the last ferri"]`. */
export type Phrases = readonly string[];

/** Some paragraphs of an article, or pieces of very long ones. */
export interface HitPlaces {
  readonly document: string;
  /** How many stand before each. */
  readonly paragraphs: readonly number[];
  /** Where in the text the sentences stand that count: of a very long paragraph no more is read than what is around them. */
  readonly sentences?: readonly Span[];
}

export interface DocumentReader {
  /** First: what must be known of the material to read a question. */
  lookUp(lookup: Lookup): Promise<LookedUp>;
  /** Second: the candidates with what stands around them, and all that ranking asks. */
  retrieve(retrieval: Retrieval): Promise<Retrieved>;
  /** Third: the passages to show, and how often the best one's article has some words. */
  show(wanted: WantedTexts): Promise<ShownTexts>;
  /** Ids of the documents in scope, newest first, undated ones last, then by id. */
  ids(scope?: Scope): Promise<string[]>;
  /** The documents in scope without their texts, in the order of `ids`. */
  list(scope?: Scope): Promise<Listed[]>;
  /** Those of these ids that there are, in that order. */
  articles(ids: readonly string[]): Promise<Article[]>;
  /** The passages with these ids, also single sentences of long quotations; of those that there are, in that order. */
  passages(ids: readonly string[]): Promise<Found[]>;
  quotations(wanted: WantedQuotations): Promise<Quotations>;
  /** Who is quoted in these documents, in that order: one for each article and speaker. */
  quotedSpeakers(ids: readonly string[]): Promise<Quoted[]>;
  /** In how many sentences each term stands. */
  frequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The articles in scope with the sentences that hold these best, best first, and where these stand. */
  articlesLike(phrases: Phrases, scope: Scope, sentences: number): Promise<HitPlaces[]>;
  /** These articles; of a long one what stands around these places, with the rest of its text blank. */
  excerpts(places: readonly HitPlaces[]): Promise<Article[]>;
  /** Grows with every change, so that what was worked out can be known to be old. */
  changes(): Promise<number>;
  /** What was noted, by key. */
  notes(): Promise<Map<string, string>>;
}

export interface DocumentStore extends DocumentReader {
  /** What `ask` reads is of one moment, also where another thread, process or machine writes meanwhile. */
  moment<T>(ask: (reader: DocumentReader) => Promise<T>): Promise<T>;
  /** Adds articles, replacing those with the same id, all at once. */
  put(articles: readonly Article[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** After much was put: a step of what makes answers quick again; whether there is more to do. */
  settle(): Promise<boolean>;
  /** Keeps notes with the articles; null forgets one. */
  note(notes: readonly (readonly [string, string | null])[]): Promise<void>;
  close(): void;
}
