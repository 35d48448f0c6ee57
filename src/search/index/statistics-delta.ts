/** How often words stand in articles that are put and removed: what has to be added to what an engine has counted. */
import type { ParagraphEntry } from "./entries.ts";
import type { CollectionStatistics } from "./types.ts";

export interface Counted {
  sentences: number;
  paragraphs: number;
}

/** What a write adds to the statistics of the collection, or takes away. */
export interface StatisticsDelta {
  /** Folded words. */
  readonly words: ReadonlyMap<string, number>;
  readonly stems: ReadonlyMap<string, Counted>;
  readonly sizes: Readonly<CollectionStatistics>;
  document(n: 1 | -1): void;
  /** `titled`: the words of the article's title, which are looked for in each of its paragraphs. */
  paragraph(entry: ParagraphEntry, titled: readonly string[], n: 1 | -1): void;
}

/** Begins with nothing added. */
export function openStatisticsDelta(): StatisticsDelta {
  const words = new Map<string, number>();
  const stems = new Map<string, Counted>();
  const sizes = { documents: 0, sentences: 0, paragraphs: 0, words: 0, titledWords: 0 };
  const counted = (term: string): Counted => {
    const known = stems.get(term);
    if (known) return known;
    const fresh = { sentences: 0, paragraphs: 0 };
    stems.set(term, fresh);
    return fresh;
  };
  return {
    words,
    stems,
    sizes,
    document: (n) => void (sizes.documents += n),
    paragraph: ({ sentences }, titled, n) => {
      const inParagraph = new Set(titled);
      let length = 0;
      for (const sentence of sentences) {
        length += sentence.words.length;
        const inSentence = new Set<string>();
        for (const { folded, term } of sentence.words) {
          words.set(folded, (words.get(folded) ?? 0) + n);
          inSentence.add(term);
          inParagraph.add(term);
        }
        for (const term of inSentence) counted(term).sentences += n;
      }
      for (const term of inParagraph) counted(term).paragraphs += n;
      sizes.sentences += n * sentences.length;
      sizes.paragraphs += n;
      sizes.words += n * length;
      sizes.titledWords += n * (length + titled.length);
    },
  };
}
