/** What speaks for and against a candidate, as numbers: the ranking is their weighted sum. */
import { alignerOf, together, type Presence } from "../alignment.ts";
import type { Term } from "../../query/query-terms.ts";
import { rarityOf } from "../../analysis/background-idf.ts";
import type { Candidate } from "../../retrieval/candidates.ts";
import { QUOTES, SAYS } from "../../index/forward-index.ts";
import type { Index } from "../../index/types.ts";
import { ofAskedType, isNameOrNumber } from "../answer-type.ts";
import { densest, pairs, placesOf, verbatim } from "../proximity.ts";
import type { Question } from "../../query/question.ts";
import { phraseShare } from "./exact-phrases.ts";
import { sourceNamed, type NamedSources } from "../../query/sources-named.ts";
import type { SpeakersAsked } from "../../query/speakers-asked.ts";
import { PRONOUN, STOP, FLAG_BITS } from "../../analysis/word-flags.ts";

/** A candidate with its features by name. */
export type Features = Readonly<Record<string, number>>;

export interface FeatureInputs {
  readonly index: Index;
  readonly question: Question;
  readonly terms: readonly Term[];
  readonly fuse: readonly number[];
  readonly sources: NamedSources;
  readonly speakers: SpeakersAsked;
  /** Rows of the part of the article that the question asks for. */
  readonly metadataPart: ReadonlySet<number>;
}

/** What the words that name a speaker still weigh. */
const SPEAKER = 0.1;
/** Nats of rarity: what is found beside this much counts for less and less. */
const SOME = 20;
/** Of BM25. */
const K1 = 0.9;
const B = 0.4;

function share(presence: Presence, weights: readonly number[], total: number): number {
  if (!total) return 0;
  let sum = 0;
  for (let t = 0; t < presence.length; t++) sum += presence[t]! * weights[t]!;
  return sum / total;
}
const steep = (s: number) => -Math.log(1.02 - Math.min(1, s));

export function featuresOf(candidates: readonly Candidate[], context: FeatureInputs): Features[] {
  const { index, question, terms, fuse, speakers, metadataPart } = context;
  const nothing: ReadonlySet<number> = new Set();
  const aligner = alignerOf(index, terms, (row) => (speakers.quoted(row) ? speakers.terms : nothing));
  // Where somebody's words are asked for, what they are about counts, not how the speaker is called.
  const topical = speakers.terms.size < terms.length;
  const scaled = (weight: number, t: number) =>
    topical && speakers.terms.has(t) ? SPEAKER * weight : weight;
  const rare = terms.map((term, t) => scaled(term.rarity, t));
  const back = terms.map((term, t) => scaled(term.background, t));
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const [totalRare, totalBack] = [sum(rare), sum(back)];
  const mean = sum(candidates.map((c) => c.sentence.length)) / Math.max(1, candidates.length);
  const numberOf = (term: string) => index.stem(term)?.id ?? null;
  const asked = question.words.map((w) => numberOf(w.term));
  const named = new Set(asked.filter((n) => n !== null));
  const places = placesOf(asked);
  const phrases = question.phrases.map((p) => p.map(numberOf));
  const most = Math.max(1e-9, ...candidates.map((c) => c.paragraphScore));
  const byDocument = new Map<number, number>();
  for (const { paragraphAt, paragraphScore } of candidates)
    byDocument.set(
      paragraphAt.article.doc,
      Math.max(byDocument.get(paragraphAt.article.doc) ?? 0, paragraphScore),
    );
  const titles = new Map<number, Presence>();
  const origins = new Map<number, ReturnType<typeof sourceNamed> & { said: Presence }>();
  const paragraphs = new Map<number, Presence>();
  const empty = terms.map(() => 0);
  // "According to Reuters ...": an article of Reuters has that word without printing it.
  const originOf = (article: Candidate["paragraphAt"]["article"]) => {
    const origin = sourceNamed(article, context.sources);
    return { ...origin, said: terms.map(({ stem }) => (origin.stems.has(stem) ? 1 : 0)) };
  };

  const holding = terms.map(
    (_, t) => candidates.filter((c) => aligner.of(c.sentence).presence[t]! >= 0.9).length,
  );
  const local = holding.map((n, t) => scaled(rarityOf(n, candidates.length), t));
  const totalLocal = sum(local);
  const unfocused = terms.map((term, t) => (term.word.folded === question.focus ? 0.2 : 1) * rare[t]!);
  const names = terms.map((term, t) => (isNameOrNumber(term.word) ? rare[t]! : 0));

  const likeness: number[] = [];
  const features = candidates.map((candidate, i): Record<string, number> => {
    const { sentence, paragraphAt, before, after } = candidate;
    const { article } = paragraphAt;
    const { codes, from, length, remarks } = sentence;
    const { presence: here, trace } = aligner.of(sentence);
    const prior = before ? aligner.of(before).presence : empty;
    const next = after ? aligner.of(after).presence : empty;
    const title = titles.get(article.doc) ?? aligner.presence(article.titleTerms);
    titles.set(article.doc, title);
    const origin = origins.get(article.doc) ?? originOf(article);
    origins.set(article.doc, origin);
    const paragraph =
      paragraphs.get(paragraphAt.id) ?? together(paragraphAt.sentences.map(aligner.of), terms.length);
    paragraphs.set(paragraphAt.id, paragraph);
    const exact = here.map((p) => (p >= 0.9 ? 1 : 0));
    const opens = length && codes[from]! & PRONOUN ? 1 : 0;
    const aligned = here.map((p, t) =>
      Math.max(
        p,
        origin.said[t]!,
        0.5 * title[t]!,
        (0.4 + 0.15 * opens) * prior[t]!,
        0.25 * next[t]!,
        0.2 * paragraph[t]!,
      ),
    );
    const missing = (other: Presence) => {
      if (!totalRare) return 0;
      let total = 0;
      for (let t = 0; t < other.length; t++) if (!here[t]) total += other[t]! * rare[t]!;
      return total / totalRare;
    };
    const counts = terms.map(() => 0);
    for (const { term, quality } of trace) if (quality >= 0.9) counts[term]!++;
    let fresh = 0;
    for (let i = from; i < from + length; i++)
      if (!(codes[i]! & STOP) && !named.has(codes[i]! >>> FLAG_BITS)) fresh++;
    const norm = K1 * (1 - B + (B * length) / Math.max(1, mean));
    likeness.push(counts.reduce((s, n, t) => s + (rare[t]! * n * (K1 + 1)) / (n + norm), 0));
    const { near, adjacent } = pairs(trace, terms.length);
    const { two, run } = verbatim(places, asked.length, sentence);
    const answering = ofAskedType(sentence, question.kind, named);
    let nearest = 99;
    for (const a of answering)
      for (const { place } of trace) nearest = Math.min(nearest, Math.abs(place - a));
    const alignRare = share(aligned, rare, totalRare);
    const alignBack = share(aligned, back, totalBack);
    return {
      fuse: fuse[i] ?? 0,
      coverFlat: terms.length ? sum(exact) / terms.length : 0,
      alignBack,
      alignSteep: steep(alignRare),
      coverLocal: share(exact, local, totalLocal),
      coverUnfocused: share(aligned, unfocused, sum(unfocused)),
      names: share(aligned, names, sum(names)),
      namesHere: share(exact, names, sum(names)),
      root: share(
        here.map((p) => (p > 0 && p < 0.9 ? 1 : 0)),
        rare,
        totalRare,
      ),
      before: missing(prior),
      after: missing(next),
      paragraph: candidate.paragraphScore / most,
      paragraphCover: share(paragraph, rare, totalRare),
      paragraphCoverBack: share(
        paragraph.map((p, t) => Math.max(p, title[t]!, origin.said[t]!)),
        back,
        totalBack,
      ),
      document: (byDocument.get(article.doc) ?? 0) / most,
      near,
      adjacent,
      window: densest(trace, rare, totalRare, 10),
      windowBack: densest(trace, back, totalBack, 16),
      two,
      run: run / Math.max(1, asked.length),
      runLong: Math.log1p(run),
      when: question.kind === "when" && answering.length ? 1 : 0,
      where: question.kind === "where" && answering.length ? 1 : 0,
      howMany: question.kind === "how many" && answering.length ? 1 : 0,
      answerNear: answering.length ? 1 / (1 + nearest) : 0,
      fresh: Math.log1p(fresh),
      first: sentence.place === 0 ? 1 : 0,
      quotation: remarks & QUOTES ? 1 : 0,
      phrase: phraseShare(phrases, sentence),
      quoted: speakers.quoted(sentence.row) ? 1 : 0,
      metadataPart: metadataPart.has(sentence.row) ? 1 : 0,
      saying: question.saying && remarks & SAYS ? 1 : 0,
      found: Math.log(SOME + sum(aligned.map((p, t) => p * terms[t]!.background))),
      publisher: origin.publisher,
      date: origin.date,
    };
  });
  const ranks = likeness.toSorted((a, b) => b - a);
  for (const [i, f] of features.entries()) f["rank"] = 1 / (1 + ranks.indexOf(likeness[i]!));
  return features;
}
