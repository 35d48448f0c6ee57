/** The step that gives somebody the floor without words of theirs. */
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import { at, bodyEnd, isReadable, type Range, type Sentence } from "../syntax/sentence.ts";
import { mainSubject } from "../syntax/main-subject.ts";
import { noteSpeaker } from "../coreference/discourse.ts";
import { resolveSpeaker, type ResolutionContext } from "../coreference/resolve.ts";
import type { Attribution } from "../syntax/attribution.ts";

/** "And from Tom Dace:" */
function behindFrom(s: Sentence): Range | null {
  const from = s.tokens.findIndex((t) => t.lower === "from");
  const to = from >= 0 && from <= 2 ? nounPhraseFrom(s, from + 1) : null;
  return to !== null && at(s, to).text === ":" ? { from: from + 1, to } : null;
}

/** "Cruz had this to say:" gives Cruz the floor for the next paragraph. */
export function introduceByColon(
  context: ResolutionContext,
  s: Sentence,
  attributions: readonly Attribution[],
): void {
  if (!isReadable(s) || s.tokens.at(-1)?.text !== ":" || at(s, 0).lower === "as") return;
  const near = s.tokens.length - 9;
  if (attributions.some((a) => !a.participle && (!a.contents.length || a.cue.from > near))) return;
  const subject = behindFrom(s) ?? mainSubject(s, bodyEnd(s));
  if (!subject) return;
  const voice = resolveSpeaker(context, s, subject);
  if (voice.people.length || (voice.pronoun && voice.label))
    noteSpeaker(context.discourse, voice, s.index, s.paragraph);
}
