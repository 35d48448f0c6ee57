/** The likeliest way to cut what a cue reports, and how sure it is of whom. */
import type { Span } from "../../model.ts";
import type { ResolvedSpeaker } from "../coreference/discourse.ts";
import type { ResolutionContext } from "../coreference/resolve.ts";
import type { Attribution } from "../syntax/attribution.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, textSpan, type Range, type Sentence } from "../syntax/sentence.ts";
import { rowOf } from "./sureness/bit.ts";
import { cueFeatures } from "./sureness/cue-features.ts";
import { cutsOf } from "./sureness/cuts.ts";
import { endFeatures } from "./sureness/end-features.ts";
import { SURE, SURER, type Judge, type Row } from "./sureness/judge.ts";
import { speakerFeatures } from "./sureness/speaker-features.ts";
import { startFeatures } from "./sureness/start-features.ts";

export interface Reader {
  readonly context: ResolutionContext;
  readonly attributionsOf: (s: Sentence) => readonly Attribution[];
  readonly judge: Judge;
}

/** One way to cut what a cue reports. */
interface Weighed {
  readonly ranges: readonly Range[];
  readonly spans: readonly Span[];
  readonly row: Row;
  readonly confidence: number;
}

/** The way that what a cue reports is read. */
export interface Reading extends Weighed {
  /** How sure it is, 0 to 1, that the words are somebody's wherever they end. */
  readonly spoken: number;
}

/** How sure it is that somebody asked what they are said to have asked; too few for a fit: 2 of 3 are right. */
const ASKED = 0.7;

/** The likeliest of all cuts; the rules' own where two are alike, or where it is sure. Null where nothing is left. */
export function likeliest(
  { context, attributionsOf, judge }: Reader,
  s: Sentence,
  attribution: Attribution,
  voice: ResolvedSpeaker | null,
  taken: readonly Range[],
): Reading | null {
  const { text } = context.reading;
  const others = attributionsOf(s);
  const common = cueFeatures(s, attribution, voice, others);
  const subject = textSpan(s, attribution.subject);
  const cue = textSpan(s, attribution.cue);
  const seen: (readonly Span[])[] = [];
  let best: Weighed | null = null;
  let spoken = 0;
  let own: Weighed | null = null;
  for (const { pieces, piece, rule } of cutsOf(s, attribution)) {
    const ranges = pieces.flatMap((range) => trimmed(s, withoutTaken(s, range, attribution, taken)) ?? []);
    const spans = ranges.map((range) => textSpan(s, range)).filter((span) => hasLetters(text, span));
    if (!spans.length || seen.some((other) => sameBounds(other, spans))) continue;
    const row = common.concat(
      endFeatures(s, piece, rule.to, others, attribution.cue),
      rowOf(startFeatures(s, attribution, piece, rule)),
      spans.length,
    );
    const told = judge.words(row, spans, { subject, cue, byRule: !seen.length });
    const confidence = attribution.step === "asked by" ? ASKED : told;
    // Of several cuts one is right at most.
    spoken = Math.min(1, spoken + confidence);
    seen.push(spans);
    const least = best && best === own ? best.confidence + SURER : (best?.confidence ?? 0);
    if (!best || confidence > least) best = { ranges, spans, row, confidence };
    if (seen.length === 1) own = best;
    if (seen.length === 1 && confidence >= SURE) break;
  }
  return best && { ...best, spoken };
}

/** Of what is known of a cue's words, what is asked of its speaker too: as many as `cueFeatures` has. */
const CUE_WIDTH = 76;
/** Of words that no cue reports. */
const UNTOLD: Row = Array.from({ length: CUE_WIDTH }, () => -1);

export function sureOfSpeaker(
  { context, judge }: Reader,
  s: Sentence,
  voice: ResolvedSpeaker | null,
  row: Row,
  spans: readonly Span[],
): number {
  const since = s.index - context.discourse.lastSentence;
  const own = rowOf(speakerFeatures(s, voice, context.mentionIndex, since));
  const told = row.slice(0, CUE_WIDTH).concat(UNTOLD.slice(row.length));
  return judge.speaker(own.concat(told), spans, namesOf(voice));
}

const namesOf = (voice: ResolvedSpeaker | null): readonly string[] =>
  voice?.people.length ? voice.people.map((p) => p.name) : voice?.label ? [voice.label] : [];

/** The reporting verb with its auxiliaries, without "on Wednesday" and "later" before them; "according to" as it is. */
export function bareCue(s: Sentence, { from, to }: Range): Range {
  const auxiliary = (i: number) => i >= from && kind.isAuxiliary(at(s, i));
  if (/^(?:to|per|by)$/u.test(at(s, to - 1).lower)) return { from, to };
  let start = to - 1;
  for (;;) {
    if (auxiliary(start - 1)) start -= 1;
    else if (auxiliary(start - 2) && kind.isAdverb(at(s, start - 1))) start -= 2;
    else return { from: start, to };
  }
}

/** What an earlier cue of the sentence has taken is not said twice. */
function withoutTaken(s: Sentence, range: Range, attribution: Attribution, taken: readonly Range[]): Range {
  let { from } = range;
  if (range.from >= attribution.cue.from) return range;
  for (const t of taken) {
    if (t.from > from || t.to <= from || range.to <= t.to) continue;
    from = t.to;
    while (from < range.to && (at(s, from).kind === "mark" || kind.isConjunction(at(s, from)))) from++;
  }
  return { from, to: range.to };
}

const ENDS = /^(?:[,;:—–.-]|--)$/u;
const ENDS_OR_BRACKET = /^(?:[,;:—–.)-]|--)$/u;

/** Without the commas and dashes around, and the end of a bracket that began before. */
function trimmed(s: Sentence, range: Range): Range | null {
  let { from, to } = range;
  while (from < to && at(s, from).kind === "mark" && !/^[([‘'#@\p{Sc}]$/u.test(at(s, from).text)) from++;
  const closing = s.tokens.slice(from, to).some((t) => t.text === "(") ? ENDS : ENDS_OR_BRACKET;
  while (to > from && closing.test(at(s, to - 1).text)) to--;
  return to > from ? { from, to } : null;
}

export const hasLetters = (text: string, { start, end }: Span): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(start, end));

export const sameBounds = (a: readonly Span[], b: readonly Span[]): boolean =>
  a[0]!.start === b[0]!.start && a.at(-1)!.end === b.at(-1)!.end;
