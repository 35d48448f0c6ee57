/** Sentences that hold words, or words in a row: for checking a quotation, and for what somebody's words are asked about. */
import { stemIn } from "../index/forward-index.ts";
import { leaders } from "../index/leaders.ts";
import { paragraphOf, rowOf, SENTENCES, wordsAt } from "../index/rows.ts";
import type { Index, Match, PostingList, Sentence } from "../index/types.ts";
import { lengthWeights, rarity } from "./bm25.ts";

/** Sentences that hold the rarest words of a run and are looked through for all of it. */
const LOOKED_THROUGH = 400;
/** A word's list of sentences is read where it is short beside the sentences that would be looked through: one takes the time of so many postings. */
const POSTINGS_READ = 50;

/** Best first, of equal ones in the order of the material. A phrase may be several stems in a row, parted by spaces. */
export function sentencesLike(
  index: Index,
  phrases: readonly string[],
  docs: readonly number[] | null,
  limit: number,
): Match[] {
  const { sentences } = index.statistics();
  const lengths = lengthWeights(index.statistics());
  const scores = new Map<number, number>();
  for (const phrase of new Set(phrases)) {
    const words = phrase.split(" ");
    const list = words.length === 1 ? index.sentencesWith(phrase, docs) : inRow(index, words, docs);
    const holding = words.length === 1 ? (index.stem(phrase)?.sentences ?? 0) : list.length;
    const rare = rarity(holding, sentences);
    for (const posting of list) scores.set(posting, (scores.get(posting) ?? 0) + rare);
  }
  const best = leaders(limit);
  for (const [posting, sum] of [...scores].toSorted(([a], [b]) => a - b))
    best.add(rowOf(posting), sum * lengths[wordsAt(posting)]!);
  return best.best();
}

/** The sentences with these stems next to each other. */
function inRow(index: Index, words: readonly string[], docs: readonly number[] | null): PostingList {
  const stems = words.map((word) => index.stem(word));
  if (stems.some((stem) => stem === null)) return new Float64Array();
  const rarest = [...new Set(words)].toSorted((a, b) => index.stem(a)!.sentences - index.stem(b)!.sentences);
  const [first, second, ...others] = rarest;
  let holding = index.sentencesWith(first!, docs);
  if (second) holding = within(holding, index.sentencesWith(second, docs));
  for (const word of others)
    if (index.stem(word)!.sentences < POSTINGS_READ * holding.length)
      holding = within(holding, index.sentencesWith(word, docs));
  const looked = holding.subarray(0, LOOKED_THROUGH);
  index.load(Array.from(looked, (posting) => paragraphOf(rowOf(posting))));
  const ids = stems.map((stem) => stem!.id);
  return looked.filter((posting) => {
    const row = rowOf(posting);
    const sentence = index.paragraphAt(paragraphOf(row))?.sentences[row % SENTENCES];
    return sentence !== undefined && standsIn(sentence, ids);
  });
}

/** Those of one list that are in the other as well. */
function within(list: PostingList, other: PostingList): PostingList {
  let at = 0;
  return list.filter((posting) => {
    while (at < other.length && other[at]! < posting) at++;
    return other[at] === posting;
  });
}

function standsIn(sentence: Sentence, stems: readonly number[]): boolean {
  for (let from = 0; from + stems.length <= sentence.length; from++)
    if (stems.every((stem, i) => stemIn(sentence, from + i) === stem)) return true;
  return false;
}
