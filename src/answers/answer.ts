/** From ranked hits to an answer, to what may be one, or to an honest no that says what was looked for. */
import type { Answer, Certainty, CitedHit, Lack, Searched, Why } from "../model.ts";

/** What the search found, with its hits cited. */
export interface RankedHits {
  /** Best first. */
  readonly hits: readonly CitedHit[];
  readonly confidence: number;
  readonly certainty: Certainty;
  readonly searched: Searched;
  readonly unknownWords: readonly string[];
}

/** An answer where the search found one, or what may be one; else why there is none, with the hits as what comes nearest. */
export function answerOf({ hits, confidence, certainty, searched, unknownWords }: RankedHits): Answer {
  const [first, ...rest] = hits;
  const told = { confidence, searched, unknownWords };
  if (first && certainty !== "no") return { found: true, certainty, passages: [first, ...rest], ...told };
  const nearest = first ? [first, ...rest] : [];
  return { found: false, certainty: "no", why: whyNot(searched), nearest, ...told };
}

/** What may be said to be lacking above these passages: nothing that a reader sees in one of them, or a paragraph of it. */
export const lackBeside = ({ searched }: Pick<Answer, "searched">, shown: readonly CitedHit[]): Lack | null =>
  shown.some(({ holdsKind }) => holdsKind) ? null : searched.lacks;

/** Why there is no answer, as it is true above these passages. */
export const whyBeside = (answer: Answer & { found: false }, shown: readonly CitedHit[]): Why =>
  answer.why === "lacks" && !lackBeside(answer, shown) ? "no-match" : answer.why;

function whyNot({ words, unquoted, lacks, speakers, silent }: Searched): Why {
  if (words.length === 0) return "no-words";
  if (unquoted.length > 0) return "not-quoted";
  if (lacks) return "lacks";
  return speakers.length > 0 && silent ? "not-said" : "no-match";
}
