/** Sentences that hold words, or words in a row: for checking a quotation, and for what somebody's words are asked about. */
import { holdsRun } from "../index/forward-index.ts";
import { leaders } from "../index/leaders.ts";
import { paragraphOf, rowOf, SENTENCES, wordsAt } from "../index/rows.ts";
import type { Index, Match, PostingList } from "../index/types.ts";
import { lengthWeights, rarity } from "./bm25.ts";

/** Sentences that hold the rarest words of a run and are looked through for all of it. */
const LOOKED_THROUGH = 400;
/** A word's list of sentences is read where it is short beside the sentences that would be looked through: one takes the time of so many postings. */
const POSTINGS_READ = 50;

/** A list of sentences, and what each in it counts. */
interface Weighed {
  readonly list: PostingList;
  readonly rare: number;
}

/** Best first, of equal ones in the order of the material. A phrase may be several stems in a row, parted by spaces. */
export function sentencesLike(
  index: Index,
  phrases: readonly string[],
  docs: readonly number[] | null,
  limit: number,
): Match[] {
  const { sentences } = index.statistics();
  const lengths = lengthWeights(index.statistics());
  const wanted = [...new Set(phrases)].map((phrase) => phrase.split(" "));
  let most: PostingList | null = null;
  const alike = () => (most ??= withMost(index, wanted.flat(), docs));
  const found = wanted.map((words): Weighed => {
    const [word = ""] = words;
    const list = words.length === 1 ? index.sentencesWith(word, docs) : inRow(index, words, docs, alike);
    const holding = words.length === 1 ? (index.stem(word)?.sentences ?? 0) : list.length;
    return { list, rare: rarity(holding, sentences) };
  });
  const best = leaders(limit);
  inStep(found, (posting, sum) => best.add(rowOf(posting), sum * lengths[wordsAt(posting)]!));
  return best.best();
}

/** Goes through lists at once, in the order of the material, with what those count together that hold a sentence. */
function inStep(lists: readonly Weighed[], each: (posting: number, sum: number) => void): void {
  const heads = Float64Array.from(lists, ({ list }) => list[0] ?? Infinity);
  const places = new Uint32Array(lists.length);
  for (;;) {
    let posting = Infinity;
    for (let i = 0; i < heads.length; i++) if (heads[i]! < posting) posting = heads[i]!;
    if (posting === Infinity) return;
    let sum = 0;
    for (let i = 0; i < heads.length; i++) {
      if (heads[i] !== posting) continue;
      const { list, rare } = lists[i]!;
      sum += rare;
      heads[i] = list[++places[i]!] ?? Infinity;
    }
    each(posting, sum);
  }
}

/**
 * The sentences with the most and the rarest of the words, in the order of the material: which of a run's to look through, where
 * too many hold its words. Of forty altered quotations among 40,000 alike seven were lost where the first were looked through.
 */
function withMost(index: Index, words: readonly string[], docs: readonly number[] | null): PostingList {
  const { sentences } = index.statistics();
  const lists = [...new Set(words)].flatMap((word): Weighed[] => {
    const holding = index.stem(word)?.sentences ?? 0;
    if (!holding || holding > POSTINGS_READ * LOOKED_THROUGH) return [];
    return [{ list: index.sentencesWith(word, docs), rare: rarity(holding, sentences) }];
  });
  const best = leaders(LOOKED_THROUGH);
  inStep(lists, best.add);
  return Float64Array.from(best.best(), ({ row }) => row).toSorted();
}

/** The sentences with these stems next to each other. `alike`: which to look through where that are too many. */
function inRow(
  index: Index,
  words: readonly string[],
  docs: readonly number[] | null,
  alike: () => PostingList,
): PostingList {
  const stems = words.map((word) => index.stem(word));
  if (stems.some((stem) => stem === null)) return new Float64Array();
  const rarest = [...new Set(words)].toSorted((a, b) => index.stem(a)!.sentences - index.stem(b)!.sentences);
  const [first, second, ...others] = rarest;
  let holding = index.sentencesWith(first!, docs);
  if (second) holding = within(holding, index.sentencesWith(second, docs));
  for (const word of others)
    if (index.stem(word)!.sentences < POSTINGS_READ * holding.length)
      holding = within(holding, index.sentencesWith(word, docs));
  const looked = holding.length > LOOKED_THROUGH ? within(alike(), holding) : holding;
  index.load(Array.from(looked, (posting) => paragraphOf(rowOf(posting))));
  const ids = stems.map((stem) => stem!.id);
  return looked.filter((posting) => {
    const row = rowOf(posting);
    const sentence = index.paragraphAt(paragraphOf(row))?.sentences[row % SENTENCES];
    return sentence !== undefined && holdsRun(sentence, ids);
  });
}

/** Those of one list that are in the other as well. */
function within(list: PostingList, other: PostingList): PostingList {
  const both = new Float64Array(Math.min(list.length, other.length));
  let [count, at] = [0, 0];
  for (let i = 0; i < list.length && at < other.length; i++) {
    const posting = list[i]!;
    while (other[at]! < posting) at++;
    if (other[at] === posting) both[count++] = posting;
  }
  return both.subarray(0, count);
}
