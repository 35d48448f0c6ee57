/** The question's words as the ranking weighs them: their stems, how rare they are, and what they were read as. */
import { backgroundRarity, isCommon, rarityOf, RAREST } from "../analysis/background-idf.ts";
import type { Retrieved } from "../index/calls.ts";
import type { Question } from "./question.ts";
import { asking } from "../../languages/en/asking/index.ts";
import { inOtherWords } from "./other-words.ts";
import type { SpellingCorrections } from "./spelling.ts";
import type { Word } from "../analysis/terms.ts";
import { yearsMeant } from "./years.ts";

/** A word of the question as it is looked for. */
export interface AskedTerm {
  readonly word: Word;
  /** The stem looked for: the typed word's, or that of the word it was repaired to. */
  readonly stem: string;
  /** Other stems that mean the word: its misprints in the material. */
  readonly variants: readonly string[];
  /** Stems that mean the same: "alcohol" for "booze". */
  readonly synonyms: readonly string[];
  /** What the word means is told by those only: the verb of "kick out". */
  readonly idiomatic: boolean;
  /** Says little of what the question is about: "get", "thing". */
  readonly light: boolean;
  /** What the word was read as, where it is misspelt. */
  readonly repaired: string | null;
}

export interface Term extends AskedTerm {
  /** A number, or a name: written with a capital, or that of somebody whom the material names. */
  readonly name: boolean;
  /** Rarity among the material's sentences, and in English at large; in nats. */
  readonly rarity: number;
  readonly background: number;
  /** Whether it stands in what is searched, or in a title there. */
  readonly known: boolean;
}

/** What is looked for, word by word: its stem, what means the same, and what a misspelt word was taken for. */
export function askedTerms(question: Question, repairs: SpellingCorrections): AskedTerm[] {
  const { others, particles } = inOtherWords(question.words);
  const years = yearsMeant(question.words, question.text);
  const asked = question.asked.filter((word) => !particles.has(word.start));
  // "What is named after her": where nothing else is, the verb is looked for.
  const telling = asked.length ? asked : question.words.filter(({ start }) => others.get(start)?.instead);
  return (telling.length ? telling : question.asked).map((word) => {
    const repair = repairs.get(word.folded);
    const year = years.get(word.start);
    const other = others.get(word.start);
    return {
      word,
      stem: repair?.stem ?? year?.stem ?? word.term,
      variants: repair?.variants ?? year?.variants ?? [],
      synonyms: other?.stems ?? [],
      idiomatic: other?.instead ?? false,
      light: asking.light.has(word.folded) && !(word.capital && word.start > 0) && !other,
      repaired: repair?.read ?? null,
    };
  });
}

/** `sources`: stems that are known though no article prints them, as a publisher's name is. */
export function weighed(
  terms: readonly AskedTerm[],
  { statistics, stems, held, named }: Pick<Retrieved, "statistics" | "stems" | "held" | "named">,
  sources: ReadonlySet<string>,
): Term[] {
  return terms.map((term) => {
    const { word, stem, variants, repaired } = term;
    const holding = stems.get(stem)?.sentences ?? 0;
    const isRead = holding > 0 || repaired !== null || variants.length > 0;
    const isVariantHeld = variants.some((variant) => (stems.get(variant)?.sentences ?? 0) > 0);
    return {
      ...term,
      name: isNameOrNumber(word) || (named.has(stem) && !isCommon(stem)),
      rarity: rarityOf(holding, statistics.sentences),
      background: isRead
        ? backgroundRarity(stem)
        : Math.max(backgroundRarity(stem), word.capital ? RAREST : 0),
      known: held.has(stem) || sources.has(stem) || isVariantHeld,
    };
  });
}

function isNameOrNumber(word: Word): boolean {
  return /^\d/.test(word.folded) || (word.capital && word.start > 0);
}

/** The stems that tell what the terms mean together. */
export const meantBy = (terms: readonly AskedTerm[]): string[] =>
  terms.flatMap(({ stem, synonyms, idiomatic }) => (idiomatic ? synonyms : [stem, ...synonyms.slice(0, 1)]));
