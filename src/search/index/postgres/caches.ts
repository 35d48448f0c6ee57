/**
 * What has been read out of the tables, for what the ranking asks at once. A cache gives what it has, and notes what is asked
 * for and is not: that is fetched, and what asked is run again.
 */
import { LRUCache } from "lru-cache";
import type { Article } from "../../../model.ts";
import type { ShownChunk } from "../calls.ts";
import type {
  ArticleMetadata,
  CollectionStatistics,
  IndexedParagraph,
  PostingList,
  RowRange,
  Stem,
  Titled,
} from "../types.ts";
import type { VectorParagraph, VectorScan } from "../vector-scan.ts";

export interface Cache<K, V> {
  /** Undefined: not read yet, which is noted. */
  get(key: K): V | undefined;
  /** Undefined: not read yet. */
  peek(key: K): V | undefined;
  /** `lasts`: whether it may be kept for others. */
  put(key: K, value: V, lasts?: boolean): void;
  /** What has been asked for and was not there, since the last time. */
  lacking(): K[];
}

interface Kept<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What one question reads stays in its cache until it is answered; `kept` is what many share, and may forget. */
function cache<K, V>(kept?: Kept<K, V>, remembered: () => void = () => {}): Cache<K, V> {
  const own = new Map<K, V>();
  let missing = new Set<K>();
  const peek = (key: K): V | undefined => {
    const here = own.get(key);
    if (here !== undefined) return here;
    const shared = kept?.get(key);
    if (shared === undefined) return undefined;
    remembered();
    own.set(key, shared);
    return shared;
  };
  return {
    peek,
    get: (key) => {
      const found = peek(key);
      if (found === undefined) missing.add(key);
      return found;
    },
    put: (key, value, lasts = true) => {
      own.set(key, value);
      missing.delete(key);
      if (lasts) kept?.set(key, value);
    },
    lacking: () => {
      const keys = [...missing];
      missing = new Set();
      return keys;
    },
  };
}

export interface ParagraphRange {
  readonly first: number;
  readonly last: number;
}

/** An article whose title holds a term. */
export type TitledDoc = Titled & { readonly doc: number };

/** What holds as long as nothing changes; about 3 MB, and the vectors. */
export interface SharedCaches {
  readonly changes: number;
  readonly whole: Map<"whole", Whole>;
  readonly publishers: Map<"all", readonly string[]>;
  readonly stems: LRUCache<string, Wrapped<Stem>>;
  readonly lists: LRUCache<string, PostingList>;
  readonly scans: Map<"all", VectorScan>;
  readonly articles: LRUCache<string, Article>;
}

/** Sizes of the whole, and the number of some article. */
export interface Whole {
  readonly statistics: CollectionStatistics;
  readonly anyDocument: number | null;
}

/** For that there is none is kept as well. */
export interface Wrapped<T> {
  readonly found: T | null;
}

export const sharedAt = (changes: number): SharedCaches => ({
  changes,
  whole: new Map(),
  publishers: new Map(),
  stems: new LRUCache({ max: 2_000 }),
  lists: new LRUCache({ maxSize: 250_000, sizeCalculation: (list) => list.length + 1 }),
  scans: new Map(),
  articles: new LRUCache({ max: 16 }),
});

/** What never changes, for no number is given twice; about 5 MB. */
export const openLasting = () => ({
  paragraphs: new LRUCache<number, Wrapped<IndexedParagraph>>({ max: 1_000 }),
  articles: new LRUCache<number, Wrapped<ArticleMetadata>>({ max: 500 }),
  ranges: new LRUCache<number, Wrapped<ParagraphRange>>({ max: 20_000 }),
  chunks: new LRUCache<number, Wrapped<() => ShownChunk>>({ max: 250 }),
});
export type LastingCaches = ReturnType<typeof openLasting>;

/** `remembered` hears that something was taken that holds only as long as nothing changes. */
export function openCaches(shared: SharedCaches, lasting: LastingCaches, remembered: () => void) {
  return {
    whole: cache(shared.whole, remembered),
    publishers: cache(shared.publishers, remembered),
    stems: cache(shared.stems, remembered),
    /** By term. */
    lists: cache(shared.lists, remembered),
    scans: cache(shared.scans, remembered),
    paragraphs: cache(lasting.paragraphs),
    articles: cache(lasting.articles),
    ranges: cache(lasting.ranges),
    /** By a paragraph of theirs; unpacked when it is looked at. */
    chunks: cache(lasting.chunks),
    /** By term and article, as `listKey` writes them. */
    listsWithin: cache<string, PostingList>(),
    heads: cache<string, readonly { readonly id: number; readonly stem: string }[]>(),
    titles: cache<string, readonly TitledDoc[]>(),
    /** By scope, as JSON. */
    docs: cache<string, readonly number[]>(),
    /** By form and articles, as JSON. */
    named: cache<string, readonly string[]>(),
    /** By names, as JSON. */
    quoted: cache<string, readonly RowRange[]>(),
    /** Of all paragraphs of an article. */
    vectors: cache<number, readonly VectorParagraph[]>(),
  };
}
export type Caches = ReturnType<typeof openCaches>;

export const listKey = (term: string, doc: number) => `${term} ${doc}`;
