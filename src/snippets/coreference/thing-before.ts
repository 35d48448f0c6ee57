/** What "it" means by the sentence before: a body, a survey, a letter. */
import { byDescription, headEndOf } from "./by-description.ts";
import { unresolved, speakerLabel, type ResolutionContext } from "./resolution.ts";
import { wholeName } from "./by-name.ts";
import type { ResolvedSpeaker } from "./discourse.ts";
import { mainSubject } from "../syntax/main-subject.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, type Sentence } from "../syntax/sentence.ts";

/** "CareKind asked 4,000 people. It found": a name that is nobody's, or what finds, tells or is a body. */
export function thingBefore(context: ResolutionContext, s: Sentence): ResolvedSpeaker | null {
  const { mentionIndex } = context;
  const sentence = quietBefore(context, s);
  const range = sentence && mainSubject(sentence, sentence.tokens.length);
  if (!range || at(s, 0).lower !== "it") return null;
  const named = mentionIndex.inSentence(sentence.index).find((m) => m.subject);
  if (named) {
    const thing = !named.person && !named.run.person && !named.possessive && named.run.range.to === range.to;
    const { place } = named;
    return thing
      ? { ...unresolved(place), label: wholeName(context, speakerLabel(context, place)), sort: "institution" }
      : null;
  }
  const { findings, utterances, bodies, organisationNouns } = s.grammar;
  const head = at(sentence, headEndOf(sentence, range) - 1).lower;
  const speaks = [findings, utterances, bodies, organisationNouns].some((words) => words.has(head));
  return speaks ? byDescription(context, sentence, range) : null;
}

/** "The name on the letter was mine. “...,” it began.": the text that the sentence before tells of. */
export function textBefore(context: ResolutionContext, s: Sentence): ResolvedSpeaker | null {
  const { reading, discourse } = context;
  const reads = s.tokens.some((t, i) => t.lower === "it" && s.grammar.verbs.ofTexts.has(at(s, i + 1).lower));
  const sentence = reads && at(s, 0).kind === "quotation" ? reading.sentences[s.index - 1] : undefined;
  if (!sentence || s.paragraph - sentence.paragraph > 1) return null;
  const text = sentence.tokens.findLastIndex(
    (t) => s.grammar.utterances.has(t.lower) || s.grammar.nouns.signs.has(t.lower),
  );
  let from = text;
  while (from > 0 && text - from < LONGEST && !kind.isDeterminer(at(sentence, from))) from--;
  if (text < 1 || !kind.isDeterminer(at(sentence, from))) return null;
  // "In her letter, she said it leaked. “...,” it read.": hers.
  const owned = s.grammar.functionWords.possessives.has(at(sentence, from).lower);
  return owned && discourse.lastSentence === sentence.index
    ? discourse.last
    : byDescription(context, sentence, { from, to: text + 1 });
}

/** Words of "a short handwritten note". */
const LONGEST = 4;

/** The sentence before, in the same paragraph or the one above, where nobody has spoken since. */
export function quietBefore({ reading, discourse }: ResolutionContext, s: Sentence): Sentence | null {
  const sentence = reading.sentences[s.index - 1];
  return sentence && s.paragraph - sentence.paragraph <= 1 && discourse.lastSentence < sentence.index
    ? sentence
    : null;
}
