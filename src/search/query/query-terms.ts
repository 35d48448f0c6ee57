/** The question's words as the ranking weighs them: their stems, how rare they are, and what they were read as. */
import { backgroundRarity, isCommon, rarityOf, RAREST } from "../analysis/background-idf.ts";
import type { Index } from "../index/types.ts";
import type { Question } from "./question.ts";
import { lightWords } from "./idioms.ts";
import type { SpellingCorrections } from "./spelling.ts";
import type { Word } from "../analysis/terms.ts";

export interface Term {
  readonly word: Word;
  /** The stem looked for: the typed word's, or that of the word it was repaired to. */
  readonly stem: string;
  /** Other stems that mean the word: its misprints in the material. */
  readonly variants: readonly string[];
  /** Says little of what the question is about: "get", "thing". */
  readonly light: boolean;
  /** A number, or a name: written with a capital, or that of somebody whom the material names. */
  readonly name: boolean;
  /** Rarity among the material's sentences, and in English at large; in nats. */
  readonly rarity: number;
  readonly background: number;
  /** Whether it stands in what is searched, and how the index's words had to be bent for that. */
  readonly known: boolean;
  readonly repaired: string | null;
}

export function termsAsked(
  index: Index,
  question: Question,
  repairs: SpellingCorrections,
  docs: readonly number[] | null,
): Term[] {
  const total = index.sentenceCount();
  const people = index.namesKnown(
    question.asked.map((w) => w.term),
    docs,
  );
  return question.asked.map((word): Term => {
    const repair = repairs.get(word.folded);
    const stem = repair?.stem ?? word.term;
    const variants = repair?.variants ?? [];
    const holding = index.frequency(stem);
    const known = holding > 0 && (!docs || index.holds(stem, docs));
    return {
      word,
      stem,
      variants,
      light: lightWords.has(word.folded) && !(word.capital && word.start > 0),
      name: isNameOrNumber(word) || (people.has(stem) && !isCommon(stem)),
      rarity: holding ? rarityOf(holding, total) : rarityOf(0, total),
      background:
        holding || repair
          ? backgroundRarity(stem)
          : Math.max(backgroundRarity(stem), word.capital ? RAREST : 0),
      known,
      repaired: repair?.read ?? null,
    };
  });
}

export function isNameOrNumber(word: Word): boolean {
  return /^\d/.test(word.folded) || (word.capital && word.start > 0);
}
