/** Whom "she" means where the sentence before tells of a woman without a name. */
import type { Gender } from "../entities/person.ts";
import { mainSubject } from "../syntax/main-subject.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, textSpan, type Sentence } from "../syntax/sentence.ts";
import type { ResolvedSpeaker } from "./discourse.ts";
import { speakerLabel, unresolved, type ResolutionContext } from "./resolution.ts";
import { quietBefore } from "./thing-before.ts";

/** Words from "the" to "woman": "the rather tired". */
const SHORT = 4;

/** "He apologised to the woman behind the bar. She told him": whom he turns to, where no other woman is named there. */
export function unnamedBefore(
  context: ResolutionContext,
  s: Sentence,
  gender: Gender,
): ResolvedSpeaker | null {
  const sentence = quietBefore(context, s);
  if (!sentence || s.first) return null;
  const subject = mainSubject(sentence, sentence.tokens.length);
  const named = context.mentionIndex.inSentence(sentence.index);
  if (!subject || named.some(({ person }) => person && person.gender !== OTHER[gender])) return null;
  const acting = named.find((m) => m.subject && !m.possessive)?.person?.gender;
  const pronoun = at(sentence, subject.from).lower;
  // "I met a man in the park. He said"
  const other = pronoun === (gender === "woman" ? "he" : "she") || /^(?:i|we)$/u.test(pronoun);
  if (acting !== OTHER[gender] && !other) return null;
  const words = gender === "woman" ? s.grammar.womensRoles : s.grammar.mensRoles;
  const head = sentence.tokens.findIndex((t, k) => k >= subject.to && words.has(t.lower) && !t.capital);
  let from = head;
  while (from > subject.to && head - from < SHORT && !kind.isDeterminer(at(sentence, from))) from--;
  const to = head > 0 && kind.isDeterminer(at(sentence, from)) ? nounPhraseFrom(sentence, from) : null;
  if (to === null || !(to > head)) return null;
  const behind = PLACED.test(at(sentence, to).lower) ? nounPhraseFrom(sentence, to + 1, false) : null;
  const place = textSpan(sentence, { from, to: behind ?? to });
  return { ...unresolved(place), label: speakerLabel(context, place), sort: "role", gender };
}
const OTHER: Readonly<Record<Gender, Gender>> = { man: "woman", woman: "man" };
const PLACED = /^(?:behind|beside|opposite|next|at|in|on|with|from)$/u;
