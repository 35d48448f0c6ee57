/** The sieve over a whole document: every quotation with who said it, from sure steps to unsure ones. */
import type { Span, Step, Telling } from "../../model.ts";
import {
  at,
  bodyEnd,
  isReadable,
  textSpan,
  type Range,
  type Reading,
  type Sentence,
} from "../syntax/sentence.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { mainSubject } from "../syntax/main-subject.ts";
import { authoredIn } from "../coreference/document-authors.ts";
import { mentionIndexOf, type MentionIndex } from "../entities/mention-index.ts";
import { openDiscourse, noteSpeaker, type ResolvedSpeaker } from "../coreference/discourse.ts";
import { referencesIn, type Reference } from "../coreference/references.ts";
import { resolveSpeaker, type ResolutionContext } from "../coreference/resolve.ts";
import type { Attribution } from "../syntax/attribution.ts";
import { looseQuotation } from "./loose-quotations.ts";
import { attributionsIn } from "./sentence-attributions.ts";
import { BLOCK_STEP, HEADLINE_STEP, TURN_STEP } from "./steps.ts";

export interface FoundQuotation {
  readonly contents: readonly Span[];
  readonly voice: ResolvedSpeaker | null;
  readonly cue: Span | null;
  readonly step: Step;
  /** Where it is not told that the words were said: what is. */
  readonly telling?: Telling | null;
  /** Index of the sentence that its last content stands in. */
  readonly sentence: number;
  readonly paragraph: number;
}

export interface SieveResult {
  readonly found: readonly FoundQuotation[];
  readonly mentionIndex: MentionIndex;
  /** In the order of the text. */
  readonly references: readonly Reference[];
}

/** Verbs that give the floor even where they bring no words with them: "Cruz went on." */
const GIVES_FLOOR = new Set(
  "say tell add ask write explain continue reply respond state announce tweet read speak note recall".split(
    " ",
  ),
);

export function sift(reading: Reading): SieveResult {
  const attributions = reading.sentences.map((s) => attributionsIn(s));
  const attributionsOf = (s: Sentence): readonly Attribution[] => attributions[s.index]!;
  const mentionIndex = mentionIndexOf(reading, attributionsOf);
  const context: ResolutionContext = {
    reading,
    mentionIndex,
    discourse: openDiscourse(),
    authored: authoredIn(reading, mentionIndex),
  };
  const found: FoundQuotation[] = [];
  const references: Reference[] = [];
  const turns = TURN_STEP.find(reading, mentionIndex, attributionsOf);
  /** Paragraphs that are read as a whole. */
  const taken = new Set<number>();
  for (const s of reading.sentences) {
    const turn = turns.get(s.paragraph);
    if (turn && s.first) {
      found.push({
        contents: turn.contents,
        voice: turn.voice,
        cue: null,
        step: TURN_STEP.name,
        sentence: s.index,
        paragraph: s.paragraph,
      });
      if (turn.voice) noteSpeaker(context.discourse, turn.voice, s.index, s.paragraph);
    }
    if (turn !== undefined || taken.has(s.paragraph)) continue;
    const block = BLOCK_STEP.find(context, s);
    if (block) {
      taken.add(s.paragraph);
      found.push({
        contents: [block.content],
        voice: block.voice,
        cue: null,
        step: BLOCK_STEP.name,
        sentence: s.index,
        paragraph: s.paragraph,
      });
      noteSpeaker(context.discourse, block.voice, s.index, s.paragraph);
      continue;
    }
    references.push(...referencesIn(context, s));
    found.push(...readSentence(context, s, attributionsOf));
  }
  const headline = HEADLINE_STEP.find(reading, mentionIndex);
  if (headline && !found.some((f) => f.contents[0]!.start < headline.content.end)) {
    found.push({
      contents: [headline.content],
      voice: headline.voice,
      cue: null,
      step: HEADLINE_STEP.name,
      sentence: 0,
      paragraph: 1,
    });
  }
  found.sort((a, b) => a.contents[0]!.start - b.contents[0]!.start);
  return { found, mentionIndex, references };
}

function readSentence(
  context: ResolutionContext,
  s: Sentence,
  attributionsOf: (s: Sentence) => readonly Attribution[],
): FoundQuotation[] {
  const { discourse, mentionIndex } = context;
  const out: FoundQuotation[] = [];
  const taken: Range[] = [];
  const resolved: { attribution: Attribution; voice: ResolvedSpeaker }[] = [];
  for (const attribution of attributionsOf(s)) {
    const voice = resolveSpeaker(context, s, attribution.subject);
    resolved.push({ attribution, voice });
    const { step } = attribution;
    if (!step || !attribution.contents.length) {
      if (!attribution.participle && GIVES_FLOOR.has(attribution.verb))
        noteSpeaker(discourse, voice, s.index, s.paragraph);
      continue;
    }
    const contents = attribution.contents.flatMap(
      (range) => trimmed(s, withoutTaken(s, range, attribution, taken)) ?? [],
    );
    taken.push(...contents);
    for (const m of mentionIndex.inSentence(s.index))
      if (contents.some((c) => m.run.range.from >= c.from && m.run.range.to <= c.to)) m.inContent = true;
    const spans = contents
      .map((range) => textSpan(s, range))
      .filter((span) => hasLetters(context.reading.text, span));
    if (spans.length && !out.some((f) => sameBounds(f.contents, spans)))
      out.push({
        contents: spans,
        voice,
        cue: textSpan(s, bareCue(s, attribution.cue)),
        step,
        telling: attribution.telling ?? null,
        sentence: s.index,
        paragraph: s.paragraph,
      });
    if (!attribution.inPassing) noteSpeaker(discourse, voice, s.index, s.paragraph);
  }
  introduceByColon(context, s, attributionsOf(s));
  for (let i = 0; i < s.tokens.length; i++) {
    const token = at(s, i);
    if (token.kind !== "quotation" || taken.some((r) => i >= r.from && i < r.to)) continue;
    const loose = looseQuotation({ context, attributionsOf, resolved }, s, i);
    if (!loose) continue;
    const span = { start: token.start, end: token.end };
    if (!hasLetters(context.reading.text, span)) continue;
    out.push({
      contents: [span],
      voice: loose.voice,
      cue: loose.cue,
      step: loose.step,
      sentence: s.index,
      paragraph: s.paragraph,
    });
    if (!loose.voice) continue;
    if (loose.step === "follow-on quotation") {
      discourse.lastSentence = Math.max(discourse.lastSentence, s.index);
      discourse.lastParagraph = s.paragraph;
    } else noteSpeaker(discourse, loose.voice, s.index, s.paragraph);
  }
  return out;
}

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

/** "Cruz had this to say:" gives Cruz the floor for the next paragraph. */
function introduceByColon(
  context: ResolutionContext,
  s: Sentence,
  attributions: readonly Attribution[],
): void {
  if (!isReadable(s) || s.tokens.at(-1)?.text !== ":" || at(s, 0).lower === "as") return;
  const near = s.tokens.length - 9;
  if (attributions.some((a) => !a.participle && (!a.contents.length || a.cue.from > near))) return;
  const subject = mainSubject(s, bodyEnd(s));
  if (!subject) return;
  const voice = resolveSpeaker(context, s, subject);
  if (voice.people.length || (voice.pronoun && voice.label))
    noteSpeaker(context.discourse, voice, s.index, s.paragraph);
}
