/** A question in, ranked hits out, with how sure we are that they answer it. */
import type { Hit, Searched } from "../model.ts";
import { passageOf } from "./index/passages.ts";
import { rank, type Ranking } from "./ranking/rank.ts";
import type { Scope, DocumentStore } from "./index/store.ts";
import { diversify } from "./ranking/diversify.ts";

export interface Result {
  /** Best first; one per passage. */
  readonly hits: readonly Hit[];
  /** 0 to 1: how sure we are that the material answers; from 0.5 on it does. */
  readonly confidence: number;
  readonly searched: Searched;
  /** As typed: words of the question that occur nowhere in what was searched. */
  readonly unknownWords: readonly string[];
}

export function search(store: DocumentStore, question: string, scope: Scope, limit: number): Result {
  const ranking = rank(store, question, scope);
  const { terms, docs, speakers, confidence } = ranking;
  return {
    hits: hitsOf(store, ranking, limit),
    confidence,
    searched: {
      words: ranking.question.asked.map((w) => ranking.question.text.slice(w.start, w.end)),
      repaired: terms.flatMap((t) =>
        t.repaired
          ? [{ typed: ranking.question.text.slice(t.word.start, t.word.end), read: t.repaired }]
          : [],
      ),
      speakers: speakers.names,
      documents: docs?.length ?? store.documentCount(),
    },
    unknownWords: terms
      .filter((t) => !t.known)
      .map((t) => ranking.question.text.slice(t.word.start, t.word.end)),
  };
}

function hitsOf(store: DocumentStore, { ranked, terms, speakers }: Ranking, limit: number): Hit[] {
  const preferred = new Set(speakers.names);
  const stems = new Set(terms.flatMap((t) => [t.stem, ...t.variants]));
  const taken = new Set<string>();
  const hits: Hit[] = [];
  for (const { candidate, score } of diversify(ranked)) {
    if (hits.length >= limit) break;
    const { sentence, paragraph } = candidate;
    const part = store.part(paragraph.id);
    const snippet = part && passageOf(part, sentence.span, preferred);
    if (!snippet || taken.has(snippet.id)) continue;
    taken.add(snippet.id);
    const matched = sentence.words.filter((w) => stems.has(w.term)).map(({ start, end }) => ({ start, end }));
    hits.push({ snippet, score, matched });
  }
  return hits;
}
