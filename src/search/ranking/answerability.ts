/** What of the question the first candidate lacks or contradicts, and how much was searched for it. */
import { alignerOf, presenceInAny } from "./alignment.ts";
import type { Term } from "../query/query-terms.ts";
import { standsBy } from "../retrieval/candidates.ts";
import type { Retrieved, ShownTexts, WantedTexts } from "../index/calls.ts";
import { wordsIn } from "../index/chunks.ts";
import type { Candidate, StemNumbers } from "../index/types.ts";
import type { Question } from "../query/question.ts";
import { contradicts } from "./contradiction.ts";
import { lackingType, type LackingSignal } from "./lacking-type.ts";
import { isUnspoken } from "./unspoken.ts";
import type { Ordered, RankedCandidate } from "./order.ts";
import { speaksOfAnother } from "./other-modifier.ts";
import { softAlignerOf } from "./soft-alignment.ts";

/** What stands in so many sentences of an article is what the article is about, and goes without saying in the others. */
const OFTEN = 3;
/** Sentences of an article of middling length, and how many times as many still tell more. */
const ONE_ARTICLE = 200;
const FARTHEST = 50;

/** How much is searched beyond one article, in nats: each further sentence is one more that can hold the words by chance. */
function reachOf({ statistics, documents }: Retrieved): number {
  const share = documents / Math.max(1, statistics.documents);
  return Math.log(Math.min(FARTHEST, Math.max(1, (share * statistics.sentences) / ONE_ARTICLE)));
}

export type AnswerabilitySignal =
  | "contradicts"
  | "unknownName"
  | "another"
  | "beside"
  | "metadataPart"
  | "reach"
  | "otherSpeaker"
  | "notTheirs"
  | "unquoted"
  | "otherYear"
  | "unspoken"
  | LackingSignal;

interface Evidence extends Ordered {
  readonly question: Question;
  readonly retrieved: Retrieved;
  readonly shown: ShownTexts;
}

/** What is to be counted in the first candidate's article; null where the question does not need it. */
export function countedFor(question: Question, { terms, ranked }: Ordered): WantedTexts["counted"] {
  const stems = question.metadataPart
    ? terms.map((t) => t.stem)
    : topicOf(question, terms).map((t) => t.stem);
  const doc = ranked[0]?.candidate.paragraph.article.doc;
  return doc === undefined || !stems.length ? null : { doc, stems, most: OFTEN };
}

/** What somebody's words are asked about. */
const topicOf = (question: Question, terms: readonly Term[]) =>
  terms.filter((t) => question.about.includes(t.word.term));

/** Signals of the confidence that need the question and the index, not only the candidates' features. */
export function answerability(
  { question, terms: asked, stems, speakers, retrieved, shown }: Evidence,
  best: RankedCandidate,
): Record<AnswerabilitySignal, number> {
  const said = speakers.quoted(best.candidate.sentence.row);
  const terms = asked.filter((_, t) => !said || !speakers.terms.has(t));
  const has = standsBy(stems, best.candidate);
  const about = topicOf(question, terms);
  const count = (t: Term) => shown.counted.get(t.stem) ?? 0;
  const { sentence, paragraph } = best.candidate;
  const text = shown.chunk(paragraph.id)?.chunk;
  return {
    contradicts: text && contradicts(question.words, wordsIn(text, sentence.span)) ? 1 : 0,
    another: text && speaksOfAnother(stems, terms, question.words, text, best.candidate) ? 1 : 0,
    unknownName: terms.some((t) => !t.known && t.name) ? 1 : 0,
    beside:
      about.length > 0 && !leadsTo(stems, about, best.candidate) && !about.some((t) => count(t) >= OFTEN)
        ? 1
        : 0,
    metadataPart: question.metadataPart && best.features.metadataPart ? aboutShare(asked, count) : 0,
    reach: reachOf(retrieved),
    ...lackingType(stems, question, best.candidate),
    otherYear: question.words.length <= SHORT && ofAnotherYear(terms, has) ? 1 : 0,
    unspoken:
      speakers.names.length === 0 && isUnspoken(stems, question, asked, best.candidate, text ?? null) ? 1 : 0,
    notTheirs: speakers.names.length && !said ? 1 : 0,
    unquoted: speakers.unquoted.length ? 1 : 0,
    otherSpeaker:
      speakers.names.length && !said && ![...speakers.terms].some((t) => has(asked[t]!.stem)) ? 1 : 0,
  };
}

/** Longer questions name the year in which an article came out. */
const SHORT = 16;

/** Asked for 2019, what tells of no year, or of others, is another year's. */
function ofAnotherYear(terms: readonly Term[], has: (stem: string) => boolean): boolean {
  const years = terms.filter(({ stem }) => YEAR.test(stem));
  return years.length > 0 && !years.some(({ stem, variants }) => [stem, ...variants].some(has));
}
const YEAR = /^(?:1[0-9]|20)\d\ds?$/u;

/** "Climate change" is spoken of where "global warming" is. */
const ALIKE = 0.55;

/** Whether any of the words, one of their root or one used alike, stands in the title, the sentence before or the paragraph. */
function leadsTo(stems: StemNumbers, about: readonly Term[], { paragraph, before }: Candidate): boolean {
  const aligner = alignerOf(stems, about, () => new Set());
  const near = [...paragraph.sentences, ...(before ? [before] : [])].map(aligner.of);
  const found = presenceInAny(near, about.length);
  const titled = aligner.presence(paragraph.article.titleTerms);
  const alike = softAlignerOf(about, aligner).inParagraph(paragraph).cosines;
  return about.some((_, t) => found[t]! > 0 || titled[t]! > 0 || alike[t]! >= ALIKE);
}

/** "Who wrote the article about the ferry?": the share of its topic that the article has; 1 where none is named. */
function aboutShare(terms: readonly Term[], count: (term: Term) => number): number {
  const held = terms.filter((t) => count(t) > 0);
  return terms.length ? held.length / terms.length : 1;
}
