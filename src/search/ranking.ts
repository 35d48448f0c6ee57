/** From a question to candidates in order: the index proposes, Fuse and the features rank. */
import { termsAsked, type Term } from "./asking.ts";
import { candidatesOf, standsBy, type Candidate } from "./candidates.ts";
import { holdsStem } from "./codes.ts";
import { confidenceOf, signalsOf } from "./confidence.ts";
import { featuresOf, type Features } from "./features.ts";
import { fuseScores } from "./fuse.ts";
import { shadowsOf } from "./shadow.ts";
import type { Index } from "./index.ts";
import { isMark } from "./kinds.ts";
import { readQuestion, type Question } from "./question.ts";
import { repairsOf } from "./repair.ts";
import type { Scope, Shelf } from "./shelf.ts";
import { furnitureRows } from "./furniture.ts";
import { speakersAsked, type SpeakersAsked } from "./speaking.ts";
import { sourcesNamed } from "./sources.ts";
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
  readonly signals: Features;
  readonly confidence: number;
}

export function rank(shelf: Shelf, typed: string, scope: Scope): Ranking {
  shelf.catchUp();
  const question = readQuestion(typed);
  const docs = shelf.scoped(scope);
  const terms = termsAsked(shelf, question, repairsOf(shelf, question), docs);
  const stems = terms.flatMap((t) => [t.stem, ...t.variants]);
  const speakers = speakersAsked(shelf, question, terms, docs);
  const furniture = question.furniture ? furnitureRows(shelf, question.furniture, docs) : [];
  const candidates = candidatesOf(shelf, stems, docs, [...furniture, ...speakers.rows]);
  const shadow = shadowsOf(shelf, candidates, stems);
  const fuse = fuseScores(shadow, stems.join(" "));
  const features = featuresOf(candidates, {
    index: shelf,
    question,
    terms,
    fuse,
    sources: sourcesNamed(question, shelf),
    speakers,
    furniture: new Set(furniture),
  });
  const only = terms.length === 1 && !furniture.length ? terms[0]! : null;
  const onlyStem = only && (shelf.stem(only.stem)?.id ?? null);
  const holdsIt = ({ sentence }: Candidate) => onlyStem !== null && holdsStem(sentence, onlyStem);
  const logits = features.map((f, i) => mixed(f) + (holdsIt(candidates[i]!) ? LITERAL : 0));
  const top = Math.max(...logits);
  const total = logits.reduce((sum, l) => sum + Math.exp(l - top), 0);
  const ranked = candidates
    .map((candidate, i) => ({ candidate, features: features[i]!, score: Math.exp(logits[i]! - top) / total }))
    .toSorted((a, b) => b.score - a.score || a.candidate.sentence.row - b.candidate.sentence.row);
  const best = ranked[0];
  const signals = best
    ? signalsOf(
        ranked.slice(0, 10).map((r) => r.features),
        askedSignals(shelf, question, terms, speakers, best),
      )
    : {};
  return {
    question,
    terms,
    docs,
    speakers,
    ranked,
    signals,
    confidence: best ? confidenceOf(signals) : 0,
  };
}

/**
 * Whoever types a single word wants to read it: sentences that hold it come before those that a title or a neighbour
 * speaks for. By hand: the questions that the weights were fitted on are longer.
 */
const LITERAL = 20;

const NAMES = Object.keys(weights);
const WEIGHTS = Object.values(weights);

function mixed(features: Features): number {
  let sum = 0;
  for (let i = 0; i < NAMES.length; i++) sum += WEIGHTS[i]! * (features[NAMES[i]!] ?? 0);
  return sum;
}

function askedSignals(
  index: Index,
  question: Question,
  asked: readonly Term[],
  speakers: SpeakersAsked,
  best: Ranked,
): Record<string, number> {
  const said = speakers.quoted(best.candidate.sentence.row);
  const terms = asked.filter((_, t) => !said || !speakers.terms.has(t));
  const unknown = terms.filter((t) => !t.known);
  const there = { has: standsBy(index, best.candidate) };
  const missing = terms.filter((t) => !there.has(t.stem) && !t.variants.some((v) => there.has(v)));
  return {
    negated: negated(question.words) === negated(best.candidate.sentence.words) ? 0 : 1,
    unknown: terms.length ? unknown.length / terms.length : 0,
    unknownName: unknown.some((t) => isMark(t.word)) ? 1 : 0,
    missingName: missing.some((t) => isMark(t.word)) ? 1 : 0,
    repaired: terms.length ? terms.filter((t) => t.repaired).length / terms.length : 0,
    words: Math.log1p(terms.length),
    furniture: question.furniture && best.features["furniture"] ? 1 : 0,
    otherSpeaker:
      speakers.names.length && !said && ![...speakers.terms].some((t) => there.has(asked[t]!.stem)) ? 1 : 0,
  };
}

const NEGATIONS = new Set(
  "not no never without none neither nor cannot cant dont doesnt didnt isnt arent wasnt werent wont".split(
    " ",
  ),
);
const negated = (words: readonly { folded: string }[]) => words.some((w) => NEGATIONS.has(w.folded));
