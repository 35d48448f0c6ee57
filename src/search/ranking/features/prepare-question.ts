/** What the features need of a question and of all its candidates together, worked out once for all of them. */
import type { Candidate, StemNumbers } from "../../index/types.ts";
import type { Term } from "../../query/query-terms.ts";
import type { Question } from "../../query/question.ts";
import type { NamedSources } from "../../query/sources-named.ts";
import type { SpeakersAsked } from "../../query/speakers-asked.ts";
import { alignerOf, type Aligner } from "../alignment.ts";
import { stemPlaces, type StemPlaces } from "./proximity.ts";
import { weightingOf, type Weighting } from "./weighting.ts";
import { stemIds } from "../stem-ids.ts";

export interface FeatureInputs {
  /** Under which numbers the material has the question's stems. */
  readonly stems: StemNumbers;
  readonly question: Question;
  readonly terms: readonly Term[];
  /** Of each candidate, by Fuse.js. */
  readonly fuse: readonly number[];
  readonly sources: NamedSources;
  readonly speakers: SpeakersAsked;
  /** Rows of the part of the article that the question asks for. */
  readonly metadataRows: ReadonlySet<number>;
}

export interface PreparedQuestion extends FeatureInputs {
  /** Which of the terms a sentence or a title has. */
  readonly aligner: Aligner;
  /** What the terms weigh: by their rarity in the material, and in English. */
  readonly rare: Weighting;
  readonly background: Weighting;
  /** Stems of all words of the question, by number, in order; null: nowhere in the material. */
  readonly words: readonly (number | null)[];
  readonly named: ReadonlySet<number>;
  /** Of those, what is counted: "how many *groups*". */
  readonly counted: ReadonlySet<number>;
  /** What tells it, field by field. */
  readonly told: readonly ReadonlySet<number>[];
  readonly places: StemPlaces;
  readonly phrases: readonly (readonly (number | null)[])[];
  /** Words of a candidate, on average. */
  readonly meanLength: number;
  /** The highest score of a candidate's paragraph, and that in each article. */
  readonly bestParagraph: number;
  readonly bestInArticle: ReadonlyMap<number, number>;
}

/** What the words that name a speaker still weigh. */
const SPEAKER = 0.1;
/** What a word still weighs that says little of the topic: "get", "thing". */
const LIGHT = 0.15;

export function prepareQuestion(candidates: readonly Candidate[], inputs: FeatureInputs): PreparedQuestion {
  const { stems, question, terms, speakers } = inputs;
  const nothing: ReadonlySet<number> = new Set();
  const aligner = alignerOf(stems, terms, (row) => (speakers.quoted(row) ? speakers.terms : nothing));
  // Where somebody's words are asked for, what they are about counts, not how the speaker is called.
  const topical = speakers.terms.size < terms.length;
  const scaled = (weight: number, t: number) =>
    (topical && speakers.terms.has(t) ? SPEAKER : terms[t]!.light ? LIGHT : 1) * weight;
  const rare = terms.map((term, t) => scaled(term.rarity, t));
  const numberOf = (term: string) => stems.stem(term)?.id ?? null;
  const words = question.words.map((w) => numberOf(w.term));
  return {
    ...inputs,
    aligner,
    rare: weightingOf(rare),
    background: weightingOf(terms.map((term, t) => scaled(term.background, t))),
    words,
    named: new Set(words.filter((n) => n !== null)),
    counted: stemIds(stems, question.askedFor.counted),
    told: question.askedFor.told.map((field) => stemIds(stems, field)),
    places: stemPlaces(words),
    phrases: question.phrases.map((p) => p.map(numberOf)),
    meanLength: candidates.reduce((n, c) => n + c.sentence.length, 0) / Math.max(1, candidates.length),
    ...bestParagraphs(candidates),
  };
}

function bestParagraphs(candidates: readonly Candidate[]) {
  const bestInArticle = new Map<number, number>();
  for (const { paragraph, paragraphScore } of candidates) {
    const { doc } = paragraph.article;
    bestInArticle.set(doc, Math.max(bestInArticle.get(doc) ?? 0, paragraphScore));
  }
  return { bestInArticle, bestParagraph: Math.max(1e-9, ...bestInArticle.values()) };
}
