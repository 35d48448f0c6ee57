/** The steps that give somebody the floor without words of theirs. */
import { verbGroupStart } from "../syntax/clauses.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import { at, bodyEnd, isReadable, type Range, type Sentence } from "../syntax/sentence.ts";
import { mainSubject } from "../syntax/main-subject.ts";
import { noteSpeaker } from "../coreference/discourse.ts";
import { resolveSpeaker } from "../coreference/resolve.ts";
import type { ResolutionContext } from "../coreference/resolution.ts";
import type { Attribution } from "../syntax/attribution.ts";
import { subjectBefore } from "./subject-before.ts";

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
  const says = (a: Attribution): boolean =>
    a.contents.length ? a.cue.from > near : at(s, a.cue.to - 1).form?.frames.has("clause") !== false;
  if (attributions.some((a) => !a.participle && says(a))) return;
  const subject = behindFrom(s) ?? mainSubject(s, bodyEnd(s));
  if (!subject) return;
  const voice = resolveSpeaker(context, s, subject);
  if (voice.people.length || (voice.pronoun && voice.label))
    noteSpeaker(context.discourse, voice, s.index, s.paragraph);
}

/** Words from the verb to what is issued: "released a brief written statement". */
const OBJECT = 5;

/** "The board issued a statement on Monday.\n\n“...”": what stands in marks behind it is the board's. */
export function introduceByStatement(
  context: ResolutionContext,
  s: Sentence,
  attributions: readonly Attribution[],
): void {
  const next = context.reading.sentences[s.index + 1];
  if (!next || at(next, 0).kind !== "quotation" || !isReadable(s)) return;
  if (attributions.some((a) => a.contents.length && !a.inPassing && !a.participle)) return;
  const verb = s.tokens.findIndex(
    (t, i) =>
      s.grammar.verbs.issuing.has(t.lower) &&
      (s.grammar.functionWords.articlesAndPossessives.has(at(s, i + 1).lower) ||
        at(s, i + 1).lower === "this") &&
      s.tokens.slice(i + 2, i + OBJECT).some((o) => s.grammar.nouns.statements.has(o.lower)),
  );
  const subject = verb > 0 ? subjectBefore(s, verbGroupStart(s, verb)) : null;
  if (!subject || inRelative(s, verb)) return;
  const voice = resolveSpeaker(context, s, subject);
  if (voice.people.length || voice.label) noteSpeaker(context.discourse, voice, s.index, s.paragraph);
}

const inRelative = (s: Sentence, verb: number): boolean =>
  s.grammar.functionWords.relativePronouns.has(at(s, verbGroupStart(s, verb) - 1).lower);
