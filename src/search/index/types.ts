/** What stands in the index, and what an engine in this process reads out of it for the retrieval. */
import type { ParagraphRole, Span } from "../../model.ts";
import type { LikeWord, ShownChunk } from "./calls.ts";
import type { Scope } from "./store.ts";

/** An article as the ranking sees it. */
export interface ArticleMetadata {
  readonly doc: number;
  readonly id: string;
  readonly title: string;
  readonly titleTerms: readonly string[];
  readonly published: string | null;
  readonly publisher: string | null;
  /** Numbers of its first and last paragraph in the index. */
  readonly first: number;
  readonly last: number;
}

/** A sentence in the index: the unit that is ranked. */
export interface IndexedSentence {
  readonly row: number;
  readonly place: number;
  /** In the document. */
  readonly span: Span;
  /** QUOTES and SAYS of forward-index.ts. */
  readonly remarks: number;
  /** The forward index of its paragraph, which forward-index.ts reads: its words are the `length` numbers from place `from` on. */
  readonly forward: Uint32Array;
  readonly from: number;
  readonly length: number;
  /** How many expressions stand behind the words; forward-index.ts reads them. */
  readonly expressions: number;
  /** How many words of names and roles it means without holding them; they stand behind those. */
  readonly meant: number;
}

export interface IndexedParagraph {
  readonly id: number;
  readonly article: ArticleMetadata;
  readonly number: number;
  readonly role: ParagraphRole;
  /** Whether its first sentence is a dateline. */
  readonly dated: boolean;
  readonly sentences: readonly IndexedSentence[];
  /** What the sentences mean, one after the other, and then what all of them do; as sentence-vectors.ts packs them. */
  readonly vectors: Int8Array;
}

/** A sentence that may answer, with what stands around it. */
export interface Candidate {
  readonly paragraph: IndexedParagraph;
  readonly sentence: IndexedSentence;
  /** The sentence before and after it in the article, also over the edge of the paragraph. */
  readonly before: IndexedSentence | null;
  readonly after: IndexedSentence | null;
  /** BM25 of the sentence and of its paragraph with the title, 0 where the index did not name them. */
  readonly sentenceScore: number;
  readonly paragraphScore: number;
}

/** Sentences in a row, first and last, of an article. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
  readonly doc: number;
}

/** A row and how well it matches, by BM25; more is better. */
export interface Match {
  readonly row: number;
  readonly score: number;
}

/** Where sentences stand that hold a term, in order: numbers of rows.ts's `postingOf`. */
export type PostingList = Float64Array;

/** How often a term stands in the material. */
export interface Stem {
  /** Its number in the forward index. */
  readonly id: number;
  /** Sentences that hold it; paragraphs that hold it, or whose article's title does. */
  readonly sentences: number;
  readonly paragraphs: number;
}

/** An article whose title holds a term: its paragraphs, first and last, and how often the title holds it. */
export interface Titled {
  readonly first: number;
  readonly last: number;
  readonly n: number;
}

export interface Likeness {
  /** How many letters are the same. */
  readonly letters: number;
  /** By how many letters the words may be longer or shorter. */
  readonly most: number;
  /** How often the words may stand in the material. */
  readonly often: number;
}

export interface CollectionStatistics {
  readonly documents: number;
  readonly sentences: number;
  readonly paragraphs: number;
  /** Words in all sentences; words in all paragraphs, each counted with its article's title. */
  readonly words: number;
  readonly titledWords: number;
}

/** Which stems of a question the material has, and under which numbers. */
export interface StemNumbers {
  /** Null where no sentence holds the term. */
  stem(term: string): Stem | null;
  /** The stems of the material that begin like one of the question's. */
  readonly related: readonly { readonly id: number; readonly stem: string }[];
}

/** What an engine in this process offers at once, call by call. `docs`: numbers of articles; null: all. */
export interface Index {
  /** Numbers of the articles in scope; null: all. */
  scoped(scope: Scope): readonly number[] | null;
  /** By what they mean, best first. `question`: a vector of length 1. */
  nearest(question: Float32Array, docs: readonly number[] | null, limit: number): Match[];
  sentencesWith(term: string, docs: readonly number[] | null): PostingList;
  /** For each term, in order of the paragraphs. */
  titlesWith(terms: readonly string[], docs: readonly number[] | null): Map<string, Titled[]>;
  /** A paragraph by its number in the index; null past the ends. */
  paragraphAt(id: number): IndexedParagraph | null;
  /** Reads paragraphs ahead: several at once take a third of the time that one after the other take. */
  load(ids: Iterable<number>): void;
  metadata(doc: number): ArticleMetadata | null;
  /** Null where no sentence holds the term. */
  stem(term: string): Stem | null;
  /** The stems of the material that begin with any of these. */
  stemsFrom(heads: readonly string[]): { id: number; stem: string }[];
  /** Whether a term stands in any of these articles. */
  holds(term: string, docs: readonly number[]): boolean;
  statistics(): CollectionStatistics;
  /** The chunk that holds a paragraph, to show it from. */
  chunk(paragraph: number): ShownChunk | null;
  /** Rows of sentences, first and last, of quotations by any of these speakers. */
  quotedRows(names: readonly string[], docs: readonly number[] | null): RowRange[];
  /** Everybody whom the material names, quoted or not, by what they are called, of those forms that anybody is. */
  namesKnown(forms: readonly string[], docs: readonly number[] | null): Map<string, string[]>;
  anyDocument(): number | null;
}

/** What the first call is answered out of as well. */
export interface LookUpIndex extends Index {
  /**
   * Folded words with the same first or last letters as a word, and how often they stand in the material; those that have
   * both the same come twice.
   */
  wordsLike(word: string, like: Likeness): LikeWord[];
  publishers(): string[];
  /** Speakers by what they are called, of those forms that anybody is called by; `role`: nobody by name. */
  formsKnown(
    forms: readonly string[],
    docs: readonly number[] | null,
  ): Map<string, { names: string[]; role: boolean }>;
}
