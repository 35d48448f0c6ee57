/** Whom "he replied" means: who was asked in the sentence before. */
import type { Gender, Person } from "../entities/person.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, reportingForm, type Range, type Sentence } from "../syntax/sentence.ts";
import type { ResolutionContext } from "./by-description.ts";

const ANSWERS = /^(?:reply|answer|respond|retort)$/u;

/** "Tom Hale asked Bo Dace why it leaked. “It was old,” he replied": Dace; null where nobody of that gender was asked or told. */
export function whoAnswers(
  { reading, mentionIndex }: ResolutionContext,
  s: Sentence,
  { from, to }: Range,
  gender: Gender,
): Person | null {
  const behind = kind.isAdverb(at(s, to)) ? to + 1 : to;
  const verb = reportingForm(s, behind)?.verb ?? reportingForm(s, from - 1)?.verb ?? "";
  const before = reading.sentences[s.index - 1];
  if (!before || !ANSWERS.test(verb)) return null;
  for (const { person, run, inContent } of mentionIndex.inSentence(before.index)) {
    let asks = run.range.from - 1;
    while (kind.isTitle(at(before, asks))) asks--;
    const asked = reportingForm(before, asks)?.frames.has("told") && !inContent;
    if (person && asked && (!person.gender || person.gender === gender)) return person;
  }
  return null;
}
