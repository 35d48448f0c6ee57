/** Which of the question's words a sentence has, and how well: the word itself, its misprint, or one of the same root. */
import type { Term } from "./asking.ts";
import type { Sentence } from "./index.ts";

/** How good a match of this kind is. */
const MISPRINT = 0.9;
const SAME_ROOT = 0.7;
/** Letters that two words must share at their head to be of one root. */
const ROOT = 4;

export interface Matched {
  /** Place of the term in the question's. */
  readonly term: number;
  readonly quality: number;
}

/** By the question's terms: the best match that a text has for each; 0: none. */
export type Presence = readonly number[];

export interface Aligner {
  match(stem: string): Matched | null;
  presence(stems: Iterable<string>): Presence;
  /** Of a sentence, remembered by its row. */
  of(sentence: Sentence): Presence;
}

/** `given`: terms that a sentence has without holding the word, for its speaker is who they name. */
export function alignerOf(terms: readonly Term[], given: (row: number) => ReadonlySet<number>): Aligner {
  const exact = new Map<string, Matched>();
  for (const [term, { stem, variants }] of terms.entries()) {
    for (const variant of variants) exact.set(variant, { term, quality: MISPRINT });
    exact.set(stem, { term, quality: 1 });
  }
  const seen = new Map<string, Matched | null>();
  const sentences = new Map<number, Presence>();
  const match = (stem: string): Matched | null => {
    const known = seen.get(stem);
    if (known !== undefined) return known;
    const found = exact.get(stem) ?? related(stem, terms);
    seen.set(stem, found);
    return found;
  };
  const presence = (stems: Iterable<string>): Presence => {
    const best = terms.map(() => 0);
    for (const stem of stems) {
      const m = match(stem);
      if (m && m.quality > best[m.term]!) best[m.term] = m.quality;
    }
    return best;
  };
  return {
    match,
    presence,
    of: (sentence) => {
      const known = sentences.get(sentence.row);
      if (known) return known;
      const stated = presence(sentence.words.map((w) => w.term));
      const also = given(sentence.row);
      const value = also.size ? stated.map((p, t) => (also.has(t) ? 1 : p)) : stated;
      sentences.set(sentence.row, value);
      return value;
    },
  };
}

function related(stem: string, terms: readonly Term[]): Matched | null {
  if (stem.length < ROOT) return null;
  const term = terms.findIndex(({ stem: other }) => other.length >= ROOT && sharesRoot(stem, other));
  return term < 0 ? null : { term, quality: SAME_ROOT };
}

/** "inventor" and "invention": the head is shared, and little of either is left. */
function sharesRoot(a: string, b: string): boolean {
  const least = Math.max(ROOT, Math.ceil(0.6 * Math.max(a.length, b.length)));
  return a.slice(0, least) === b.slice(0, least) && /^\p{L}+$/u.test(a);
}

/** Union of what several texts have. */
export function together(parts: readonly Presence[], size: number): Presence {
  return Array.from({ length: size }, (_, t) => parts.reduce((best, part) => Math.max(best, part[t]!), 0));
}
