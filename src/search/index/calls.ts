/** What the ranking asks of an engine, in three calls, and what it is told. */
import type { ExpressionKind } from "../analysis/expressions.ts";
import type { MetadataPart } from "../../languages/asking.ts";
import type { Chunk, ArticleHead } from "./chunks.ts";
import type { Scope } from "./store.ts";
import type { Candidate, CollectionStatistics, Likeness, RowRange, Stem } from "./types.ts";

/** A word of the question, which may be misspelt there, or misprinted in the material. */
export interface WordLookup {
  readonly folded: string;
  readonly term: string;
  /** The words to look for where the term stands in the material, and where it does not. */
  readonly ifKnown: Likeness | null;
  readonly ifUnknown: Likeness | null;
}

/** The first call: what reading the question must know of the material. */
export interface Lookup {
  readonly scope: Scope;
  readonly words: readonly WordLookup[];
  /** What somebody may be called, as stems parted by spaces. */
  readonly forms: readonly string[];
  /** What the second call will most likely ask for, so that an engine behind a network may fetch both in one. */
  readonly ahead?: Pick<Retrieval, "stems"> & { readonly terms: readonly string[] };
}

/** Its answer. */
export interface LookedUp {
  readonly publishers: readonly string[];
  /** By the folded word. */
  readonly words: ReadonlyMap<string, { readonly known: boolean; readonly like: readonly LikeWord[] }>;
  /** Of those forms that anybody in scope is called by; `role`: nobody by name. */
  readonly forms: ReadonlyMap<string, { readonly names: readonly string[]; readonly role: boolean }>;
  /** Of those forms that anybody is named by in scope, quoted or not. */
  readonly named: ReadonlyMap<string, readonly string[]>;
}

/** A folded word of the material, and how often it stands there. */
export interface LikeWord {
  readonly word: string;
  readonly n: number;
}

/** The second call: what is looked for, and what ranking will ask. */
export interface Retrieval {
  readonly scope: Scope;
  /** Stems looked for, with those that mean the same. */
  readonly terms: readonly { readonly stem: string; readonly variants: readonly string[] }[];
  /** Other stems whose numbers the ranking needs. */
  readonly stems: readonly string[];
  /** Beginnings of stems that may be of one root with those looked for. */
  readonly heads: readonly string[];
  /** Whose words are asked for, and about what; empty: nobody's, everything. */
  readonly speakers: readonly string[];
  readonly topic: readonly string[];
  readonly metadata: { readonly part: MetadataPart; readonly topic: readonly string[] } | null;
  /** What the terms mean together, as a vector of length 1; null: nothing is taken for what it means. */
  readonly meaning: Float32Array | null;
  /** What an answer cannot do without; none: anything may answer. */
  readonly kinds: readonly ExpressionKind[];
}

/** Its answer: candidates with what stands around them, and counts. */
export interface Retrieved {
  /** Of all the material. */
  readonly statistics: CollectionStatistics;
  /** Documents in scope. */
  readonly documents: number;
  /** Of all stems that were named; those that no sentence holds are left out. */
  readonly stems: ReadonlyMap<string, Stem>;
  /** Those of the terms' stems that stand in scope, in a sentence or in a title. */
  readonly held: ReadonlySet<string>;
  /** Those of the terms' stems that somebody in scope is named by. */
  readonly named: ReadonlySet<string>;
  /** The stems of the material with one of the heads. */
  readonly related: readonly { readonly id: number; readonly stem: string }[];
  /** At most MOST_CANDIDATES, in the order of the material. */
  readonly candidates: readonly Candidate[];
  /** Sentences of quotations in scope by those whose words are asked for. */
  readonly quoted: readonly RowRange[];
  /** Rows of the part of the article that is asked for. */
  readonly metadataRows: readonly number[];
}

/** The third call: what is shown. */
export interface WantedTexts {
  /** Numbers of the paragraphs to show from. */
  readonly paragraphs: readonly number[];
  /** Stems to count in an article's sentences, to `most` each. */
  readonly counted: {
    readonly doc: number;
    readonly stems: readonly string[];
    readonly most: number;
  } | null;
}

/** Its answer. */
export interface ShownTexts {
  /** The chunk that holds one of the paragraphs asked for, and its document; null where it is gone. */
  chunk(paragraph: number): ShownChunk | null;
  readonly counted: ReadonlyMap<string, number>;
}

export interface ShownChunk {
  readonly chunk: Chunk;
  readonly document: ArticleHead;
}
