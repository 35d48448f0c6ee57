/** The step for what was said before its cue: "...," he said; a clause, he said. */
import { at, bodyEnd, type Range, type Sentence } from "../sentence.ts";
import { hasFiniteVerb, hasQuotation, hasText, hasVerb } from "../grammar/clauses.ts";
import * as kind from "../grammar/word-kinds.ts";
import type { Cue, Start, Subject } from "./attribution.ts";

/** What stands before the attribution that begins at `attribution`; `after` is what was found behind it, if anything. */
export function contentBefore(
  s: Sentence,
  cue: Cue,
  subject: Subject,
  attribution: number,
  after: Start | null,
): Range | null {
  const { frames } = cue.form;
  const last = at(s, attribution - 1);
  if (
    cue.participle ||
    attribution === 0 ||
    !(last.kind === "quotation" || /^(?:,|—|\?|!|--|…)$/u.test(last.text))
  )
    return null;
  if (!["clause", "manner", "belief", "told"].some((frame) => frames.has(frame as "clause"))) return null;
  const to = last.kind === "quotation" ? attribution : attribution - 1;
  let from = 0;
  while (from < to && at(s, from).kind === "mark") from++;
  if (to <= from) return null;
  const follows = after !== null && !isSecondHalf(s, after, last.kind === "quotation");
  if (last.kind === "quotation") {
    const scare = last.words < 3 && follows && !/[,.?!]/u.test(last.ending);
    return scare ? null : { from, to };
  }
  if (follows) return null;
  return readsAsSaid(s, cue, subject, { from, to }, attribution) ? { from, to } : null;
}

/** A quotation behind a comma is the second half of an interrupted one, not all that was said. */
const isSecondHalf = (s: Sentence, { index, opening }: Start, quotationBefore: boolean): boolean =>
  opening === "quotation" && (quotationBefore || at(s, index - 1).text === ",");

function readsAsSaid(
  s: Sentence,
  cue: Cue,
  subject: Subject,
  { from, to }: Range,
  attribution: number,
): boolean {
  const end = bodyEnd(s);
  const after = subject.inverted ? subject.range.to : cue.index + 1;
  const pronoun = /^(?:he|she|they|it)$/u.test(at(s, attribution).lower);
  const short = after >= end && !subject.inverted && to - from >= 2 && pronoun;
  if (!hasVerb(s, from, to) && !hasQuotation(s, from, to) && !short) return false;
  const commas = hasText(s, from, to, ",");
  const first = at(s, from);
  if (kind.isPreposition(s, first) && !commas && !hasFiniteVerb(s, from, to)) return false;
  return !(kind.isSubordinator(s, first) && !commas && first.lower !== "that");
}
