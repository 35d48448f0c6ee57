/** From a question to candidates in order: the index proposes, Fuse and the features rank. */
import { termsAsked, type Term } from "../query/query-terms.ts";
import { candidatesOf, type Candidate } from "../retrieval/candidates.ts";
import { holdsStem } from "../index/forward-index.ts";
import { HARD } from "./answering.ts";
import { confidenceOf, signalsOf, type Signals } from "./confidence.ts";
import { answerability } from "./answerability.ts";
import { featuresOf, type FeatureName, type Features } from "./features/features.ts";
import { fuseScores } from "./fuse.ts";
import { fuseRecords } from "./fuse-records.ts";
import { readQuestion, type Question } from "../query/question.ts";
import { sentenceVector } from "../analysis/sentence-vectors.ts";
import { unit } from "../analysis/vectors.ts";
import { correctionsOf } from "../query/spelling.ts";
import type { Scope, DocumentStore } from "../index/store.ts";
import { metadataRows } from "../retrieval/metadata-rows.ts";
import { speakersAsked, type SpeakersAsked } from "../query/speakers-asked.ts";
import { sourcesNamed } from "../query/sources-named.ts";
import { weights } from "./weights.ts";

export interface Ranked {
  readonly candidate: Candidate;
  readonly features: Features;
  /** 0 to 1, the share of belief among the candidates. */
  readonly score: number;
}

export interface Ranking {
  readonly question: Question;
  readonly terms: readonly Term[];
  /** Articles searched; null: all. */
  readonly docs: readonly number[] | null;
  readonly speakers: SpeakersAsked;
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** Null where there is no candidate. */
  readonly signals: Signals | null;
  readonly confidence: number;
}

export function rank(store: DocumentStore, typed: string, scope: Scope): Ranking {
  store.catchUp();
  const question = readQuestion(typed);
  const docs = store.scoped(scope);
  const sources = sourcesNamed(question, store);
  // A publisher is known though no article prints its name.
  const read = termsAsked(store, question, correctionsOf(store, question), docs).map((t) =>
    sources.stems.has(t.stem) ? { ...t, known: true } : t,
  );
  const topical = read.filter((t) => !sources.publishers.size || !PUBLISHING.test(t.word.folded));
  const terms = topical.length ? topical : read;
  const stems = terms.flatMap((t) => [t.stem, ...t.variants]);
  const speakers = speakersAsked(store, question, terms, docs);
  const metadataPart = question.metadataPart ? metadataRows(store, question.metadataPart, docs) : [];
  const meaning = unit(sentenceVector(terms.map((t) => t.stem)));
  const near = store.nearest(meaning, docs, NEAREST).map((m) => m.row);
  const candidates = candidatesOf(store, stems, docs, [...metadataPart, ...speakers.rows], near);
  const shadow = fuseRecords(store, candidates, stems);
  const fuse = fuseScores(shadow, stems.join(" "));
  const features = featuresOf(candidates, {
    index: store,
    question,
    terms,
    fuse,
    sources,
    speakers,
    metadataPart: new Set(metadataPart),
  });
  const asksMore = metadataPart.length > 0 || HARD.has(question.askedFor.type);
  const only = terms.length === 1 && !asksMore ? terms[0]! : null;
  const onlyStem = only && (store.stem(only.stem)?.id ?? null);
  const holdsIt = ({ sentence }: Candidate) => onlyStem !== null && holdsStem(sentence, onlyStem);
  const logits = features.map((f, i) => mixed(f) + (holdsIt(candidates[i]!) ? LITERAL : 0));
  const top = Math.max(...logits);
  const total = logits.reduce((sum, l) => sum + Math.exp(l - top), 0);
  const ranked = candidates
    .map((candidate, i) => ({ candidate, features: features[i]!, score: Math.exp(logits[i]! - top) / total }))
    .toSorted((a, b) => b.score - a.score || a.candidate.sentence.row - b.candidate.sentence.row);
  const [best, ...others] = ranked;
  const signals = best
    ? signalsOf(
        best.features,
        others.map((r) => r.features),
        ranked.slice(0, SHOWN).reduce((sum, r) => sum + r.score, 0),
        answerability(store, { question, terms, docs, speakers }, best),
      )
    : null;
  return {
    question,
    terms,
    docs,
    speakers,
    ranked,
    signals,
    confidence: signals ? confidenceOf(signals) : 0,
  };
}

/** What a reader sees at once. */
const SHOWN = 3;

/** Sentences taken for what they mean, beside those that hold the question's words. */
const NEAREST = 15;

/**
 * Whoever types a single word wants to read it: sentences that hold it come before those that a title or a neighbour
 * speaks for. By hand: the questions that the weights were fitted on are longer.
 */
const LITERAL = 20;

const NAMES = Object.keys(weights) as readonly FeatureName[];
const WEIGHTS = Object.values(weights);

function mixed(features: Features): number {
  let sum = 0;
  for (let i = 0; i < NAMES.length; i++) sum += WEIGHTS[i]! * features[NAMES[i]!];
  return sum;
}

/** Beside a publisher's name they say that it published something, not what. */
const PUBLISHING =
  /^(?:articles?|report(?:s|ed|ing)?|stor(?:y|ies)|piece|publish(?:es|ed)?|coverage|discuss(?:es|ed|ing)?|mention(?:s|ed|ing)?|portrayal|according)$/u;
