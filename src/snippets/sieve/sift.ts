/** The sieve over a whole document: every quotation with who said it, from sure steps to unsure ones. */
import type { Span } from "../../model.ts";
import type { ResolvedSpeaker } from "../coreference/discourse.ts";
import { introducesList, pointOf } from "./listed.ts";
import type { Reading, Sentence } from "../syntax/sentence.ts";
import { authoredIn } from "../coreference/document-authors.ts";
import { mentionIndexOf, type MentionIndex } from "../entities/mention-index.ts";
import { openDiscourse, noteSpeaker } from "../coreference/discourse.ts";
import { referencesIn, type Reference } from "../coreference/references.ts";
import type { ResolutionContext } from "../coreference/resolve.ts";
import type { Attribution } from "../syntax/attribution.ts";
import { attributionsIn } from "./sentence-attributions.ts";
import { quotationsOfSentence } from "./sentence-quotations.ts";
import type { SiftedQuotation } from "./step.ts";
import type { Spoken } from "./headlines.ts";
import { retoldIn } from "./transcript/retold.ts";
import { BLOCK_STEP, HEADLINE_STEP, TURN_STEP } from "./steps.ts";
import { fitted, THRESHOLD, type Judge } from "./sureness/judge.ts";

/** A list below a cue, and the paragraph of its last point. */
interface List {
  readonly cue: Span;
  readonly voice: ResolvedSpeaker;
  below: number;
}

export interface SieveResult {
  readonly found: readonly SiftedQuotation[];
  readonly mentionIndex: MentionIndex;
  /** In the order of the text. */
  readonly references: readonly Reference[];
}

/** How sure a speaker’s name before a colon is; too few for a fit: 10 of 11 and 22 of 25 are right. */
const LABELLED = 0.9;

/** "Lind: Orr told Hale to go": what another is said to have said there is no other reading of the headline. */
function isOfHeadline(found: SiftedQuotation, { content, voice: own }: Spoken): boolean {
  const { contents, voice, telling, confidence } = found;
  if (contents[0]!.start >= content.end || telling || confidence < THRESHOLD) return false;
  const other = voice !== null && (voice.people[0] ?? voice.label) !== (own.people[0] ?? own.label);
  return !other || contents[0]!.start <= content.start + 1;
}

export function sift(reading: Reading, judge: Judge = fitted): SieveResult {
  const attributions = reading.sentences.map((s) => attributionsIn(s));
  const attributionsOf = (s: Sentence): readonly Attribution[] => attributions[s.index]!;
  const mentionIndex = mentionIndexOf(reading, attributionsOf);
  const context: ResolutionContext = {
    reading,
    mentionIndex,
    discourse: openDiscourse(),
    authored: authoredIn(reading, mentionIndex),
  };
  const reader = { context, attributionsOf, judge };
  const found: SiftedQuotation[] = [];
  const references: Reference[] = [];
  const turns = TURN_STEP.find(reading, mentionIndex, attributionsOf);
  /** Paragraphs that are read as a whole. */
  const taken = new Set<number>();
  let list = null as List | null;
  const headline = HEADLINE_STEP.find(reading, mentionIndex, attributionsOf);
  // Hale: ‘I’m Sick Of People Telling Us What To Do’: no cue of single marks is read, whose apostrophes end them.
  const marked = headline && /^[‘']/u.test(reading.text.slice(headline.content.start)) ? headline : null;
  if (marked) {
    const { number } = reading.document.paragraphs[0]!;
    taken.add(number);
    noteSpeaker(context.discourse, marked.voice, 0, number);
  }
  for (const s of reading.sentences) {
    const turn = turns.get(s.paragraph);
    if (turn && s.first) {
      found.push({
        contents: turn.contents,
        voice: turn.voice,
        cue: null,
        step: TURN_STEP.name,
        confidence: LABELLED,
        speakerConfidence: LABELLED,
        sentence: s.index,
        paragraph: s.paragraph,
      });
      if (turn.voice) noteSpeaker(context.discourse, turn.voice, s.index, s.paragraph);
    }
    if (turn) for (const report of retoldIn(reader, s, turn.voice)) found.push(report);
    if (turn !== undefined || taken.has(s.paragraph)) continue;
    const block = BLOCK_STEP.find(context, s);
    if (block) {
      taken.add(s.paragraph);
      found.push({
        contents: [block.content],
        voice: block.voice,
        cue: null,
        step: BLOCK_STEP.name,
        confidence: LABELLED,
        speakerConfidence: LABELLED,
        sentence: s.index,
        paragraph: s.paragraph,
      });
      noteSpeaker(context.discourse, block.voice, s.index, s.paragraph);
      continue;
    }
    const point =
      s.first && list?.below === s.paragraph - 1
        ? pointOf(reading, reading.document.paragraphs[s.paragraph - 1]!)
        : null;
    if (point && list) {
      taken.add(s.paragraph);
      list.below = s.paragraph;
      found.push({
        contents: [point],
        voice: list.voice,
        cue: list.cue,
        step: "colon after the cue",
        confidence: LABELLED,
        speakerConfidence: LABELLED,
        sentence: s.index,
        paragraph: s.paragraph,
      });
      continue;
    }
    for (const reference of referencesIn(context, s)) references.push(reference);
    for (const quotation of quotationsOfSentence(reader, s)) found.push(quotation);
    const cue = introducesList(s, attributionsOf(s));
    const { last } = context.discourse;
    if (cue && last && context.discourse.lastSentence === s.index)
      list = { cue, voice: last, below: s.paragraph };
  }
  if (headline && !found.some((f) => isOfHeadline(f, headline))) {
    found.push({
      contents: [headline.content],
      voice: headline.voice,
      cue: null,
      step: HEADLINE_STEP.name,
      confidence: LABELLED,
      speakerConfidence: LABELLED,
      sentence: 0,
      paragraph: 1,
    });
  }
  found.sort((a, b) => a.contents[0]!.start - b.contents[0]!.start);
  return { found, mentionIndex, references };
}
