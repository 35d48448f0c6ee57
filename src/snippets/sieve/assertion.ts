/** Whether a cue tells that something was said at all: "never said", "denied that", "if she had said" tell no such thing. */
import type { Telling } from "../../model.ts";
import { at, bodyEnd, type Range, type Sentence } from "../syntax/sentence.ts";
import { hasQuotation } from "../syntax/clauses.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Cue, Start, Subject } from "../syntax/attribution.ts";
import { isStance } from "./stance.ts";

const MAY = /^(?:might|may|could)$/u;
const PERFECT = /^(?:have|’ve|has)$/u;

/** What the cue tells of its speaker; null where it tells what they said. */
export function tellingOf(
  s: Sentence,
  cue: Cue,
  subject: Subject,
  before: Range | null,
  start: Start | null,
): Telling | null {
  // "warned against thinking that"
  if (at(s, cue.index + 1).lower === "against" && at(s, cue.index + 2).lower.endsWith("ing")) return "denied";
  if (before && !start && s.grammar.reportingVerbs.denying.has(cue.form.verb)) return null;
  return (
    negated(s, cue, subject) ??
    governed(s, cue) ??
    supposed(s, cue, subject) ??
    (s.grammar.reportingVerbs.denying.has(cue.form.verb) && start?.opening !== "colon" ? "denied" : null) ??
    (before === null && start && isStance(s, cue, start) ? "stance" : null)
  );
}

/** Whether the cue tells that somebody did not say what follows, or was kept from it. */
export const isUnsaid = (s: Sentence, cue: Cue, subject: Subject): boolean =>
  (negated(s, cue, subject) ?? governed(s, cue)) === "not-said";

/** "has not decided or said": denied with the verb before. */
function deniedBefore(s: Sentence, cue: Cue, { range, inverted }: Subject): boolean {
  if (inverted || range.to > cue.group || at(s, cue.group - 1).lower !== "or") return false;
  for (let i = cue.group - 2; i >= range.to && cue.group - i <= UNTRUE_REACH; i--) {
    if (s.grammar.functionWords.negation.test(at(s, i).lower)) return true;
    if (!kind.isWord(at(s, i))) return false;
  }
  return false;
}

/** "never said", "did not say", "nor did she say", "it is not true that she said". */
function negated(s: Sentence, cue: Cue, { range, inverted }: Subject): Telling | null {
  for (let i = cue.group; i < cue.index; i++)
    if (
      s.grammar.functionWords.negation.test(at(s, i).lower) &&
      !s.grammar.functionWords.notOnly.has(at(s, i + 1).lower)
    )
      return "not-said";
  if (deniedBefore(s, cue, { range, inverted })) return "not-said";
  if (inverted || range.from === 0 || range.to > cue.index) return null;
  const opener = at(s, range.from - 1);
  if (kind.isAuxiliary(opener)) {
    const lead = at(s, range.from - 2).lower;
    if (/^(?:nor|neither|never|nowhere)$/u.test(lead) || s.grammar.functionWords.negation.test(opener.lower))
      return "not-said";
    if (s.grammar.nouns.points.has(lead) && at(s, range.from - 3).lower === "no") return "not-said";
  }
  if (opener.lower !== "that") return null;
  for (let i = range.from - 2; i >= 0 && range.from - i <= UNTRUE_REACH && kind.isWord(at(s, i)); i--)
    if (
      s.grammar.modifiers.untrue.has(at(s, i).lower) ||
      s.grammar.functionWords.negation.test(at(s, i).lower)
    )
      return "not-said";
  return null;
}
/** "There is no evidence at all that she said": in words. */
const UNTRUE_REACH = 6;

/** "refused to say", "stopped short of saying", "warned against thinking", "was expected to say". */
function governed(s: Sentence, cue: Cue): Telling | null {
  const left = at(s, cue.group - 1);
  const governor = at(s, cue.group - 2);
  if (left.lower === "to") {
    // "did not hesitate to say"
    if (s.grammar.verbs.keepsFromSaying.test(governor.lower))
      return s.grammar.functionWords.negation.test(at(s, cue.group - 3).lower) ? null : "not-said";
    if (kind.isObjectPronoun(governor) || governor.lower === "her") return "supposed";
    return s.grammar.verbs.awaits.test(governor.lower) && !/^ask(?:s|ed)?$/u.test(governor.lower)
      ? "supposed"
      : null;
  }
  if (!cue.participle && !at(s, cue.index).lower.endsWith("ing") && at(s, cue.group).lower !== "having")
    return null;
  if (left.lower === "against") return "denied";
  if (left.lower === "out" && /^rul(?:ed|es|ing)$/u.test(governor.lower)) return "not-said";
  if (left.lower === "as" && isMisquoted(s, cue.group - 1)) return "not-said";
  if (s.grammar.verbs.keepsFrom.has(left.lower)) return left.lower.startsWith("den") ? "denied" : "not-said";
  if (!/^(?:of|from|than)$/u.test(left.lower)) return null;
  if (/^(?:accused|suspected|guilty)$/u.test(governor.lower)) return "supposed";
  const parted =
    s.grammar.verbs.partsFrom.test(governor.lower) ||
    s.grammar.verbs.partsFrom.test(at(s, cue.group - 3).lower);
  return parted ? "not-said" : null;
}

/** "was falsely quoted as saying", "a fake post quoted Holt as saying", not "jailed for fake passports, was quoted as saying" */
function isMisquoted(s: Sentence, as: number): boolean {
  const clause = s.tokens.slice(s.tokens.slice(0, as).findLastIndex((t) => t.text === ",") + 1, as);
  return clause.some(
    ({ lower }, i) =>
      s.grammar.modifiers.falsely.has(lower) ||
      (s.grammar.modifiers.fake.has(lower) &&
        clause
          .slice(i + 1, i + 4)
          .some((t) => s.grammar.nouns.media.has(t.lower) || s.grammar.utterances.has(t.lower))),
  );
}

/** "if she had said", "might say", "would have said", "Did she say ...?" */
function supposed(s: Sentence, cue: Cue, { range, inverted }: Subject): Telling | null {
  const group = s.tokens.slice(cue.group, cue.index).flatMap((t) => (kind.isDay(t) ? [] : [t.lower]));
  // "may have said it best: “...”": the marks show that it was said.
  if (group.some((w) => MAY.test(w))) return hasQuotation(s, cue.index, s.tokens.length) ? null : "supposed";
  if (group.some((w) => /^(?:would|should)$/u.test(w)) && group.some((w) => PERFECT.test(w)))
    return "supposed";
  if (inverted || range.from === 0 || range.to > cue.index) return null;
  const opener = at(s, range.from - 1);
  if (s.grammar.functionWords.suppositions.has(opener.lower)) return "supposed";
  if (/^(?:as|even)$/u.test(at(s, range.from - 2).lower) && opener.lower === "though") return "supposed";
  const asks = kind.isAuxiliary(opener) && range.from <= FIRST_OF_QUESTION;
  const inverts = /^(?:had|were)$/u.test(opener.lower) && !kind.isWord(at(s, range.from - 2));
  return asks && (at(s, bodyEnd(s)).text === "?" || inverts) ? "supposed" : null;
}
/** "Why did she say": tokens before the subject of a question. */
const FIRST_OF_QUESTION = 3;
