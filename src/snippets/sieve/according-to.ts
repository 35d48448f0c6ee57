/** The step for "according to X", "as reported by X" and "per X": what was said is the rest of the sentence. */
import { at, bodyEnd, reportingForm, type Range, type Sentence } from "../syntax/sentence.ts";
import { hasMainVerb, hasQuotation } from "../syntax/clauses.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Attribution } from "../syntax/attribution.ts";

/** An attribution and the words that it and its speaker's description take, which hold no cue of their own. */
export interface AccordingTo extends Attribution {
  readonly extent: Range;
}

/** Words of a source that are taken as its name: "a memo released on Friday by the watchdog". */
const LONGEST_SOURCE = 14;
const DESCRIBES = /^(?:a|an|the|which|who|whose)$/u;

export function accordingTo(s: Sentence): AccordingTo[] {
  const end = bodyEnd(s);
  const out: AccordingTo[] = [];
  for (let i = 0; i < s.tokens.length - 2; i++) {
    const cue = cueAt(s, i);
    if (!cue) continue;
    let source = cue.to;
    while (kind.isAdverb(at(s, source))) source++;
    const to = nounPhraseFrom(s, source) ?? (at(s, cue.to).kind === "quotation" ? cue.to + 1 : null);
    if (to === null) continue;
    let close = to;
    while (close < end && !/^[,;:—]$/u.test(at(s, close).text) && at(s, close).kind !== "quotation") close++;
    const subject = { from: cue.to, to: Math.max(to, endOfSource(s, cue.to, close)) };
    const opens = i === 0 || (i === 1 && at(s, 0).kind !== "quotation") || behindJoint(s, i);
    const found = opens ? fronted(s, i, close, end) : trailing(s, i, close, end);
    if (!found) continue;
    out.push({ step: "according to", verb: "according to", cue, subject, participle: false, ...found });
  }
  return out;
}

/** Where a source's name ends: before a phrase that its limit cuts. */
function endOfSource(s: Sentence, from: number, close: number): number {
  const limit = from + LONGEST_SOURCE;
  if (close <= limit) return close;
  let to = limit;
  while (to > from + 1 && !opensPhrase(s, to)) to--;
  // "a complaint filed | by the board and the union of": neither does the participle stand alone.
  while (to > from + 1 && kind.isPastForm(at(s, to - 1)) && !at(s, to - 1).capital) to--;
  return to > from + 1 ? to : limit;
}

const opensPhrase = (s: Sentence, i: number): boolean =>
  kind.isPreposition(at(s, i)) || (kind.isConjunction(at(s, i)) && kind.isDeterminer(at(s, i + 1)));

function cueAt(s: Sentence, i: number): Range | null {
  if (at(s, i).lower === "according" && at(s, i + 1).lower === "to") return { from: i, to: i + 2 };
  const told =
    at(s, i).lower === "as" ? i + (/^(?:first|previously|earlier)$/u.test(at(s, i + 1).lower) ? 2 : 1) : i;
  if (told > i && at(s, told).lower === "reported" && at(s, told + 1).lower === "by")
    return { from: i, to: told + 2 };
  const per = (at(s, i).text === "per" && at(s, i - 1).text === ",") || opensWithPer(s, i);
  return per ? { from: i, to: i + 1 } : null;
}

/** "Per the county, the road is shut", not "Per Olsen, a farmer, said". */
function opensWithPer(s: Sentence, i: number): boolean {
  const to = i === 0 && at(s, 0).text === "Per" ? nounPhraseFrom(s, 1) : null;
  if (to === null || at(s, to).text !== ",") return false;
  return kind.isDeterminer(at(s, 1)) || !DESCRIBES.test(at(s, to + 1).lower);
}

/** "But, according to the poll, ...", "left because, according to her, ...": what was said is the clause that the joint opens. */
const behindJoint = (s: Sentence, i: number): boolean =>
  at(s, i - 1).text === "," &&
  ((i === 2 && kind.isConjunction(at(s, 0))) ||
    s.grammar.functionWords.clauseBehindSource.has(at(s, i - 2).lower));

type Found = Pick<AccordingTo, "contents" | "extent">;

/** Words that what was said has at least. */
const LEAST = 4;

/** "According to the study, ...", "According to Smith, a lawyer, ..." */
function fronted(s: Sentence, cue: number, first: number, end: number): Found | null {
  const close = behindDescription(s, first, end);
  const enough = end - close >= LEAST || hasQuotation(s, close + 1, end);
  if (at(s, close).text !== "," || !enough) return null;
  return {
    contents: [{ from: close + 1, to: end }],
    extent: { from: cue > 2 ? cue : 0, to: close },
  };
}

function behindDescription(s: Sentence, comma: number, end: number): number {
  if (!DESCRIBES.test(at(s, comma + 1).lower)) return comma;
  let next = comma + 1;
  while (next < end && at(s, next).text !== ",") next++;
  const described = /^(?:who|which|whose)$/u.test(at(s, comma + 1).lower) || !hasMainVerb(s, comma + 1, next);
  return next < end && described ? next : comma;
}

/** "..., according to the study" and "..., according to the study, ..." */
function trailing(s: Sentence, i: number, close: number, end: number): Found | null {
  const to = at(s, i - 1).text === "," ? i - 1 : i;
  let from = 0;
  for (let k = 0; k < to; k++) if (at(s, k).text === ":" || at(s, k).text === ";") from = k + 1;
  if (isReported(s, from, to)) return null;
  // "Not necessarily, according to the study.": an answer to the sentence before.
  const whole = at(s, close).text !== "," || close + 2 >= end;
  if (whole && to - from <= 2 && !hasQuotation(s, from, to) && !hasMainVerb(s, from, to))
    return { contents: [], extent: { from: to, to: close } };
  // "That’s according to the poll.": what it says is the sentence before.
  if (to - from === 2 && POINTS_BACK.test(at(s, from).lower) && kind.isAuxiliary(at(s, from + 1)))
    return { contents: [], extent: { from: to, to: close } };
  const contents = [{ from, to }];
  if (at(s, close).text !== "," || close + 2 >= end) return { contents, extent: { from: to, to: close } };
  const next = at(s, close + 1).lower;
  // "The ferry was, according to Bell, a danger": without the rest it is no clause.
  const goesOn = kind.isAuxiliary(at(s, to - 1))
    ? !/^(?:which|who|whose)$/u.test(next)
    : !DESCRIBES.test(next) && !hasMainVerb(s, from, to);
  if (goesOn) contents.push({ from: close + 1, to: end });
  return { contents, extent: { from: to, to: close } };
}

const POINTS_BACK = /^(?:that|this|it|all)$/u;

/** “It held,” she told friends, according to an aide: the words are hers, by the aide's account. */
function isReported(s: Sentence, from: number, to: number): boolean {
  const first = at(s, from);
  if (first.kind !== "quotation" || !/[,?!]/u.test(first.ending) || !first.begins) return false;
  const subject = nounPhraseFrom(s, from + 1);
  return [from + 1, subject ?? from + 1].some((i) => i < to && reportingForm(s, i)?.tenses.has("past"));
}

/** Whether a word stands inside what an "according to" takes. */
export const isTaken = (found: readonly AccordingTo[], i: number): boolean =>
  found.some(({ extent }) => i >= extent.from && i < extent.to);
