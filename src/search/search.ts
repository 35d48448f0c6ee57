/** A question in, ranked hits out, with how sure we are that they answer it. */
import type { Certainty, Hit, Searched, Snippet } from "../model.ts";
import { wordsIn } from "./index/chunks.ts";
import { foundIn, passageOf, withBeside, withContext } from "./index/passages.ts";
import type { DocumentReader, Found, Scope } from "./index/store.ts";
import { AHEAD, diversify } from "./ranking/diversify.ts";
import { certaintyOf } from "./ranking/confidence.ts";
import type { RankedCandidate } from "./ranking/order.ts";
import { isThin } from "./ranking/evidence.ts";
import { rank, wantedFor, type Ranking } from "./ranking/rank.ts";
import type { SentenceVectors } from "./ranking/rerank.ts";
import { emphasisOf } from "./emphasis.ts";
import { asPrinted } from "./as-printed.ts";
import { shortcomingsOf } from "./shortcomings.ts";

/** A hit with what it is cited by. */
export type FoundHit = Hit & Found<Snippet>;

export interface Result {
  /** Best first; one per passage. */
  readonly hits: readonly FoundHit[];
  /** 0 to 1: how sure we are that the material answers. */
  readonly confidence: number;
  readonly certainty: Certainty;
  readonly searched: Searched;
  /** As typed: words of the question that occur nowhere in what was searched. */
  readonly unknownWords: readonly string[];
}

/**
 * `vectors`: of a second stage, where there is one. `limit`: hits at most. What could not be answered is told in `searched`
 * and `unknownWords`, whatever the certainty.
 */
export async function search(
  reader: DocumentReader,
  question: string,
  scope: Scope,
  limit: number,
  vectors: SentenceVectors | null = null,
): Promise<Result> {
  const ranking = await rank(reader, question, scope, vectors);
  const { terms, documents } = ranking;
  const { confidence, ...shortcomings } = shortcomingsOf(ranking);
  const certainty = certaintyOf(confidence, ranking.likelihood);
  const unsure = () => (shortcomings.silent && othersFirst(ranking)) || isThin(ranking);
  const { text, asked } = ranking.question;
  const typed = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const hits = await hitsOf(reader, ranking, limit);
  const texts = hits.map(({ snippet }) => snippet.text);
  return {
    hits,
    confidence,
    certainty: certainty === "answers" && unsure() ? "may" : certainty,
    searched: {
      words: asked.map(typed),
      repaired: terms.flatMap(({ word, repaired }) =>
        repaired ? [{ typed: typed(word), read: asPrinted(repaired, texts) }] : [],
      ),
      ...shortcomings,
      documents,
    },
    unknownWords: terms.filter((t) => !t.known).map((t) => typed(t.word)),
  };
}

/** Asked for somebody's words, of whose none are about it, others' are no answer to be sure of. */
const othersFirst = ({ ranked, speakers }: Ranking): boolean => {
  const [best] = ranked;
  return speakers.names.length > 0 && best !== undefined && !speakers.quoted(best.candidate.sentence.row);
};

async function hitsOf(reader: DocumentReader, ranking: Ranking, limit: number): Promise<FoundHit[]> {
  const { ranked, speakers } = ranking;
  let { shown } = ranking;
  const preferred = new Set(speakers.names);
  const emphasis = emphasisOf(ranking);
  const taken = new Set<string>();
  const hits: FoundHit[] = [];
  const order = diversify(ranked, ({ paragraph, sentence }) => {
    const text = shown.chunk(paragraph.id)?.chunk;
    return text ? wordsIn(text, sentence.span) : [];
  });
  for (const [i, { candidate, score }] of order.entries()) {
    if (hits.length >= limit) break;
    if (i > 0 && i % AHEAD === 0) shown = await reader.show(wantedFor(order.slice(i, i + AHEAD)));
    const { sentence, paragraph } = candidate;
    const held = shown.chunk(paragraph.id);
    const found = held && passageOf(held.chunk, sentence.span, preferred);
    if (!found || taken.has(found.id)) continue;
    taken.add(found.id);
    const context = withContext(held.chunk, found);
    const other = context === found ? alsoAnswering(order, i)?.candidate.sentence : undefined;
    const beside = other && passageOf(held.chunk, other.span, preferred);
    const snippet = beside ? withBeside(held.chunk, found, beside) : context;
    // The number of a list's item, or a rule of dashes.
    if (!/\p{L}/u.test(snippet.text)) continue;
    if (hits.some((shown) => isWithin(snippet, shown.snippet))) continue;
    const matched = (other && snippet !== found ? [sentence, other] : [sentence])
      .flatMap((answering) => emphasis(answering, wordsIn(held.chunk, answering.span), held.chunk))
      .toSorted((a, b) => a.start - b.start);
    const hit = { ...foundIn(held, snippet), score, matched };
    const narrower = hits.findIndex(
      (shown) => shown.snippet.kind === "fact" && isWithin(shown.snippet, snippet),
    );
    if (narrower < 0) hits.push(hit);
    else hits[narrower] = widened(hits[narrower]!, hit);
  }
  return hits;
}

/** What is shown at once, and what stands just behind it. */
const FIRST = 5;
/** A sentence that has this much of the belief in the one beside it may answer as well. */
const AS_WELL = 0.15;

/** The sentence beside the i-th, where both are among the first: both answer, or one leads to the other. */
function alsoAnswering(order: readonly RankedCandidate[], i: number): RankedCandidate | undefined {
  const { candidate: own, score } = order[i]!;
  return order
    .slice(i + 1, FIRST)
    .find(
      ({ candidate, score: share }) =>
        candidate.paragraph.id === own.paragraph.id &&
        Math.abs(candidate.sentence.place - own.sentence.place) === 1 &&
        share >= AS_WELL * score,
    );
}

/** The wider of two passages, in the place of the narrower, with what answers in either. */
function widened({ score, matched }: FoundHit, wider: FoundHit): FoundHit {
  return { ...wider, score, matched: [...matched, ...wider.matched].toSorted((a, b) => a.start - b.start) };
}

/** A passage that another is shown with is not shown again. */
const isWithin = (a: Snippet, b: Snippet) =>
  a.document === b.document && a.span.start >= b.span.start && a.span.end <= b.span.end;
