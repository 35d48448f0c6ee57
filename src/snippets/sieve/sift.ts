/** The sieve over a whole document: every quotation with who said it, from sure steps to unsure ones. */
import type { Span, Step } from "../../model.ts";
import type { ResolvedSpeaker } from "../coreference/discourse.ts";
import { introducesList, pointOf, writtenBelow } from "./listed.ts";
import type { Reading, Sentence } from "../syntax/sentence.ts";
import { authoredIn } from "../coreference/document-authors.ts";
import { mentionIndexOf, type MentionIndex } from "../entities/mention-index.ts";
import { openDiscourse, noteSpeaker } from "../coreference/discourse.ts";
import { referencesIn, type Reference } from "../coreference/references.ts";
import type { ResolutionContext } from "../coreference/resolution.ts";
import type { Attribution } from "../syntax/attribution.ts";
import { attributionsIn } from "./sentence-attributions.ts";
import { quotationsOfSentence } from "./sentence-quotations.ts";
import type { SiftedQuotation } from "./step.ts";
import type { HeadlineQuotation } from "./headlines.ts";
import type { SentenceReader } from "./likeliest.ts";
import { retoldIn } from "./transcript/retold.ts";
import type { Turn } from "./transcript/turn.ts";
import { BLOCK_STEP, HEADLINE_STEP, TURN_STEP } from "./steps.ts";
import { fitted, THRESHOLD, type Judge } from "./sureness/judge.ts";

/** A list of what somebody says, below the line that says so. */
interface List {
  readonly cue: Span;
  readonly voice: ResolvedSpeaker;
  /** Number of the line above it, and of the paragraph of its last point so far; at first, of that line. */
  readonly above: number;
  readonly last: number;
}

/** A paragraph of a list, and whether others may follow. */
interface Point {
  readonly point: Span;
  readonly more: boolean;
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
function isOfHeadline(found: SiftedQuotation, { content, voice: own }: HeadlineQuotation): boolean {
  const { contents, voice, telling, confidence } = found;
  if (contents[0]!.start >= content.end || telling || confidence < THRESHOLD) return false;
  const other = voice !== null && (voice.people[0] ?? voice.label) !== (own.people[0] ?? own.label);
  return !other || contents[0]!.start <= content.start + 1;
}

/** What a step takes by where it stands on the page, and by no cue in its own sentence. */
const byPlace = (
  step: Step,
  contents: readonly Span[],
  voice: ResolvedSpeaker | null,
  { index, paragraph }: Pick<Sentence, "index" | "paragraph">,
  cue: Span | null = null,
): SiftedQuotation => ({
  contents,
  voice,
  cue,
  step,
  confidence: LABELLED,
  speakerConfidence: LABELLED,
  sentence: index,
  paragraph,
});

/** Every quotation of a document with who said it, in the order of the text, and whom its words mean. */
export function sift(reading: Reading, judge: Judge = fitted): SieveResult {
  const attributions = reading.sentences.map((s) => attributionsIn(s));
  const attributionsOf = (s: Sentence): readonly Attribution[] => attributions[s.index]!;
  const mentionIndex = mentionIndexOf(reading, attributionsOf);
  const discourse = openDiscourse();
  const authored = authoredIn(reading, mentionIndex);
  const context: ResolutionContext = { reading, mentionIndex, discourse, authored };
  const reader = { context, attributionsOf, judge };
  const found: SiftedQuotation[] = [];
  const references: Reference[] = [];
  const turns = TURN_STEP.find(reading, mentionIndex, attributionsOf);
  const headline = HEADLINE_STEP.find(reading, mentionIndex, attributionsOf);
  /** Paragraphs that are read as a whole. */
  const taken = new Set<number>();
  // Hale: ‘I’m Sick Of People Telling Us What To Do’: no cue of single marks is read, whose apostrophes end them.
  if (headline && /^[‘']/u.test(reading.text.slice(headline.content.start))) {
    const { number } = reading.document.paragraphs[0]!;
    taken.add(number);
    noteSpeaker(discourse, headline.voice, 0, number);
  }
  let list = null as List | null;
  for (const s of reading.sentences) {
    const turn = turns.get(s.paragraph);
    if (turn) for (const quotation of saidInTurn(reader, s, turn)) found.push(quotation);
    if (turn !== undefined || taken.has(s.paragraph)) continue;
    const block = BLOCK_STEP.find(context, s);
    if (block) {
      taken.add(s.paragraph);
      found.push(byPlace(BLOCK_STEP.name, [block.content], block.voice, s));
      noteSpeaker(discourse, block.voice, s.index, s.paragraph);
      continue;
    }
    const below = list && pointBelow(reading, s, list);
    if (below && list) {
      taken.add(s.paragraph);
      found.push(byPlace("colon after the cue", [below.point], list.voice, s, list.cue));
      list = below.more ? { ...list, last: s.paragraph } : null;
      continue;
    }
    for (const reference of referencesIn(context, s)) references.push(reference);
    for (const quotation of quotationsOfSentence(reader, s)) found.push(quotation);
    list = listBelow(reader, s) ?? list;
  }
  if (headline && !found.some((f) => isOfHeadline(f, headline)))
    found.push(byPlace(HEADLINE_STEP.name, [headline.content], headline.voice, { index: 0, paragraph: 1 }));
  found.sort((a, b) => a.contents[0]!.start - b.contents[0]!.start);
  return { found, mentionIndex, references };
}

/** A turn, where its paragraph begins, and what its speaker tells of others in this sentence. */
function saidInTurn(reader: SentenceReader, s: Sentence, { contents, voice }: Turn): SiftedQuotation[] {
  if (!s.first) return retoldIn(reader, s, voice);
  if (voice) noteSpeaker(reader.context.discourse, voice, s.index, s.paragraph);
  return [byPlace(TURN_STEP.name, contents, voice, s), ...retoldIn(reader, s, voice)];
}

/** The list that a sentence introduces and whose it is; null where it introduces none. */
function listBelow({ context, attributionsOf }: SentenceReader, s: Sentence): List | null {
  const cue = introducesList(s, attributionsOf(s));
  const { last, lastSentence } = context.discourse;
  return cue && last && lastSentence === s.index
    ? { cue, voice: last, above: s.paragraph, last: s.paragraph }
    : null;
}

/** The list's next point, where this sentence opens its paragraph. */
function pointBelow(reading: Reading, s: Sentence, { cue, last, above }: List): Point | null {
  const paragraph = reading.document.paragraphs[s.paragraph - 1]!;
  if (!s.first || last !== s.paragraph - 1) return null;
  const point = pointOf(reading, paragraph);
  if (point || last !== above) return point && { point, more: true };
  const written = writtenBelow(reading, cue, paragraph);
  return written && { point: written, more: false };
}
