/** Which of the question's words a sentence has in meaning, where it does not have the words themselves. */
import { vectorOf } from "../analysis/sentence-vectors.ts";
import { placeOf, similarity } from "../analysis/vectors.ts";
import { CAPITAL, STOP } from "../analysis/word-flags.ts";
import { stemIn } from "../index/forward-index.ts";
import type { ArticleMetadata, IndexedParagraph, Sentence } from "../index/types.ts";
import type { Term } from "../query/query-terms.ts";
import type { Aligner } from "./alignment.ts";

/** By the question's terms. */
export interface SoftAligned {
  /** The best match to the word or its root, as alignment.ts has it. */
  readonly exact: Float32Array;
  /** The cosine of the word that is used most alike. */
  readonly cosines: Float32Array;
  /** Both in one, 0 to 1. */
  readonly soft: Float32Array;
}

export interface SoftAligner {
  /** Remembered by its row. */
  of(sentence: Sentence): SoftAligned;
  inParagraph(paragraph: IndexedParagraph): SoftAligned;
  inTitle(article: ArticleMetadata): SoftAligned;
  /** How near a stem, by its number in the index, comes to any of the terms, 0 to 1. */
  nearestTo(stem: number): number;
}

/**
 * Cosines up to LEAST say nothing; what is LEAST and RANGE or more is as good as a word of another root can be. Of the
 * trial on which bench/vectors.ts rests: softly aligned questions alone then find 37 % of the right sentences first.
 */
const LEAST = 0.4;
const RANGE = 0.5;
const MOST = 0.8;
const nearness = (cosine: number) => MOST * Math.min(1, Math.max(0, (cosine - LEAST) / RANGE));

/** A name or a number is only like itself: near "Berlin" stands "Munich", and it is another place. */
const isComparable = ({ name, stem }: Term) => !name && !/\d/u.test(stem);

export function softAlignerOf(terms: readonly Term[], aligner: Aligner): SoftAligner {
  const size = terms.length;
  const places = terms.map((term) => (isComparable(term) ? (placeOf(term.stem) ?? -1) : -1));
  /** By place: the cosine with each term, and then the greatest of them. */
  const compared = new Map<number, Float32Array>();
  const compare = (place: number): Float32Array => {
    const known = compared.get(place);
    if (known) return known;
    const found = new Float32Array(size + 1);
    for (let t = 0; t < size; t++)
      if (places[t]! >= 0) {
        found[t] = similarity(places[t]!, place);
        if (found[t]! > found[size]!) found[size] = found[t]!;
      }
    compared.set(place, found);
    return found;
  };
  const raise = (best: Float32Array, other: ArrayLike<number>) => {
    for (let t = 0; t < size; t++) if (other[t]! > best[t]!) best[t] = other[t]!;
  };
  const aligned = (presence: ArrayLike<number>, cosines: Float32Array): SoftAligned => {
    const exact = Float32Array.from(presence);
    const soft = cosines.map((cosine, t) => Math.max(exact[t]!, nearness(cosine)));
    return { exact, cosines, soft };
  };
  const remembered = <K, T>(key: (of: T) => K, read: (of: T) => SoftAligned) => {
    const known = new Map<K, SoftAligned>();
    return (of: T): SoftAligned => {
      const before = known.get(key(of));
      if (before) return before;
      const now = read(of);
      known.set(key(of), now);
      return now;
    };
  };
  const ofSentence = remembered(
    (sentence: Sentence) => sentence.row,
    (sentence) => {
      const cosines = new Float32Array(size);
      const { forward, from, length } = sentence;
      for (let i = 0; i < length; i++) {
        const code = forward[from + i]!;
        const place = code & STOP || (code & CAPITAL && i > 0) ? -1 : vectorOf(stemIn(sentence, i));
        if (place >= 0) raise(cosines, compare(place));
      }
      return aligned(aligner.of(sentence).presence, cosines);
    },
  );
  return {
    of: ofSentence,
    inParagraph: remembered(
      (paragraph: IndexedParagraph) => paragraph.id,
      ({ sentences }) => {
        const [exact, cosines] = [new Float32Array(size), new Float32Array(size)];
        for (const one of sentences.map(ofSentence)) {
          raise(exact, one.exact);
          raise(cosines, one.cosines);
        }
        return aligned(exact, cosines);
      },
    ),
    inTitle: remembered(
      (article: ArticleMetadata) => article.doc,
      ({ titleTerms }) => {
        const cosines = new Float32Array(size);
        for (const stem of titleTerms) {
          const place = placeOf(stem);
          if (place !== undefined) raise(cosines, compare(place));
        }
        return aligned(aligner.presence(titleTerms), cosines);
      },
    ),
    nearestTo: (stem) => {
      const place = vectorOf(stem);
      return place < 0 ? 0 : nearness(compare(place)[size]!);
    },
  };
}
