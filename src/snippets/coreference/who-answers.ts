/** Whom "he replied" and "the researcher added" mean by their verbs: who was asked, and who has just spoken. */
import type { Gender, Person } from "../entities/person.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, reportingForm, type Range, type Sentence } from "../syntax/sentence.ts";
import type { ResolutionContext } from "./resolution.ts";

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
  if (!before || !s.grammar.reportingVerbs.answering.has(verb)) return null;
  for (const { person, run, inContent } of mentionIndex.inSentence(before.index)) {
    let asks = run.range.from - 1;
    while (kind.isTitle(at(before, asks))) asks--;
    const asked = reportingForm(before, asks)?.frames.has("told") && !inContent;
    if (person && asked && (!person.gender || person.gender === gender)) return person;
  }
  return null;
}

/** Sentences from somebody's words to what they add. */
const SINCE = 2;

/** "Ada Krol said it leaked. It was old, the researcher added": Krol; null where nobody of that gender has just spoken. */
export function whoGoesOn(
  { discourse: { last, lastSentence } }: ResolutionContext,
  s: Sentence,
  { from, to }: Range,
  gender: Gender | null,
): Person | null {
  const verb = reportingForm(s, to)?.verb ?? reportingForm(s, from - 1)?.verb ?? "";
  const [person] = last?.people ?? [];
  if (!person || last!.people.length > 1 || !/^(?:add|continue)$/u.test(verb)) return null;
  const agrees = !gender || !person.gender || person.gender === gender;
  return agrees && s.index - lastSentence <= SINCE ? person : null;
}
