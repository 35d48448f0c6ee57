/**
 * What the owner of the material corrects. In `corrections.yaml`, in the material folder:
 *
 *     passages:
 *       china/insecurity-in-one-1a2b3c: Liu Yunshan     # names the speaker
 *       china/more-than-40-9f8e7d: nobody               # the article does not say who
 *       china/the-third-annual-3b2a1c: not a quotation  # nobody's words: a sentence like others
 *       china/the-development-5c6d7e:
 *         speaker: [Xi Jinping, Liu Yunshan]
 *         title: president
 *     people:
 *       Liu Yunshan:
 *         also: [Liu Yun-shan, Yunshan Liu]             # is the same person
 *         title: propaganda chief
 */
import { fold } from "./names.ts";

export interface PassageCorrection {
  /** The passage's id. */
  readonly passage: string;
  /** Names; empty where the passage has no speaker; undefined where only the title is given. */
  readonly speakers: readonly string[] | undefined;
  readonly title: string | undefined;
  /** Whether these are nobody's words: the passage is no quotation at all. */
  readonly isNone: boolean;
  /** "corrections.yaml:3". */
  readonly where: string;
}

export interface PersonCorrection {
  readonly name: string;
  /** Other names of the same person. */
  readonly also: readonly string[];
  readonly title: string | undefined;
  readonly where: string;
}

export interface Corrections {
  readonly passages: ReadonlyMap<string, PassageCorrection>;
  readonly people: readonly PersonCorrection[];
}

/** What an owner writes where a passage is no quotation, and what is written for it. */
export const NO_QUOTATION = "not a quotation";
export const isNoQuotation = (typed: string): boolean =>
  /^(?:not an? (?:quotation|quote)|no (?:quotation|quote)|kein zitat)\.?$/u.test(fold(typed));

/** What is said of the person who goes by this name, as the name or another of theirs; undefined where nothing is. */
export const personCorrection = ({ people }: Corrections, name: string): PersonCorrection | undefined => {
  const wanted = fold(name);
  return people.find((person) => [person.name, ...person.also].some((form) => fold(form) === wanted));
};

export const NO_CORRECTIONS: Corrections = { passages: new Map(), people: [] };
