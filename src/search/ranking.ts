/** From a question to candidates in order: the index proposes, Fuse and the features rank. */
import type { Speaker } from "../model.ts";
import { termsAsked, type Term } from "./asking.ts";
import { candidatesOf, type Candidate } from "./candidates.ts";
import { confidenceOf, signalsOf } from "./confidence.ts";
import { featuresOf, type Features } from "./features.ts";
import { fuseScores } from "./fuse.ts";
import { isMark } from "./kinds.ts";
import { readQuestion, type Question } from "./question.ts";
import { repairsOf } from "./repair.ts";
import type { Scope, Shelf } from "./shelf.ts";
import { sourcesNamed } from "./sources.ts";
import { stopwords } from "./stopwords.ts";
import { weights } from "./weights.ts";
import { backgroundRarity, RAREST } from "./background.ts";

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
  readonly speakers: readonly Speaker[];
  /** Best first. */
  readonly ranked: readonly Ranked[];
  readonly signals: Features;
  readonly confidence: number;
}

export function rank(shelf: Shelf, typed: string, scope: Scope): Ranking {
  const question = readQuestion(typed);
  const docs = shelf.scoped(scope);
  const terms = termsAsked(shelf, question, repairsOf(shelf, question), docs);
  const stems = terms.flatMap((t) => [t.stem, ...t.variants]);
  const candidates = candidatesOf(shelf, stems, docs);
  const shadow = candidates.map(({ sentence }) =>
    sentence.words
      .filter((w) => !stopwords.has(w.folded))
      .map((w) => w.term)
      .join(" "),
  );
  const fuse = fuseScores(shadow, stems.join(" "));
  const features = featuresOf(candidates, {
    question,
    terms,
    fuse,
    sources: sourcesNamed(question, shelf),
    quoted: new Set(),
  });
  const logits = features.map(mixed);
  const top = Math.max(...logits);
  const total = logits.reduce((sum, l) => sum + Math.exp(l - top), 0);
  const ranked = candidates
    .map((candidate, i) => ({ candidate, features: features[i]!, score: Math.exp(logits[i]! - top) / total }))
    .toSorted((a, b) => b.score - a.score || a.candidate.sentence.row - b.candidate.sentence.row);
  const best = ranked[0];
  const signals = best ? signalsOf(best.features, askedSignals(terms, best)) : {};
  return {
    question,
    terms,
    docs,
    speakers: [],
    ranked,
    signals,
    confidence: best ? confidenceOf(signals) : 0,
  };
}

function mixed(features: Features): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(weights)) sum += weight * (features[name] ?? 0);
  return sum;
}

function askedSignals(terms: readonly Term[], best: Ranked): Record<string, number> {
  const unknown = terms.filter((t) => !t.known);
  const there = new Set([
    ...best.candidate.stretch.article.titleTerms,
    ...best.candidate.stretch.sentences.flatMap((s) => s.words.map((w) => w.term)),
  ]);
  const missing = terms.filter((t) => !there.has(t.stem) && !t.variants.some((v) => there.has(v)));
  return {
    unknown: terms.length ? unknown.length / terms.length : 0,
    unknownName: unknown.some((t) => isMark(t.word)) ? 1 : 0,
    rarestMissing: Math.max(0, ...missing.map((t) => backgroundRarity(t.stem))) / RAREST,
    missingName: missing.some((t) => isMark(t.word)) ? 1 : 0,
    repaired: terms.length ? terms.filter((t) => t.repaired).length / terms.length : 0,
    words: Math.log1p(terms.length),
  };
}
