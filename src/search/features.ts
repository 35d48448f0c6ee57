/** What speaks for and against a candidate, as numbers: the ranking is their weighted sum. */
import { alignerOf, together, type Presence } from "./alignment.ts";
import type { Term } from "./asking.ts";
import { rarityOf } from "./background.ts";
import type { Candidate } from "./candidates.ts";
import { ASKS, QUOTES, SAYS } from "./codes.ts";
import type { Index } from "./index.ts";
import { answersIn, isMark } from "./kinds.ts";
import { commonOrder, densest, pairs, placesOf, verbatim } from "./order.ts";
import type { Question } from "./question.ts";
import { defines, phraseShare } from "./shape.ts";
import { sourceNamed, type NamedSources } from "./sources.ts";
import type { SpeakersAsked } from "./speaking.ts";
import { PRONOUN, STOP, TRAITS } from "./traits.ts";

/** A candidate with its features by name. */
export type Features = Readonly<Record<string, number>>;

export interface Context {
  readonly index: Index;
  readonly question: Question;
  readonly terms: readonly Term[];
  readonly fuse: readonly number[];
  readonly sources: NamedSources;
  readonly speakers: SpeakersAsked;
  /** Rows of the part of the article that the question asks for. */
  readonly furniture: ReadonlySet<number>;
}

/** What the words that name a speaker still weigh. */
const SPEAKER = 0.1;
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

export function featuresOf(candidates: readonly Candidate[], context: Context): Features[] {
  const { index, question, terms, fuse, speakers, furniture } = context;
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
  const marks = terms.flatMap((t, i) => (isMark(t.word) ? [i] : []));
  const most = Math.max(1e-9, ...candidates.map((c) => c.paragraphScore));
  const byDocument = new Map<number, number>();
  for (const { stretch, paragraphScore } of candidates)
    byDocument.set(stretch.article.doc, Math.max(byDocument.get(stretch.article.doc) ?? 0, paragraphScore));
  const titles = new Map<number, Presence>();
  const paragraphs = new Map<number, Presence>();
  const empty = terms.map(() => 0);

  const holding = terms.map(
    (_, t) => candidates.filter((c) => aligner.of(c.sentence).presence[t]! >= 0.9).length,
  );
  const local = holding.map((n, t) => scaled(rarityOf(n, candidates.length), t));
  const totalLocal = sum(local);
  const unfocused = terms.map((term, t) => (term.word.folded === question.focus ? 0.2 : 1) * rare[t]!);
  const names = terms.map((term, t) => (isMark(term.word) ? rare[t]! : 0));

  const features = candidates.map((candidate, i): Record<string, number> => {
    const { sentence, stretch, before, after } = candidate;
    const { article } = stretch;
    const { codes, from, length, remarks } = sentence;
    const { presence: here, trace } = aligner.of(sentence);
    const prior = before ? aligner.of(before).presence : empty;
    const next = after ? aligner.of(after).presence : empty;
    const title = titles.get(article.doc) ?? aligner.presence(article.titleTerms);
    titles.set(article.doc, title);
    const paragraph = paragraphs.get(stretch.id) ?? together(stretch.sentences.map(aligner.of), terms.length);
    paragraphs.set(stretch.id, paragraph);
    const exact = here.map((p) => (p >= 0.9 ? 1 : 0));
    const opens = length && codes[from]! & PRONOUN ? 1 : 0;
    const aligned = here.map((p, t) =>
      Math.max(p, 0.5 * title[t]!, (0.4 + 0.15 * opens) * prior[t]!, 0.25 * next[t]!, 0.2 * paragraph[t]!),
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
      if (!(codes[i]! & STOP) && !named.has(codes[i]! >>> TRAITS)) fresh++;
    const norm = K1 * (1 - B + (B * length) / Math.max(1, mean));
    const bm25 =
      counts.reduce((s, n, t) => s + (rare[t]! * n * (K1 + 1)) / (n + norm), 0) / Math.max(1e-9, totalRare);
    const { near, adjacent } = pairs(trace, terms.length);
    const { two, three, run } = verbatim(places, asked.length, sentence);
    const answering = answersIn(sentence, question.kind, named);
    let nearest = 99;
    for (const a of answering)
      for (const { place } of trace) nearest = Math.min(nearest, Math.abs(place - a));
    const coverRare = share(exact, rare, totalRare);
    const coverBack = share(exact, back, totalBack);
    const alignRare = share(aligned, rare, totalRare);
    const alignBack = share(aligned, back, totalBack);
    const { publisher, date } = sourceNamed(article, context.sources);
    return {
      fuse: fuse[i] ?? 0,
      bm25,
      coverRare,
      coverBack,
      coverFlat: terms.length ? sum(exact) / terms.length : 0,
      coverSquared: coverRare ** 2,
      alignRare,
      alignBack,
      alignSteep: steep(alignRare),
      alignSteepBack: steep(alignBack),
      coverLocal: share(exact, local, totalLocal),
      alignLocal: share(aligned, local, totalLocal),
      coverUnfocused: share(aligned, unfocused, sum(unfocused)),
      names: share(aligned, names, sum(names)),
      namesHere: share(exact, names, sum(names)),
      root: share(
        here.map((p) => (p > 0 && p < 0.9 ? 1 : 0)),
        rare,
        totalRare,
      ),
      before: missing(prior),
      beforePronoun: opens * missing(prior),
      after: missing(next),
      title: missing(title),
      rest: missing(paragraph),
      paragraph: candidate.paragraphScore / most,
      paragraphCover: share(paragraph, rare, totalRare),
      paragraphCoverBack: share(
        paragraph.map((p, t) => Math.max(p, title[t]!)),
        back,
        totalBack,
      ),
      placeCoverBack: share(
        paragraph.map((p, t) => Math.max(p, title[t]!, 0.9 * prior[t]!, 0.9 * next[t]!)),
        back,
        totalBack,
      ),
      document: (byDocument.get(article.doc) ?? 0) / most,
      order: commonOrder(trace, rare, totalRare),
      near,
      adjacent,
      window: densest(trace, rare, totalRare, 10),
      windowBack: densest(trace, back, totalBack, 16),
      two,
      three,
      run: run / Math.max(1, asked.length),
      runLong: Math.log1p(run),
      who: question.kind === "who" && answering.length ? 1 : 0,
      when: question.kind === "when" && answering.length ? 1 : 0,
      where: question.kind === "where" && answering.length ? 1 : 0,
      howMany: question.kind === "how many" && answering.length ? 1 : 0,
      why: question.kind === "why" && answering.length ? 1 : 0,
      answerNear: answering.length ? 1 / (1 + nearest) : 0,
      length: Math.log1p(length),
      short: length < 5 ? 1 : 0,
      fresh: Math.log1p(fresh),
      first: sentence.place === 0 ? 1 : 0,
      head: stretch.id === article.first ? 1 : 0,
      opens,
      marksMissing: marks.length ? marks.filter((t) => !exact[t]).length / marks.length : 0,
      asks: remarks & ASKS ? 1 : 0,
      quotation: remarks & QUOTES ? 1 : 0,
      heading: stretch.role === "heading" ? 1 : 0,
      definition: question.kind === "definition" ? defines(sentence, trace) : 0,
      phrase: phraseShare(phrases, sentence),
      quoted: speakers.quoted(sentence.row) ? 1 : 0,
      furniture: furniture.has(sentence.row) ? 1 : 0,
      saying: question.saying && remarks & SAYS ? 1 : 0,
      publisher,
      date,
    };
  });
  const ranks = features.map((f) => f["bm25"]!).toSorted((a, b) => b - a);
  for (const f of features) f["rank"] = 1 / (1 + ranks.indexOf(f["bm25"]!));
  return features;
}
