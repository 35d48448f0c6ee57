/** Candidates in order: Fuse and the features rank them. Pure: all that it needs was retrieved. */
import { sentenceVector } from "../analysis/sentence-vectors.ts";
import { unit } from "../analysis/vectors.ts";
import type { Retrieval, Retrieved } from "../index/calls.ts";
import { holdsStem } from "../index/forward-index.ts";
import type { Candidate, StemNumbers } from "../index/types.ts";
import type { Interpretation } from "../query/interpret.ts";
import { meantBy, weighed, type Term } from "../query/query-terms.ts";
import type { SpeakersAsked } from "../query/speakers-asked.ts";
import { inRanges } from "../retrieval/speaker-rows.ts";
import { rootHeads } from "./alignment.ts";
import { ANSWERS, HARD } from "./of-asked-type.ts";
import { featuresOf, type FeatureName, type Features } from "./features/features.ts";
import { fuseRecords } from "./fuse-records.ts";
import { fuseScores } from "./fuse.ts";
import { repliesTo } from "./interview-answers.ts";
import { weights } from "./weights.ts";

export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly features: Features;
  /** 0 to 1, the share of belief among the candidates. */
  readonly score: number;
}

export interface Ordered {
  readonly terms: readonly Term[];
  readonly stems: StemNumbers;
  readonly speakers: SpeakersAsked;
  /** Best first. */
  readonly ranked: readonly RankedCandidate[];
}

/** What is to be retrieved for a question. */
export function retrievalOf({ question, scope, terms, speakers }: Interpretation): Retrieval {
  return {
    scope,
    // A synonym is looked for as the word itself is.
    terms: terms.map(({ stem, variants, synonyms }) => ({ stem, variants: [...variants, ...synonyms] })),
    stems: [
      ...question.words.map((w) => w.term),
      ...terms.flatMap((t) => t.synonyms),
      ...question.phrases.flat(),
      ...question.askedFor.counted,
      ...question.about,
      ...question.askedFor.told.flat(),
      ...question.voicing,
    ],
    heads: rootHeads(terms),
    speakers: speakers.names,
    topic: terms.filter((_, t) => !speakers.terms.has(t)).map((t) => t.stem),
    metadata: question.metadataPart,
    meaning: unit(sentenceVector(meantBy(terms))),
    kinds: HARD.has(question.askedFor.type) ? ANSWERS[question.askedFor.type] : [],
  };
}

export function order(asked: Interpretation, retrieval: Retrieval, retrieved: Retrieved): Ordered {
  const { question, sources } = asked;
  const { candidates, quoted, metadataRows } = retrieved;
  const terms = weighed(asked.terms, retrieved, sources.stems);
  const stems = stemNumbers(retrieval, retrieved);
  const speakers = { ...asked.speakers, quoted: (row: number) => inRanges(quoted, row) };
  const looked = terms.flatMap((t) => [t.stem, ...t.variants]);
  const fuse = fuseScores(fuseRecords(stems, candidates, looked), looked.join(" "));
  const features = featuresOf(candidates, {
    stems,
    question,
    terms,
    fuse,
    sources,
    speakers,
    metadataRows: new Set(metadataRows),
  });
  const asksMore = metadataRows.length > 0 || HARD.has(question.askedFor.type);
  const only = terms.length === 1 && !asksMore ? terms[0]! : null;
  const onlyStem = only && (stems.stem(only.stem)?.id ?? null);
  const holdsIt = ({ sentence }: Candidate) => onlyStem !== null && holdsStem(sentence, onlyStem);
  // "What did Holt say?" asks for any of her words, before all that is told of her.
  const theirs = speakers.names.length > 0 && !question.about.length && speakers.terms.size === terms.length;
  const replies = repliesTo({ question, terms, stems, speakers });
  const comesFirst = (c: Candidate) =>
    holdsIt(c) || replies(c) || (theirs && speakers.quoted(c.sentence.row));
  const scores = softmax(
    features.map((f, i) => {
      const candidate = candidates[i]!;
      return mixed(f) + (comesFirst(candidate) ? LITERAL : 0);
    }),
  );
  const ranked = candidates
    .map((candidate, i) => ({ candidate, features: features[i]!, score: scores[i]! }))
    .toSorted((a, b) => b.score - a.score || a.candidate.sentence.row - b.candidate.sentence.row);
  return { terms, stems, speakers, ranked };
}

/** To ask for a stem that was not retrieved is a mistake, which must not pass for a stem that no sentence holds. */
function stemNumbers({ terms, stems }: Retrieval, retrieved: Retrieved): StemNumbers {
  const asked = new Set([...terms.flatMap((t) => [t.stem, ...t.variants]), ...stems]);
  return {
    stem: (term) => {
      if (!asked.has(term)) throw new Error(`The stem "${term}" was not retrieved.`);
      return retrieved.stems.get(term) ?? null;
    },
    related: retrieved.related,
  };
}

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

function softmax(logits: readonly number[]): number[] {
  const top = Math.max(...logits);
  const total = logits.reduce((sum, l) => sum + Math.exp(l - top), 0);
  return logits.map((l) => Math.exp(l - top) / total);
}
