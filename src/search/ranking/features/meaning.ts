/**
 * What speaks for a candidate by the meaning of its words: softly aligned words, and how near the middle of its words' vectors
 * comes to the question's.
 */
import { backgroundRarity, RAREST, rarityOf } from "../../analysis/background-idf.ts";
import { sentenceVector, stemAt, vectorOf } from "../../analysis/sentence-vectors.ts";
import { stemOf } from "../../analysis/terms.ts";
import {
  addVector,
  cosine,
  placeCount,
  placeOfStem,
  similarity,
  SIZE,
  stemOfPlace,
  unit,
} from "../../analysis/vectors.ts";
import { CAPITAL, STOP } from "../../analysis/word-flags.ts";
import { stemIn } from "../../index/forward-index.ts";
import type { Candidate, IndexedSentence } from "../../index/types.ts";
import { meantBy } from "../../query/query-terms.ts";
import { softAlignerOf, type SoftAligner } from "../soft-alignment.ts";
import type { PreparedQuestion } from "./prepare-question.ts";
import { share, weightingOf } from "./weighting.ts";

export type MeaningFeature =
  | "softAlign"
  | "softLoose"
  | "softLocal"
  | "softMissing"
  | "softParagraph"
  | "softArticle"
  | "namesAround"
  | "centroidOwn"
  | "centroidAround"
  | "centroidParagraph"
  | "focusNear"
  | "titled"
  | "explained";

/** What a word near the sentence is worth beside one in it. */
const [TITLE, BEFORE, AFTER, PARAGRAPH] = [0.5, 0.45, 0.25, 0.2];
/** The cosine from which a word loosely stands for another. */
const LOOSE = 0.55;
/** From here on the word itself is there, or one of its root. */
const ROOT = 0.7;
/** From here on a candidate holds the word, for its rarity among the candidates. */
const HELD = 0.5;
/** What the sentences before and after add to what a sentence is about. */
const [PRIOR, NEXT] = [0.5, 0.3];

/** Of each candidate, in their order. */
export function meaning(
  { question, terms, aligner, rare, background }: PreparedQuestion,
  candidates: readonly Candidate[],
): Record<MeaningFeature, number>[] {
  const soft = softAlignerOf(terms, aligner);
  const nothing = terms.map(() => 0);
  const near = (sentence: IndexedSentence | null) => (sentence ? soft.of(sentence).soft : nothing);
  const asked = unit(sentenceVector(meantBy(terms)));
  const own = candidates.map(({ sentence }) => soft.of(sentence));
  const local = weightingOf(
    terms.map((_, t) => rarityOf(own.filter((one) => one.soft[t]! >= HELD).length, own.length)),
  );
  const focus = question.focus === null ? undefined : placeOfStem(stemOf(question.focus));
  const words = new Set(question.words.map(({ term }) => stemAt(term)));
  const articles = bestInArticles(candidates, soft);
  const [aligned, loosely, missing, around] = [[...nothing], [...nothing], [...nothing], [...nothing]];

  const names = weightingOf(background.weights.map((weight, t) => (terms[t]!.name ? weight : 0)));

  return candidates.map(({ sentence, paragraph, before, after }, i) => {
    const { exact, cosines, soft: here } = own[i]!;
    const title = soft.inTitle(paragraph.article).soft;
    const beside = soft.inParagraph(paragraph);
    const [prior, next] = [near(before), near(after)];
    for (let t = 0; t < terms.length; t++) {
      const close = Math.max(here[t]!, TITLE * title[t]!, BEFORE * prior[t]!, AFTER * next[t]!);
      aligned[t] = Math.fround(Math.max(close, PARAGRAPH * beside.soft[t]!));
      loosely[t] = Math.max(cosines[t]!, exact[t]!) >= LOOSE ? 1 : 0;
      missing[t] = beside.exact[t]! < ROOT ? beside.cosines[t]! : 0;
      around[t] = Math.max(beside.soft[t]!, title[t]!);
    }
    const { explained, focused } = reversed(sentence, words, focus, soft.nearestTo);
    return {
      softAlign: share(aligned, rare),
      softLoose: share(loosely, background),
      softLocal: share(here, local),
      softMissing: share(missing, background),
      softParagraph: share(around, background),
      softArticle: share(articles.get(paragraph.article.doc)!, background),
      namesAround: share(around, names),
      centroidOwn: cosine(asked, paragraph.vectors, sentence.place * SIZE),
      centroidAround: cosine(asked, neighbourhood(paragraph.vectors, sentence.place)),
      centroidParagraph: cosine(asked, paragraph.vectors, paragraph.sentences.length * SIZE),
      focusNear: focused,
      explained,
      titled: share(title, background),
    };
  });
}

/** By article: the best that a paragraph of its candidates, or its title, has for each term. */
function bestInArticles(candidates: readonly Candidate[], soft: SoftAligner): Map<number, number[]> {
  const articles = new Map<number, number[]>();
  for (const paragraph of new Set(candidates.map((c) => c.paragraph))) {
    const { article } = paragraph;
    const best = articles.get(article.doc) ?? [...soft.inTitle(article).soft];
    const here = soft.inParagraph(paragraph).soft;
    for (let t = 0; t < best.length; t++) if (here[t]! > best[t]!) best[t] = here[t]!;
    articles.set(article.doc, best);
  }
  return articles;
}

/** What a sentence of a paragraph means together with those beside it. */
function neighbourhood(vectors: Int8Array, place: number): Float32Array {
  const sum = new Float32Array(SIZE);
  const last = vectors.length / SIZE - 2;
  addVector(sum, vectors, place, 1);
  if (place > 0) addVector(sum, vectors, place - 1, PRIOR);
  if (place < last) addVector(sum, vectors, place + 1, NEXT);
  return sum;
}

/** By place; 0 where nobody has asked for it yet. */
let rarities: Float32Array | null = null;
/** How rare a stem is in English at large, by its number in the index. */
function rarityAt(stem: number): number {
  const place = vectorOf(stem);
  if (place < 0) return RAREST;
  rarities ??= new Float32Array(placeCount());
  if (!rarities[place]) rarities[place] = backgroundRarity(stemOfPlace(place));
  return rarities[place]!;
}

/** How much of the sentence the question accounts for, and how near anything else in it comes to the asked focus. */
function reversed(
  sentence: IndexedSentence,
  own: ReadonlySet<number | undefined>,
  focus: number | undefined,
  nearestTo: (stem: number) => number,
) {
  let [explained, total, focused] = [0, 0, 0];
  for (let i = 0; i < sentence.length; i++) {
    const code = sentence.forward[sentence.from + i]!;
    if (code & STOP) continue;
    const stem = stemIn(sentence, i);
    const rarity = rarityAt(stem);
    total += rarity;
    if (own.has(stem)) explained += rarity;
    else {
      if (!(code & CAPITAL && i > 0)) explained += rarity * nearestTo(stem);
      const place = vectorOf(stem);
      if (focus !== undefined && place >= 0) focused = Math.max(focused, similarity(focus, place));
    }
  }
  return { explained: total ? explained / total : 0, focused };
}
