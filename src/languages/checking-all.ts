/**
 * What the check of a quotation knows of all languages at once: nobody says which the words are in, and no German word that
 * denies is another word of English.
 */
import * as german from "./de/checking.ts";
import * as english from "./en/checking.ts";
import type { Negation } from "./checking.ts";

const languages: readonly Negation[] = [english.negation, german.negation];
const all = (table: "negations" | "behind" | "endsClause" | "butAlso"): ReadonlySet<string> =>
  new Set(languages.flatMap((language) => [...language[table]]));

const [negations, behind] = [all("negations"), all("behind")];
export const endsClause = all("endsClause");
export const butAlso = all("butAlso");

/** Whether a word, in any case, turns round what is said. */
export const isNegation = (word: string): boolean =>
  negations.has(word.toLowerCase()) || languages.some(({ ending }) => ending?.test(word));
/** Whether it does so from behind. */
export const isNegationBehind = (word: string): boolean => behind.has(word.toLowerCase());
/** The word without what makes its opposite of it: "safe" of "unsafe"; null where nothing does. */
export function affirmed(word: string): string | null {
  const prefix = languages.find((language) => language.prefix?.test(word))?.prefix;
  return prefix ? word.replace(prefix, "") : null;
}

export const { functionWords, shortForms, saying, noNames } = english;
