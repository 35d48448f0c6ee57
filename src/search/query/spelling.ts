/** Misspelt words: the question's are read as the material's, and the material's own misprints are looked for as well. */
import { asking } from "../../languages/en/asking/index.ts";
import { isCommon } from "../analysis/background-idf.ts";
import type { LikeWord, LookedUp, WordLookup } from "../index/calls.ts";
import type { Likeness } from "../index/types.ts";
import type { Question } from "./question.ts";
import { editDistance } from "../../text/edit-distance.ts";
import { stemOf } from "../analysis/terms.ts";
import { placeOfStem } from "../analysis/vectors.ts";

export interface SpellingCorrection {
  /** What a misspelt word of the question is read as; null where the word is known. */
  readonly read: string | null;
  readonly stem: string;
  readonly variants: readonly string[];
}

export type SpellingCorrections = ReadonlyMap<string, SpellingCorrection>;

/** Shorter words have too many neighbours. */
const SHORTEST = 4;
/** From this length two typos in a word are forgiven. */
const TWO_EDITS = 8;
/**
 * So many of the commonest words of the news are words for sure: "scared" is no misspelt "scored", nor "chef" a "chief". Behind
 * them stand "goverment" and "teh" too.
 */
const SURE = 12_000;
/** A misprint of the material stands there no more often than this. */
const RARE = 2;

/** What must be known of the material to put the question's spelling right: for each word, those that are like it. */
export function spellingLookups(question: Question): WordLookup[] {
  return question.asked
    .filter(({ folded }) => folded.length >= SHORTEST && /^\p{L}+$/u.test(folded))
    .map(({ folded, term, capital }) => ({
      folded,
      term,
      ifKnown: folded.length < TWO_EDITS ? null : likeness(folded, 1, RARE),
      ifUnknown: isEnglish(term) ? null : unknownLikeness(folded, capital, question.isGerman),
    }));
}

/** `words`: what came of the lookups. */
export function correctionsOf(question: Question, words: LookedUp["words"]): SpellingCorrections {
  const repairs = new Map<string, SpellingCorrection>();
  for (const { folded, term, capital } of question.asked) {
    const found = words.get(folded);
    if (!found?.like.length) continue;
    if (found.known) {
      const variants = misprintsOf(folded, found.like)
        .map(stemOf)
        .filter((stem) => stem !== term);
      if (variants.length) repairs.set(folded, { read: null, stem: term, variants });
      continue;
    }
    const compounds = question.isGerman ? compoundsOf(folded, found.like) : [];
    if (compounds[0]) {
      repairs.set(folded, { read: null, stem: compounds[0], variants: compounds.slice(1) });
      continue;
    }
    const read =
      nearestWord(folded, found.like) ??
      (isVerbLike(folded, capital) ? nearestInflected(folded, found.like) : null);
    if (read) repairs.set(folded, { read, stem: stemOf(read), variants: [] });
  }
  return repairs;
}

const isEnglish = (term: string) => isCommon(term) || (placeOfStem(term) ?? Infinity) < SURE;

const editsIn = (word: string) => (word.length >= TWO_EDITS ? 2 : 1);

const likeness = (word: string, most: number, often: number): Likeness => ({
  letters: sameLetters(word.length, most),
  most,
  often,
});

/** A name has no endings, and a short word too many neighbours. */
const isVerbLike = (word: string, capital: boolean) => !capital && word.length >= SHORTEST_STEM;
const SHORTEST_STEM = 5;
/** What "release" may end in where the material has it otherwise, and the most letters of it. */
const ENDING = 3;

/** The words that a misspelt one may mean, with their endings where it may have been typed without. */
function unknownLikeness(word: string, capital: boolean, german: boolean): Likeness {
  const like = likeness(word, editsIn(word), Infinity);
  if (german && word.length >= SHORTEST_PART) return { ...like, most: LONGEST_COMPOUND };
  return isVerbLike(word, capital) ? { ...like, most: like.most + ENDING } : like;
}

/** Shorter words stand by chance in others: "tag" in "montag", "rat" in "apparat". */
const SHORTEST_PART = 5;
/** Letters that a compound has beside the part that is asked for. */
const LONGEST_COMPOUND = 18;
/** So many of them are looked for. */
const MOST_COMPOUNDS = 8;

/** Stems of the compounds that a German word ends or begins, the commonest first: "Straßenbrücke" for "Brücke". */
function compoundsOf(word: string, like: readonly LikeWord[]): string[] {
  if (word.length < SHORTEST_PART) return [];
  const held = like.filter((other) => other.word.endsWith(word) || other.word.startsWith(word));
  const sorted = held.toSorted((a, b) => b.n - a.n || (a.word < b.word ? -1 : 1));
  return [...new Set(sorted.map((other) => stemOf(other.word)))].slice(0, MOST_COMPOUNDS);
}

/** Those of the words that are at most `most` edits from `word`. */
function near(
  word: string,
  most: number,
  like: readonly LikeWord[],
): { word: string; edits: number; n: number }[] {
  const seen = new Set([word]);
  return like.flatMap((found) => {
    const other = found.word;
    if (seen.has(other)) return [];
    seen.add(other);
    if (other.length < SHORTEST - 1 || !/^\p{L}+$/u.test(other)) return [];
    if (most === 1 && !oneEdit(word, other)) return [];
    const edits = editDistance(word, other, most);
    return edits <= most ? [{ ...found, edits }] : [];
  });
}

/**
 * How many letters at the head or at the tail are the same. One edit, even two letters swapped, leaves half of the others on
 * one side of it; with two edits this does not find every word, but those that readers mistype.
 */
const sameLetters = (length: number, most: number) =>
  most === 1 ? Math.max(2, Math.floor((length - 2) / 2)) : 3;

function nearestWord(word: string, like: readonly LikeWord[]): string | null {
  const found = near(word, editsIn(word), like);
  const first = (other: string) => (other[0] === word[0] ? 0 : 1);
  const best = found.toSorted(
    (a, b) => a.edits - b.edits || first(a.word) - first(b.word) || b.n - a.n || (a.word < b.word ? -1 : 1),
  )[0];
  if (!best || (word.length === SHORTEST && first(best.word))) return null;
  return best.word;
}

/** "released" for "relese": one edit, and an ending that the material has. */
function nearestInflected(word: string, like: readonly LikeWord[]): string | null {
  const found = like.filter(
    ({ word: other }) =>
      other[0] === word[0] &&
      asking.endings.some(
        (ending) => other.endsWith(ending) && editDistance(word, other.slice(0, -ending.length), 1) <= 1,
      ),
  );
  return found.toSorted((a, b) => b.n - a.n || (a.word < b.word ? -1 : 1))[0]?.word ?? null;
}

function misprintsOf(word: string, like: readonly LikeWord[]): string[] {
  return near(word, 1, like)
    .filter(({ word: other }) => stemOf(other) !== stemOf(word))
    .map(({ word }) => word);
}

/** Whether one edit may lie between two words: what they share at head and tail leaves at most two letters out. */
function oneEdit(a: string, b: string): boolean {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return head + tail >= longer - 2;
}
