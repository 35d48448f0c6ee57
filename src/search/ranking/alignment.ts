/** Which of the question's words a sentence has, and how well: the word itself, its misprint, or one of the same root. */
import type { Term } from "../query/query-terms.ts";
import type { IndexedSentence, StemNumbers } from "../index/types.ts";
import { meantIn } from "../index/forward-index.ts";
import { FLAG_BITS } from "../analysis/word-flags.ts";

/** How good a match of this kind is. */
const MISPRINT = 0.9;
/** From this quality on it is the word itself, if misprinted. */
export const EXACT = MISPRINT;
const SAME_ROOT = 0.7;
/** Another word that means the same. */
const SYNONYM = 0.85;
/** A word of the name, or of the role, of somebody whom the sentence speaks of as "he" or by another name. */
const MEANT = 0.9;
/** Letters that two words must share at their head to be of one root. */
const ROOT = 4;

export interface Matched {
  /** Place of the term in the question's. */
  readonly term: number;
  readonly quality: number;
}

/** By the question's terms: the best match that a text has for each; 0: none. */
export type Presence = readonly number[];

/** One of the question's words found in a sentence, with its place among the sentence's words. */
export interface Trace extends Matched {
  readonly place: number;
}

export interface Aligned {
  readonly presence: Presence;
  /** In the order of the sentence. */
  readonly trace: readonly Trace[];
}

export interface Aligner {
  /** Of stems that need not be the index's, such as a title's. */
  presence(stems: Iterable<string>): Presence;
  /** Of a sentence, remembered by its row. */
  of(sentence: IndexedSentence): Aligned;
}

/** `given`: terms that a sentence has without holding the word, for its speaker is who they name. */
export function alignerOf(
  stems: StemNumbers,
  terms: readonly Term[],
  given: (row: number) => ReadonlySet<number>,
): Aligner {
  const exact = new Map<string, Matched>();
  for (const [term, { synonyms }] of terms.entries())
    for (const stem of synonyms) exact.set(stem, { term, quality: SYNONYM });
  for (const [term, { stem, variants }] of terms.entries()) {
    for (const variant of variants) exact.set(variant, { term, quality: MISPRINT });
    exact.set(stem, { term, quality: 1 });
  }
  const matches = new Map<number, Matched>();
  for (const [stem, matched] of exact) {
    const known = stems.stem(stem);
    if (known) matches.set(known.id, matched);
  }
  for (const { id, stem } of stems.related) {
    const found = matches.has(id) ? null : related(stem, terms);
    if (found) matches.set(id, found);
  }
  const sentences = new Map<number, Aligned>();
  return {
    presence: (stems) => {
      const best = terms.map(() => 0);
      for (const stem of stems) {
        const m = exact.get(stem) ?? related(stem, terms);
        if (m && m.quality > best[m.term]!) best[m.term] = m.quality;
      }
      return best;
    },
    of: (sentence) => {
      const known = sentences.get(sentence.row);
      if (known) return known;
      const presence = terms.map(() => 0);
      const trace: Trace[] = [];
      const { forward, from, length } = sentence;
      for (let place = 0; place < length; place++) {
        const m = matches.get(forward[from + place]! >>> FLAG_BITS);
        if (!m) continue;
        const { term, quality } = m;
        trace.push({ term, quality, place });
        if (quality > presence[term]!) presence[term] = quality;
      }
      if (sentence.meant) {
        for (const { place, stem } of meantIn(sentence)) {
          const m = matches.get(stem);
          if (!m) continue;
          const quality = m.quality * MEANT;
          trace.push({ term: m.term, quality, place });
          if (quality > presence[m.term]!) presence[m.term] = quality;
        }
        trace.sort((a, b) => a.place - b.place);
      }
      for (const term of given(sentence.row)) presence[term] = 1;
      const aligned = { presence, trace };
      sentences.set(sentence.row, aligned);
      return aligned;
    },
  };
}

/** How the stems begin that may be of one root with a term's. */
export const rootHeads = (terms: readonly Pick<Term, "stem">[]) =>
  terms.flatMap(({ stem }) => (stem.length < ROOT ? [] : [stem.slice(0, sharedBy(stem.length))]));

function related(stem: string, terms: readonly Term[]): Matched | null {
  if (stem.length < ROOT) return null;
  const term = terms.findIndex(({ stem: other }) => other.length >= ROOT && sharesRoot(stem, other));
  return term < 0 ? null : { term, quality: SAME_ROOT };
}

/** Letters at the head that words of this length share at least. */
const sharedBy = (length: number) => Math.max(ROOT, Math.ceil(0.6 * length));

/** "inventor" and "invention": the head is shared, and little of either is left. */
function sharesRoot(a: string, b: string): boolean {
  const least = sharedBy(Math.max(a.length, b.length));
  return a.slice(0, least) === b.slice(0, least) && /^\p{L}+$/u.test(a);
}

/** Union of what several texts have. */
export function presenceInAny(parts: readonly Aligned[], size: number): Presence {
  const best = Array.from({ length: size }, () => 0);
  for (const { presence } of parts)
    for (let t = 0; t < size; t++) if (presence[t]! > best[t]!) best[t] = presence[t]!;
  return best;
}
