/** From a question to candidates in order and how sure we are of them, in three calls of the store. */
import type { ShownTexts, WantedTexts } from "../index/calls.ts";
import type { DocumentReader, Scope } from "../index/store.ts";
import { interpret } from "../query/interpret.ts";
import type { Question } from "../query/question.ts";
import { answerability, countedFor } from "./answerability.ts";
import { confidenceOf, signalsOf, type Signals } from "./confidence.ts";
import { AHEAD, SHOWN } from "./diversify.ts";
import { order, retrievalOf, type Ordered, type RankedCandidate } from "./order.ts";
import { reranked, type SentenceVectors } from "./rerank.ts";

export interface Ranking extends Ordered {
  readonly question: Question;
  /** How many documents were searched. */
  readonly documents: number;
  /** What the first AHEAD are shown from. */
  readonly shown: ShownTexts;
  /** Null where there is no candidate. */
  readonly signals: Signals | null;
  /** That the material answers, and that one of the first three does; 0 to 1. */
  readonly confidence: number;
  readonly likelihood: number;
}

/** `vectors`: of a second stage, where there is one. */
export async function rank(
  reader: DocumentReader,
  typed: string,
  scope: Scope,
  vectors: SentenceVectors | null = null,
): Promise<Ranking> {
  const asked = await interpret(reader, typed, scope);
  const { question } = asked;
  const retrieval = retrievalOf(asked);
  const retrieved = await reader.retrieve(retrieval);
  const first = order(asked, retrieval, retrieved);
  const shown = await reader.show(wantedFor(first.ranked.slice(0, AHEAD), countedFor(question, first)));
  const ordered = vectors
    ? { ...first, ranked: await reranked(first.ranked, AHEAD, question.text, shown, vectors) }
    : first;
  const [best, ...others] = ordered.ranked;
  const signals = best
    ? signalsOf(
        best.features,
        others.map((r) => r.features),
        ordered.ranked.slice(0, SHOWN).reduce((sum, r) => sum + r.score, 0),
        answerability({ ...ordered, question, retrieved, shown }, best),
      )
    : null;
  return {
    ...ordered,
    question,
    documents: retrieved.documents,
    shown,
    signals,
    ...(signals ? confidenceOf(signals) : { confidence: 0, likelihood: 0 }),
  };
}

/** What some of the ranked are shown from. */
export const wantedFor = (
  ranked: readonly RankedCandidate[],
  counted: WantedTexts["counted"] = null,
): WantedTexts => ({
  paragraphs: [...new Set(ranked.map(({ candidate }) => candidate.paragraph.id))],
  counted,
});
