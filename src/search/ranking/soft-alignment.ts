/** Which of the question's words a sentence has in meaning, where it does not have the words themselves. */
import { vectorOf } from "../analysis/sentence-vectors.ts";
import { placeCount, placeOfStem, similarity } from "../analysis/vectors.ts";
import { CAPITAL, STOP } from "../analysis/word-flags.ts";
import { stemIn } from "../index/forward-index.ts";
import type { ArticleMetadata, IndexedParagraph, IndexedSentence } from "../index/types.ts";
import type { Term } from "../query/query-terms.ts";
import type { Aligner } from "./alignment.ts";

/** By the question's terms, in single precision; plain lists, for small typed ones cost more to make than to fill. */
export interface SoftAligned {
  /** The best match to the word or its root, as alignment.ts has it. */
  readonly exact: readonly number[];
  /** The cosine of the word that is used most alike. */
  readonly cosines: readonly number[];
  /** Both in one, 0 to 1. */
  readonly soft: readonly number[];
}

export interface SoftAligner {
  /** Remembered by its row. */
  of(sentence: IndexedSentence): SoftAligned;
  inParagraph(paragraph: IndexedParagraph): SoftAligned;
  inTitle(article: ArticleMetadata): SoftAligned;
  /** How near a stem, by its number in the index, comes to any of the terms, 0 to 1. */
  nearestTo(stem: number): number;
}

/**
 * Cosines up to LEAST say nothing; what is LEAST and RANGE or more is as good as a word of another root can be. Of the
 * trial on which bench/vectors.ts rests: softly aligned questions alone then find 37 % of the right sentences first.
 */
const LEAST = 0.3;
const RANGE = 0.5;
const MOST = 0.8;
const nearness = (cosine: number) => MOST * Math.min(1, Math.max(0, (cosine - LEAST) / RANGE));

/** A name or a number is only like itself: near "Berlin" stands "Munich", and it is another place. */
const isComparable = ({ name, stem }: Term) => !name && !/\d/u.test(stem);

/** Words that are made room for at once. */
const ROWS = 1_024;

/** Compares sentences with the question by what words mean; made once a question. */
export function softAlignerOf(terms: readonly Term[], aligner: Aligner): SoftAligner {
  const size = terms.length;
  // By term: the vectors of what it means.
  const places = terms.map((term) =>
    isComparable(term)
      ? [...(term.idiomatic ? [] : [term.stem]), ...term.synonyms].flatMap((stem) => placeOfStem(stem) ?? [])
      : [],
  );
  const row = size + 1;
  /** By place: one more than where its cosines stand among those that were compared; 0: nowhere yet. */
  const compared = new Uint16Array(placeCount());
  /** Row by row: the cosine with each term, and then the greatest of them. */
  let cosinesOf = new Float32Array(ROWS * row);
  let rows = 0;
  /** Where the cosines of a word begin. */
  const compare = (place: number): number => {
    const known = compared[place]!;
    if (known) return (known - 1) * row;
    const at = rows * row;
    if (at === cosinesOf.length) {
      const more = new Float32Array(2 * at);
      more.set(cosinesOf);
      cosinesOf = more;
    }
    compared[place] = ++rows;
    for (let t = 0; t < size; t++) {
      const own = places[t]!;
      for (let i = 0; i < own.length; i++) {
        const cosine = similarity(own[i]!, place);
        if (cosine > cosinesOf[at + t]!) cosinesOf[at + t] = cosine;
      }
      if (cosinesOf[at + t]! > cosinesOf[at + size]!) cosinesOf[at + size] = cosinesOf[at + t]!;
    }
    return at;
  };
  const nothing = () => terms.map(() => 0);
  const raise = (best: number[], place: number) => {
    const at = compare(place);
    for (let t = 0; t < size; t++) if (cosinesOf[at + t]! > best[t]!) best[t] = cosinesOf[at + t]!;
  };
  const aligned = (presence: readonly number[], cosines: readonly number[]): SoftAligned => {
    const [exact, soft] = [nothing(), nothing()];
    for (let t = 0; t < size; t++) {
      exact[t] = Math.fround(presence[t]!);
      soft[t] = Math.fround(Math.max(exact[t]!, nearness(cosines[t]!)));
    }
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
    (sentence: IndexedSentence) => sentence.row,
    (sentence) => {
      const cosines = nothing();
      const { forward, from, length } = sentence;
      for (let i = 0; i < length; i++) {
        const code = forward[from + i]!;
        const place = code & STOP || (code & CAPITAL && i > 0) ? -1 : vectorOf(stemIn(sentence, i));
        if (place >= 0) raise(cosines, place);
      }
      return aligned(aligner.of(sentence).presence, cosines);
    },
  );
  return {
    of: ofSentence,
    inParagraph: remembered(
      (paragraph: IndexedParagraph) => paragraph.id,
      ({ sentences }) => {
        const [exact, cosines] = [nothing(), nothing()];
        for (const sentence of sentences) {
          const one = ofSentence(sentence);
          for (let t = 0; t < size; t++) {
            if (one.exact[t]! > exact[t]!) exact[t] = one.exact[t]!;
            if (one.cosines[t]! > cosines[t]!) cosines[t] = one.cosines[t]!;
          }
        }
        return aligned(exact, cosines);
      },
    ),
    inTitle: remembered(
      (article: ArticleMetadata) => article.doc,
      ({ titleTerms }) => {
        const cosines = nothing();
        for (const stem of titleTerms) {
          const place = placeOfStem(stem);
          if (place !== undefined) raise(cosines, place);
        }
        return aligned(aligner.presence(titleTerms), cosines);
      },
    ),
    nearestTo: (stem) => {
      const place = vectorOf(stem);
      return place < 0 ? 0 : nearness(cosinesOf[compare(place) + size]!);
    },
  };
}
