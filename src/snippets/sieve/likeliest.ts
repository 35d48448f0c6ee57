/** The likeliest way to cut what a cue reports, and how sure it is of whom. */
import type { Span } from "../../model.ts";
import type { ResolvedSpeaker } from "../coreference/discourse.ts";
import type { ResolutionContext } from "../coreference/resolution.ts";
import type { Attribution } from "../syntax/attribution.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, textSpan, type Range, type Sentence } from "../syntax/sentence.ts";
import { featureRow } from "./sureness/bit.ts";
import { cueFeatures } from "./sureness/cue-features.ts";
import { cutsOf } from "./sureness/cuts.ts";
import { endFeatures } from "./sureness/end-features.ts";
import { SURE, THRESHOLD_WITH_MARKS, type Judge, type FeatureRow } from "./sureness/judge.ts";
import { speakerFeatures } from "./sureness/speaker-features.ts";
import { startFeatures } from "./sureness/start-features.ts";

export interface SentenceReader {
  readonly context: ResolutionContext;
  readonly attributionsOf: (s: Sentence) => readonly Attribution[];
  readonly judge: Judge;
}

/** One way to cut what a cue reports. */
interface Cut {
  readonly ranges: readonly Range[];
  readonly spans: readonly Span[];
  readonly row: FeatureRow;
  /** Against that no way to cut it is right. */
  readonly odds: number;
}

/** The way that what a cue reports is read. */
export interface LikeliestCut extends Cut {
  /** How sure it is, 0 to 1, that these are the words. */
  readonly confidence: number;
  /** How sure it is, 0 to 1, that the words are somebody's wherever they end. */
  readonly spoken: number;
}

/** How sure it is that somebody asked what they are said to have asked; too few for a fit: 2 of 3 are right. */
const ASKED = 0.7;

/**
 * The likeliest of all cuts; the rules' own where two are alike, or where it is sure. Null where nothing is left. How sure
 * it is, is its share of the odds of all cuts and of none of them (softmax), with those that are nearly the same.
 */
export function likeliestCut(
  { context, attributionsOf, judge }: SentenceReader,
  s: Sentence,
  attribution: Attribution,
  voice: ResolvedSpeaker | null,
  taken: readonly Range[],
): LikeliestCut | null {
  const { text } = context.reading;
  const others = attributionsOf(s);
  const common = cueFeatures(s, attribution, voice, others);
  const subject = textSpan(s, attribution.subject);
  const cue = textSpan(s, attribution.cue);
  const cuts: Cut[] = [];
  for (const { pieces, piece, rule } of cutsOf(s, attribution)) {
    const ranges = pieces.flatMap((range) => trimmed(s, withoutTaken(s, range, attribution, taken)) ?? []);
    const spans = ranges.map((range) => textSpan(s, range)).filter((span) => hasWords(text, span));
    if (!spans.length || isLoneWord(s, ranges) || cuts.some((other) => sameBounds(other.spans, spans)))
      continue;
    const row = common.concat(
      endFeatures(s, piece, rule.to, others, attribution.cue),
      featureRow(startFeatures(s, attribution, piece, rule)),
      spans.length,
    );
    const odds = judge.words(row, spans, { subject, cue, byRule: !cuts.length });
    cuts.push({ ranges, spans, row, odds });
    if (cuts.length === 1 && odds >= SURE) break;
  }
  const [own] = cuts;
  if (!own) return null;
  if (attribution.step === "asked by") return { ...own, confidence: ASKED, spoken: ASKED };
  const best = cuts.reduce((likelier, cut) => (cut.odds > likelier.odds ? cut : likelier));
  const all = cuts.reduce((sum, cut) => sum + cut.odds, 1);
  const odds = cuts.reduce((sum, cut) => sum + (isSame(cut.ranges, best.ranges) ? cut.odds : 0), 0);
  const likeliest = { ...best, confidence: odds / all, spoken: 1 - 1 / all };
  return likeliest.confidence < THRESHOLD_WITH_MARKS ? (inMarks(s, cuts, all, text) ?? likeliest) : likeliest;
}

/**
 * Where it is unsure how far a report goes, the words in its marks are theirs in every way to cut it that holds them: "called for
 * “calm and good faith” on both sides". Null where no cut is all in marks; a single word may be their term and no quotation.
 */
function inMarks(s: Sentence, cuts: readonly Cut[], all: number, text: string): LikeliestCut | null {
  const exact = cuts.find(
    ({ ranges: [range, ...rest] }) =>
      range && !rest.length && range.to - range.from === 1 && at(s, range.from).kind === "quotation",
  );
  if (!exact || !exact.spans.some(({ start, end }) => text.slice(start, end).includes(" "))) return null;
  const place = exact.ranges[0]!.from;
  const holding = cuts.filter(({ ranges }) => ranges.some(({ from, to }) => from <= place && place < to));
  return {
    ...exact,
    confidence: holding.reduce((sum, { odds }) => sum + odds, 0) / all,
    spoken: 1 - 1 / all,
  };
}

/** Overlap of two cuts from which on they are one quotation, as it is where articles are marked. */
const SAME = 0.8;

/** Whether two cuts are nearly the same: most of their tokens are in both, or one has a word more at its start ("that"). */
function isSame(a: readonly Range[], b: readonly Range[]): boolean {
  const size = (ranges: readonly Range[]) => ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  const both = a.flatMap((x) => b.map((y) => Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from))));
  const common = both.reduce((sum, n) => sum + n, 0);
  const apart = size(a) + size(b) - 2 * common;
  return common >= SAME * (common + apart) || (apart === 1 && a.at(-1)!.to === b.at(-1)!.to);
}

/** Of what is known of a cue's words, what is asked of its speaker too: as many as `cueFeatures` has. */
const CUE_WIDTH = 76;
/** Of words that no cue reports. */
const UNTOLD: FeatureRow = Array.from({ length: CUE_WIDTH }, () => -1);

/**
 * How sure it is, 0 to 1, that the words are of `voice`. `row`: the features of the words, as far as a cue reports
 * them.
 */
export function sureOfSpeaker(
  { context, judge }: SentenceReader,
  s: Sentence,
  voice: ResolvedSpeaker | null,
  row: FeatureRow,
  spans: readonly Span[],
): number {
  const since = s.index - context.discourse.lastSentence;
  const own = featureRow(speakerFeatures(s, voice, context.mentionIndex, since));
  const told = row.slice(0, CUE_WIDTH).concat(UNTOLD.slice(row.length));
  return judge.speaker(own.concat(told), spans, {
    names: namesOf(voice),
    mention: voice?.mention ?? null,
  });
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

/** Whether there are words to be said: the address of a page has none. */
export const hasWords = (text: string, { start, end }: Span): boolean => {
  const words = text.slice(start, end);
  return /[\p{L}\p{N}]/u.test(words) && /^(?!\W{0,9}(?:https?:\/\/|www\.)\S*$)/u.test(words);
};

/** "wrote to members on Monday evening", "said there": a single word that tells when, where or how is not what was said. */
function isLoneWord(s: Sentence, ranges: readonly Range[]): boolean {
  const [range] = ranges;
  if (ranges.length !== 1 || !range || range.to - range.from !== 1) return false;
  const t = at(s, range.from);
  return (
    kind.isWord(t) &&
    (kind.isDay(t) || kind.isAdverb(t) || kind.isFunctionWord(t) || s.grammar.periods.has(t.lower))
  );
}

export const sameBounds = (a: readonly Span[], b: readonly Span[]): boolean =>
  a[0]!.start === b[0]!.start && a.at(-1)!.end === b.at(-1)!.end;
