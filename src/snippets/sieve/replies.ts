/** Words told as somebody's reply without a verb of saying: "“Never,” was her reply", "Krol’s response? “Never.”" */
import type { Span } from "../../model.ts";
import { verbGroupStart } from "../syntax/clauses.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, type Range, type Sentence } from "../syntax/sentence.ts";
import { resolveSpeaker } from "../coreference/resolve.ts";
import { subjectBefore } from "./subject-before.ts";
import type { Around, SpeakerClaim } from "./step.ts";

/** Words from "was" to "reply": "was the mayor’s only". */
const BETWEEN = 6;

/** “Never,” was Krol’s reply, came the reply from the mayor, was her only answer: whose it is. */
export function replyBehind({ context }: Around, s: Sentence, i: number): SpeakerClaim | null {
  const { ending } = at(s, i);
  if (
    !s.grammar.verbs.coming.has(at(s, i + 1).lower) ||
    !(/[,?!.…]/u.test(ending) || at(s, i - 1).text === "")
  )
    return null;
  const noun = replyIn(s, i + 2);
  const owner = noun === null ? null : ownerOf(s, i + 2, noun);
  if (noun !== null && !owner)
    return whoWasAsked(context, s, { start: at(s, i + 1).start, end: at(s, noun).end });
  return (
    owner && {
      voice: resolveSpeaker(context, s, owner),
      cue: { start: at(s, i + 1).start, end: at(s, noun!).end },
    }
  );
}

/** "Was he worried?": him. */
function subjectOfQuestion(s: Sentence): Range | null {
  if (at(s, s.tokens.length - 1).text !== "?" || !kind.isAuxiliary(at(s, 0))) return null;
  const to = nounPhraseFrom(s, 1, false);
  return to === null ? null : { from: 1, to };
}

/** "Krol was asked if it would hold. “Never,” came the reply": who was asked in the sentence before. */
function whoWasAsked(context: Around["context"], s: Sentence, cue: Span): SpeakerClaim | null {
  const before = context.reading.sentences[s.index - 1];
  const asked = before?.tokens.findIndex(
    (t, k) => t.lower === "asked" && s.grammar.functionWords.beForms.has(at(before, k - 1).lower),
  );
  const subject =
    before && asked! > 0
      ? subjectBefore(before, verbGroupStart(before, asked!))
      : before && before.paragraph === s.paragraph
        ? subjectOfQuestion(before)
        : null;
  return subject ? { voice: resolveSpeaker(context, before!, subject), cue } : null;
}

/** "Krol’s response? “Never.”": whose the sentence before calls it. */
export function replyAsked({ context }: Around, s: Sentence): SpeakerClaim | null {
  const before = context.reading.sentences[s.index - 1];
  if (!before || before.paragraph !== s.paragraph || before.tokens.length > BETWEEN) return null;
  const noun = before.tokens.length - 2;
  if (at(before, noun + 1).text !== "?" || !s.grammar.nouns.replies.has(at(before, noun).lower)) return null;
  const owner = ownerOf(before, 0, noun);
  return owner && { voice: resolveSpeaker(context, before, owner), cue: null };
}

function replyIn(s: Sentence, from: number): number | null {
  for (let k = from; k <= from + BETWEEN; k++) if (s.grammar.nouns.replies.has(at(s, k).lower)) return k;
  return null;
}

/** "Krol’s" or "her" before the noun, "from Krol" or "of the mayor" behind it. */
function ownerOf(s: Sentence, from: number, noun: number): Range | null {
  if (/^(?:from|of)$/u.test(at(s, noun + 1).lower)) {
    const to = nounPhraseFrom(s, noun + 2);
    return to === null ? null : { from: noun + 2, to };
  }
  for (let k = from; k < noun; k++) {
    if (s.grammar.functionWords.possessives.has(at(s, k).lower)) return { from: k, to: k + 1 };
    if (kind.isPossessive(at(s, k))) return { from, to: k + 1 };
  }
  return null;
}
