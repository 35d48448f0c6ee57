/** What of the question the first candidate lacks or contradicts, and how much was searched for it. */
import { alignerOf, together } from "./alignment.ts";
import type { Term } from "../query/query-terms.ts";
import { standsBy, type Candidate } from "../retrieval/candidates.ts";
import { contradicts } from "./contradiction.ts";
import { lackingType, type LackingSignal } from "./lacking-type.ts";
import type { Ranked, Ranking } from "./rank.ts";
import type { DocumentStore } from "../index/store.ts";

/** What stands in so many sentences of an article is what the article is about, and goes without saying in the others. */
const OFTEN = 3;
/** Sentences of an article of middling length, and how many times as many still tell more. */
const ONE_ARTICLE = 200;
const FARTHEST = 50;

/** How much is searched beyond one article, in nats: each further sentence is one more that can hold the words by chance. */
function reachOf(store: DocumentStore, docs: readonly number[] | null): number {
  const part = docs ? docs.length / Math.max(1, store.documentCount()) : 1;
  return Math.log(Math.min(FARTHEST, Math.max(1, (part * store.sentenceCount()) / ONE_ARTICLE)));
}

export type AnswerabilitySignal =
  | "contradicts"
  | "unknown"
  | "unknownName"
  | "missingName"
  | "repaired"
  | "beside"
  | "metadataPart"
  | "reach"
  | "otherSpeaker"
  | "notTheirs"
  | "unquoted"
  | "onlyNames"
  | LackingSignal;

/** Signals of the confidence that need the question and the index, not only the candidates' features. */
export function answerability(
  store: DocumentStore,
  { question, terms: asked, docs, speakers }: Pick<Ranking, "question" | "terms" | "docs" | "speakers">,
  best: Ranked,
): Record<AnswerabilitySignal, number> {
  const said = speakers.quoted(best.candidate.sentence.row);
  const terms = asked.filter((_, t) => !said || !speakers.terms.has(t));
  const unknown = terms.filter((t) => !t.known);
  const has = standsBy(store, best.candidate);
  const missing = terms.filter((t) => !has(t.stem) && !t.variants.some(has));
  const about = terms.filter((t) => question.about.includes(t.word.term));
  const { doc } = best.candidate.paragraph.article;
  const here = alignerOf(store, asked, () => new Set()).of(best.candidate.sentence);
  const topics = terms.filter((t) => !t.name);
  return {
    contradicts: contradicts(question.words, best.candidate.sentence.words) ? 1 : 0,
    unknown: terms.length ? unknown.length / terms.length : 0,
    unknownName: unknown.some((t) => t.name) ? 1 : 0,
    missingName: missing.some((t) => t.name) ? 1 : 0,
    repaired: terms.length ? terms.filter((t) => t.repaired).length / terms.length : 0,
    beside:
      about.length > 0 &&
      !leadsTo(store, about, best.candidate) &&
      !about.some((t) => store.sentencesLike([t.stem], [doc], OFTEN).length === OFTEN)
        ? 1
        : 0,
    metadataPart: question.metadataPart && best.features.metadataPart ? aboutShare(store, asked, best) : 0,
    reach: reachOf(store, docs),
    ...lackingType(store, question, best.candidate),
    notTheirs: speakers.names.length && !said ? 1 : 0,
    unquoted: speakers.unquoted.length ? 1 : 0,
    onlyNames: topics.length && !topics.some((t) => here.presence[asked.indexOf(t)]) ? 1 : 0,
    otherSpeaker:
      speakers.names.length && !said && ![...speakers.terms].some((t) => has(asked[t]!.stem)) ? 1 : 0,
  };
}

/** Whether any of the words, or one of their root, stands in the title, the sentence before or the paragraph. */
function leadsTo(store: DocumentStore, about: readonly Term[], { paragraph, before }: Candidate): boolean {
  const aligner = alignerOf(store, about, () => new Set());
  const near = [...paragraph.sentences, ...(before ? [before] : [])].map(aligner.of);
  const found = together(near, about.length);
  const titled = aligner.presence(paragraph.article.titleTerms);
  return about.some((_, t) => found[t]! > 0 || titled[t]! > 0);
}

/** "Who wrote the article about the ferry?": the share of its topic that the article has; 1 where none is named. */
function aboutShare(store: DocumentStore, terms: readonly Term[], { candidate }: Ranked): number {
  const { doc } = candidate.paragraph.article;
  const held = terms.filter((t) => store.holds(t.stem, [doc]));
  return terms.length ? held.length / terms.length : 1;
}
