/** What is told of a speaker who does not take the floor by it, or who is none. */
import type { Cue, Subject } from "../syntax/attribution.ts";
import { at, type Sentence } from "../syntax/sentence.ts";
import { opensSubordinate } from "./fronted-clause.ts";

/** "“No more,” one read": one of the signs or messages, whoever wrote it. */
export const isOneOfTexts = (s: Sentence, { range }: Subject, { form }: Cue): boolean =>
  form.basic === "read" &&
  /^(?:one|another|an?|the|second|third|fourth|other)$/u.test(at(s, range.to - 1).lower) &&
  range.to - range.from <= 2;

/** "When a reporter asked why, she said": who answers keeps the floor. */
export const asksFirst = (s: Sentence, { range }: Subject, { form, index }: Cue): boolean =>
  form.basic === "ask" && opensSubordinate(s, Math.min(range.from, index));

/** "his father, who said", "the son of a riveter who said": told of somebody by what they are to another. */
export const isOwnRelative = (s: Sentence, { range }: Subject, cue: Cue): boolean =>
  at(s, range.to + (at(s, range.to).text === "," ? 1 : 0)).lower === "who" &&
  range.to < cue.group &&
  (/^(?:his|her|their)$/u.test(at(s, range.from).lower) ||
    (at(s, range.from - 1).lower === "of" &&
      /^(?:grand)?(?:son|daughter|child)$/u.test(at(s, range.from - 2).lower)));
