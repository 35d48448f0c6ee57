/** One sentence's quotations: what its cues have said, then the marks that no cue has claimed. */
import type { Span } from "../../model.ts";
import { at, textSpan, type Range, type Sentence } from "../syntax/sentence.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { noteSpeaker, type ResolvedSpeaker } from "../coreference/discourse.ts";
import { resolveSpeaker, type ResolutionContext } from "../coreference/resolve.ts";
import type { Attribution } from "../syntax/attribution.ts";
import { looseQuotation } from "./loose-quotations.ts";
import type { FoundQuotation } from "./step.ts";
import { introduceByColon } from "./introduced.ts";
import { endsOf } from "./sureness/ends.ts";
import { cueFeatures } from "./sureness/cue-features.ts";
import { endFeatures } from "./sureness/end-features.ts";
import type { Judge, Row } from "./sureness/judge.ts";
import { looseFeatures } from "./sureness/loose-features.ts";
import { speakerFeatures } from "./sureness/speaker-features.ts";

/** Verbs that give the floor even where they bring no words with them: "Cruz went on." */
const GIVES_FLOOR = new Set(
  "say tell add ask write explain continue reply respond state announce tweet read speak note recall".split(
    " ",
  ),
);

export interface Reader {
  readonly context: ResolutionContext;
  readonly attributionsOf: (s: Sentence) => readonly Attribution[];
  readonly judge: Judge;
}

export function quotationsOf(reader: Reader, s: Sentence): FoundQuotation[] {
  const { context, attributionsOf, judge } = reader;
  const { discourse, mentionIndex } = context;
  const out: FoundQuotation[] = [];
  const taken: Range[] = [];
  const resolved: { attribution: Attribution; voice: ResolvedSpeaker }[] = [];
  const attributions = attributionsOf(s);
  for (const attribution of attributions) {
    const voice = attribution.unstated ? null : resolveSpeaker(context, s, attribution.subject);
    if (voice) resolved.push({ attribution, voice });
    const { step, telling = null } = attribution;
    if (!step || !attribution.contents.length) {
      if (voice && !attribution.participle && GIVES_FLOOR.has(attribution.verb))
        noteSpeaker(discourse, voice, s.index, s.paragraph);
      continue;
    }
    const best = likeliest(reader, s, attribution, voice, taken);
    const contents = best?.ranges ?? [];
    taken.push(...contents);
    for (const m of mentionIndex.inSentence(s.index))
      if (contents.some((c) => m.run.range.from >= c.from && m.run.range.to <= c.to)) m.inContent = true;
    if (best && !out.some((f) => sameBounds(f.contents, best.spans)))
      out.push({
        contents: best.spans,
        voice,
        cue: textSpan(s, bareCue(s, attribution.cue)),
        step,
        telling,
        confidence: best.confidence,
        speakerConfidence: sureOfSpeaker(reader, s, voice, best.row, best.spans),
        sentence: s.index,
        paragraph: s.paragraph,
      });
    if (voice && !attribution.inPassing) noteSpeaker(discourse, voice, s.index, s.paragraph);
  }
  introduceByColon(context, s, attributions);
  for (let i = 0; i < s.tokens.length; i++) {
    const token = at(s, i);
    if (token.kind !== "quotation" || taken.some((r) => i >= r.from && i < r.to)) continue;
    const loose = looseQuotation({ context, attributionsOf, resolved }, s, i);
    if (!loose) continue;
    const span = { start: token.start, end: token.end };
    if (!hasLetters(context.reading.text, span)) continue;
    const { step, voice } = loose;
    const row = Object.values(looseFeatures(s, i, step, voice, s.index - discourse.lastSentence));
    out.push({
      contents: [span],
      voice,
      cue: loose.cue,
      step,
      confidence: judge.loose(row, span),
      speakerConfidence: sureOfSpeaker(reader, s, voice, row.slice(0, 1), [span]),
      sentence: s.index,
      paragraph: s.paragraph,
    });
    if (!voice) continue;
    if (step === "follow-on quotation") {
      discourse.lastSentence = Math.max(discourse.lastSentence, s.index);
      discourse.lastParagraph = s.paragraph;
    } else noteSpeaker(discourse, voice, s.index, s.paragraph);
  }
  return out;
}

/** One way to read what a cue's words are. */
interface Reading {
  readonly ranges: readonly Range[];
  readonly spans: readonly Span[];
  readonly row: Row;
}

/** Of all ends that what was said may have, the likeliest; the rule's own where two are alike. Null where nothing is left. */
function likeliest(
  { context, attributionsOf, judge }: Reader,
  s: Sentence,
  attribution: Attribution,
  voice: ResolvedSpeaker | null,
  taken: readonly Range[],
): (Reading & { readonly confidence: number }) | null {
  const { text } = context.reading;
  const others = attributionsOf(s);
  const last = attribution.contents.at(-1)!;
  const before = attribution.contents.slice(0, -1);
  const common = Object.values(cueFeatures(s, attribution, voice, others));
  const readings: Reading[] = [];
  for (const to of last.from >= attribution.cue.to ? endsOf(s, last) : [last.to]) {
    const ranges = [...before, { from: last.from, to }].flatMap(
      (range) => trimmed(s, withoutTaken(s, range, attribution, taken)) ?? [],
    );
    const spans = ranges.map((range) => textSpan(s, range)).filter((span) => hasLetters(text, span));
    if (!spans.length || readings.some((r) => sameBounds(r.spans, spans))) continue;
    const end = endFeatures(s, { from: last.from, to }, last.to, others, attribution.cue);
    readings.push({ ranges, spans, row: [...common, ...Object.values(end)] });
  }
  const sure = judge.words(
    readings.map((r) => r.row),
    readings.map((r) => r.spans),
  );
  let best = 0;
  for (let i = 1; i < readings.length; i++) if (sure[i]! > sure[best]!) best = i;
  const chosen = readings[best];
  return chosen ? { ...chosen, confidence: sure[best]! } : null;
}

/** Of what is known of a cue's words, what is asked of its speaker too: as many as `cueFeatures` has. */
const CUE_WIDTH = 75;

function sureOfSpeaker(
  { context, judge }: Reader,
  s: Sentence,
  voice: ResolvedSpeaker | null,
  row: Row,
  spans: readonly Span[],
): number {
  const since = s.index - context.discourse.lastSentence;
  const own = Object.values(speakerFeatures(s, voice, context.mentionIndex, since));
  const padding = Array.from({ length: Math.max(0, CUE_WIDTH - row.length) }, () => -1);
  return judge.speaker([...own, ...row.slice(0, CUE_WIDTH), ...padding], spans, namesOf(voice));
}

const namesOf = (voice: ResolvedSpeaker | null): readonly string[] =>
  voice?.people.length ? voice.people.map((p) => p.name) : voice?.label ? [voice.label] : [];

/** The reporting verb with its auxiliaries, without "on Wednesday" and "later" before them; "according to" as it is. */
function bareCue(s: Sentence, { from, to }: Range): Range {
  const auxiliary = (i: number) => i >= from && kind.isAuxiliary(at(s, i));
  if (at(s, to - 1).lower === "to" || at(s, to - 1).lower === "per") return { from, to };
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

/** Without the commas and dashes around. */
function trimmed(s: Sentence, range: Range): Range | null {
  let { from, to } = range;
  while (from < to && at(s, from).kind === "mark" && !/^[([‘'$£#@]$/u.test(at(s, from).text)) from++;
  while (to > from && /^(?:[,;:—–.-]|--)$/u.test(at(s, to - 1).text)) to--;
  return to > from ? { from, to } : null;
}

const hasLetters = (text: string, { start, end }: Span): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(start, end));

const sameBounds = (a: readonly Span[], b: readonly Span[]): boolean =>
  a[0]!.start === b[0]!.start && a.at(-1)!.end === b.at(-1)!.end;
