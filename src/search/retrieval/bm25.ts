/**
 * The sentences and paragraphs that match words best, by BM25, from lists of the sentences that hold each word.
 *
 * The lists are gone through once, all in step; a paragraph counts what its sentences hold. FTS5's own bm25() looks up
 * the length of each row that matches: measured over 100,000 sentences, that and a second index of paragraphs took five
 * times as long.
 */
import { stemIn } from "../index/forward-index.ts";
import { leaders } from "../index/leaders.ts";
import type { CollectionStatistics, Index, Match, Stem, Titled } from "../index/types.ts";
import { LENGTHS, POSTINGS, rowOf, wordsAt } from "../index/rows.ts";

/** Of BM25, as FTS5 has them. */
const K1 = 1.2;
const B = 0.75;
/** What a word in the title counts, beside one in the paragraph. */
const TITLE = 0.5;
/** Paragraphs whose length is looked up, for each that is wanted. */
const LOOKED_UP = 1.5;
/** Paragraphs considered for their title alone. */
const TITLED = 60;

interface Asked {
  readonly term: string;
  readonly stem: Stem;
  readonly titles: readonly Titled[];
}

/** Both best first; `most`: how many of each. */
export function bestOf(
  index: Index,
  terms: readonly string[],
  docs: readonly number[] | null,
  most: { readonly sentences: number; readonly paragraphs: number },
): { sentences: Match[]; paragraphs: Match[] } {
  const statistics = index.statistics();
  const titles = index.titlesWith(terms, docs);
  const asked = terms.flatMap((term): Asked[] => {
    const stem = index.stem(term);
    return stem ? [{ term, stem, titles: titles.get(term) ?? [] }] : [];
  });
  const rare = asked.map(({ stem }) => rarity(stem.sentences, statistics.sentences));
  const rareParagraphs = asked.map(({ stem }) => rarity(stem.paragraphs, statistics.paragraphs));
  const lengths = lengthWeights(statistics);
  const sentences = leaders(most.sentences);
  const paragraphs = leaders(LOOKED_UP * most.paragraphs);
  const titled = titledBy(asked);
  const seen = new Set<number>();
  const held = new Float64Array(asked.length);
  const anyTitles = asked.some(({ titles }) => titles.length > 0);
  const close = (id: number) => {
    if (anyTitles)
      for (let t = 0; t < asked.length; t++) {
        const n = titled(t, id);
        if (!n) continue;
        held[t]! += TITLE * n;
        seen.add(id);
      }
    paragraphs.add(id, bm25(held, rareParagraphs, 1));
    held.fill(0);
  };

  const lists = asked.map(({ term }) => index.sentencesWith(term, docs));
  const places = asked.map(() => 0);
  const heads = Float64Array.from(lists, (list) => list[0] ?? Infinity);
  for (let paragraph = -1; ;) {
    let posting = Infinity;
    for (let t = 0; t < heads.length; t++) if (heads[t]! < posting) posting = heads[t]!;
    const at = posting === Infinity ? -1 : Math.floor(posting / POSTINGS);
    if (at !== paragraph) {
      if (paragraph >= 0) close(paragraph);
      paragraph = at;
    }
    if (posting === Infinity) break;
    let sum = 0;
    for (let t = 0; t < heads.length; t++) {
      if (heads[t] !== posting) continue;
      sum += rare[t]!;
      held[t]!++;
      heads[t] = lists[t]![++places[t]!] ?? Infinity;
    }
    sentences.add(posting, sum * lengths[wordsAt(posting)]!);
  }
  for (const id of byTitle(asked, rareParagraphs))
    if (!seen.has(id)) {
      for (const t of asked.keys()) held[t] = TITLE * anyTitle(asked[t]!.titles, id);
      paragraphs.add(id, bm25(held, rareParagraphs, 1));
    }

  const exact = leaders(most.paragraphs);
  index.load(paragraphs.best().map((m) => m.row));
  for (const { row } of paragraphs.best().toSorted((a, b) => a.row - b.row))
    exact.add(row, scoreOf(index, row, asked, rareParagraphs));
  return {
    sentences: sentences.best().map(({ row, score }) => ({ row: rowOf(row), score })),
    paragraphs: exact.best(),
  };
}

/** By how many words a sentence has, what a word in it counts. */
export function lengthWeights({ words, sentences }: CollectionStatistics): Float64Array {
  const mean = words / Math.max(1, sentences);
  return new Float64Array(LENGTHS).map((_, n) => (K1 + 1) / (1 + K1 * (1 - B + (B * n) / mean)));
}

/** What a word counts that so many of all sentences, or paragraphs, hold. */
export const rarity = (holding: number, total: number) =>
  Math.max(1e-6, Math.log((total - holding + 0.5) / (holding + 0.5)));

/** `length`: of the text, by the mean of all. */
function bm25(held: ArrayLike<number>, rare: readonly number[], length: number): number {
  let sum = 0;
  for (let t = 0; t < held.length; t++)
    if (held[t]) sum += (rare[t]! * held[t]! * (K1 + 1)) / (held[t]! + K1 * (1 - B + B * length));
  return sum;
}

/** A paragraph's score, with every time it holds a word and with its length. */
function scoreOf(index: Index, id: number, asked: readonly Asked[], rare: readonly number[]): number {
  const paragraph = index.paragraphAt(id);
  if (!paragraph) return 0;
  const held = new Float64Array(asked.length);
  const { titleTerms } = paragraph.article;
  let words = titleTerms.length;
  for (const [t, { term }] of asked.entries())
    for (const other of titleTerms) if (other === term) held[t]! += TITLE;
  for (const sentence of paragraph.sentences) {
    words += sentence.length;
    for (let i = 0; i < sentence.length; i++) {
      const stem = stemIn(sentence, i);
      for (let t = 0; t < asked.length; t++) if (asked[t]!.stem.id === stem) held[t]!++;
    }
  }
  const { titledWords, paragraphs } = index.statistics();
  return bm25(held, rare, words / (titledWords / paragraphs));
}

/** How often the title over a paragraph holds a term; to be asked of paragraphs in order. */
function titledBy(asked: readonly Asked[]): (term: number, paragraph: number) => number {
  const places = asked.map(() => 0);
  return (term, paragraph) => {
    const { titles } = asked[term]!;
    let at = places[term]!;
    while (at < titles.length && titles[at]!.last < paragraph) at++;
    places[term] = at;
    return at < titles.length && titles[at]!.first <= paragraph ? titles[at]!.n : 0;
  };
}

const anyTitle = (titles: readonly Titled[], id: number) =>
  titles.find(({ first, last }) => first <= id && id <= last)?.n ?? 0;

/** Paragraphs of the articles whose titles hold most of the terms. */
function byTitle(asked: readonly Asked[], rare: readonly number[]): number[] {
  const weights = new Map<number, { first: number; last: number; weight: number }>();
  for (const [t, { titles }] of asked.entries())
    for (const { first, last } of titles) {
      const weight = (weights.get(first)?.weight ?? 0) + rare[t]!;
      weights.set(first, { first, last, weight });
    }
  const ids: number[] = [];
  for (const { first, last } of [...weights.values()].toSorted((a, b) => b.weight - a.weight)) {
    for (let id = first; id <= last && ids.length < TITLED; id++) ids.push(id);
    if (ids.length >= TITLED) break;
  }
  return ids;
}
