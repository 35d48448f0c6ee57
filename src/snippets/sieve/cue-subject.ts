/** The steps that find the subject of a cue: who is said to speak. */
import { invertedSubject, opensWithApposition } from "./inverted-subject.ts";
import { finiteSubject } from "./finite-subject.ts";
import { participleSubject } from "./participle-subject.ts";
import { isThing } from "./of-main-clause.ts";
import { mayBeSpeaker } from "./plausible-subject.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, bodyEnd, type Range, type Sentence } from "../syntax/sentence.ts";
import { nounPhraseBefore } from "../syntax/noun-phrase-before.ts";
import { nameBehindRole } from "../syntax/name-behind-role.ts";
import { agrees, areSeveral, headNounOf } from "../syntax/agreement.ts";
import type { Cue, Subject } from "../syntax/attribution.ts";
import { beforeRelative, RELATIVES } from "../syntax/relative-clauses.ts";

/** The subject of a cue, from the surest reading to the least; null where the sentence does not show one. */
export function subjectOf(s: Sentence, cue: Cue, previous: Range | null): Subject | null {
  const subject = found(s, cue, previous);
  return subject && mayBeSpeaker(s, subject.range) ? subject : null;
}

function found(s: Sentence, cue: Cue, previous: Range | null): Subject | null {
  const inverted = opensWithApposition(s, cue) ? null : invertedSubject(s, cue);
  if (inverted) return { range: inverted, inverted: true };
  const range = cue.participle ? participleSubject(s, cue, previous) : finiteSubject(s, cue, previous);
  if (!range) return null;
  const only = range.to - range.from === 1 ? at(s, range.from).lower : "";
  if (only === "i" && isBesideMarks(s, cue, range)) return { range, inverted: false };
  // "So, one might say, is the minister": nobody has said it.
  if (
    only === "one" &&
    s.tokens.slice(cue.group, cue.index).some((t) => s.grammar.functionWords.modals.has(t.lower))
  )
    return null;
  if (["i", "you", "which", "who", "’s", "s"].includes(only)) return null;
  // "No 10 said" is the prime minister's office.
  const nobody = s.grammar.functionWords.negativePronouns.has(at(s, range.from).lower);
  // "Not everyone is convinced that it will last"
  if (at(s, range.from - 1).lower === "not" && (range.from === 1 || at(s, range.from - 2).text === ","))
    return null;
  // "Neither Holt nor Nair said", "No one has claimed"
  if (/^(?:nor|no)$/u.test(at(s, range.from - 1).lower)) return null;
  if (isState(s, cue, range) || isAim(s, cue, range) || isProspect(s, cue, range)) return null;
  if (nobody && !/^\d/u.test(at(s, range.from + 1).text)) return null;
  if (s.grammar.modifiers.noSubject.has(only) || isImpersonal(s, cue, range)) return null;
  // "The captain, Asha Orr, put it kindly, saying"
  if (cue.participle)
    return {
      range:
        (at(s, range.to).text === "," &&
          nameBehindRole(s, range, range.to < cue.group ? cue.group : bodyEnd(s))) ||
        range,
      inverted: false,
    };
  if (agrees(s, cue, range)) return { range, inverted: false };
  // "lecturers at the University of Delta, Asaba say": past the name of a place.
  const placed =
    at(s, range.from - 1).text === "," && s.tokens.slice(range.from, range.to).every((t) => t.capital);
  const related =
    beforeRelative(s, cue.group - 1, RELATIVES) ?? (placed ? nounPhraseBefore(s, range.from - 1) : null);
  if (related && agrees(s, cue, related)) return { range: related, inverted: false };
  return areSeveral(s, cue, range) ? { range, inverted: false } : null;
}

/** "With leaders increasingly worried about it, Lind ...": what they are, no saying. */
const isState = (s: Sentence, { group, index, form }: Cue, { from, to }: Range): boolean =>
  at(s, from - 1).lower === "with" &&
  (from === 1 || at(s, from - 2).text === ",") &&
  form.tenses.has("past") &&
  !s.tokens.slice(to, index).some((t) => kind.isAuxiliary(t) || kind.isSubordinator(t)) &&
  to <= group;

/** "The trick is to find words to say that": nobody says it. */
const isAim = (s: Sentence, { group, participle }: Cue, range: Range): boolean =>
  !participle &&
  at(s, group - 1).lower === "to" &&
  range.to < group - 1 &&
  s.grammar.nouns.aims.has(headNounOf(s, range).lower);

/** "The debate promised to be close", "the strike threatens to close it": a thing says nothing so. */
const isProspect = (s: Sentence, { index, form }: Cue, range: Range): boolean =>
  /^(?:promise|threaten)$/u.test(form.verb) &&
  at(s, index + 1).lower === "to" &&
  (isThing(s, range) || s.grammar.nouns.prospects.has(at(s, range.to - 1).lower));

/** "It would be safe to say", "it goes without saying": nobody says so. */
const isImpersonal = (s: Sentence, cue: Cue, { from, to }: Range): boolean =>
  to - from === 1 &&
  at(s, from).lower === "it" &&
  /^(?:to|without)$/u.test(at(s, cue.group - 1).lower) &&
  to < cue.group;

/** “Where are you bound?” I asked: the author tells what was said; "I think" in a column is no quotation. */
const isBesideMarks = (s: Sentence, cue: Cue, range: Range): boolean =>
  at(s, range.from - 1).kind === "quotation" ||
  at(s, cue.index + 1).kind === "quotation" ||
  (/^[,:]$/u.test(at(s, cue.index + 1).text) && at(s, cue.index + 2).kind === "quotation");
