/** From ranked hits to an answer, or to an honest no that says what was looked for. */
import type { Answer, CitedHit, Hit, Searched, Why } from "../model.ts";

/** Confidence from which an answer is given; comparable between questions and collections. */
export const THRESHOLD = 0.5;

export interface Ranked<H extends Hit> {
  readonly hits: readonly H[];
  readonly confidence: number;
  readonly searched: Searched;
  readonly unknownWords: readonly string[];
}

export function answerOf<H extends Hit>(result: Ranked<H>, cite: (hit: H) => CitedHit): Answer {
  const { confidence, searched, unknownWords } = result;
  const [first, ...rest] = result.hits.map(cite);
  if (first && confidence >= THRESHOLD)
    return { found: true, passages: [first, ...rest], confidence, searched, unknownWords };
  const nearest = first ? [first, ...rest] : [];
  return { found: false, why: whyNot(searched), nearest, confidence, searched, unknownWords };
}

function whyNot(searched: Searched): Why {
  if (searched.words.length === 0) return "no-words";
  return searched.speakers.length > 0 ? "not-said" : "no-match";
}
