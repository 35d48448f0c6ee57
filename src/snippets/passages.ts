/** From what the sieve found to snippets: each quotation with its passage, content, manner and evidence. */
import type { Document, Fact, Manner, Paragraph, Quote, Snippet, Span, Speaker, Step } from "../model.ts";
import type { Quotation } from "../text/quotation-marks.ts";
import { passageIds } from "./ids.ts";
import type { SiftedQuotation } from "./sieve/step.ts";
import { BLOCK_STEP, TURN_STEP } from "./sieve/steps.ts";
import { partitionPoint } from "../text/partition-point.ts";

/** A quotation ready to be shown, but for its id. */
export interface Attributed {
  readonly contents: readonly Span[];
  readonly speakers: readonly Speaker[];
  readonly title: string | null;
  readonly found: SiftedQuotation;
}

interface Place {
  readonly paragraph: Paragraph;
  /** Index among the paragraph's spans: the dateline, then the sentences. */
  readonly sentence: number;
  readonly span: Span;
}

/** Facts and quotes in the order of the text. A sentence that holds a quotation is no fact. */
export function passagesOf(
  document: Document,
  quotes: readonly Attributed[],
  marks: readonly Quotation[],
): Snippet[] {
  const idOf = passageIds(document.id);
  const places = document.paragraphs.flatMap(placesOf);
  const starting = new Map<Place, { quote: Attributed; span: Span }[]>();
  const held = new Set<Place>();
  for (const quote of quotes) {
    const bounds = boundsOf(quote, document);
    const covered = placesIn(places, bounds);
    const [first] = covered;
    if (!first) continue;
    for (const place of covered) held.add(place);
    const span = { start: first.span.start, end: covered.at(-1)!.span.end };
    const here = starting.get(first) ?? [];
    here.push({ quote, span });
    starting.set(first, here);
  }
  return places.flatMap((place): Snippet[] => {
    if (!held.has(place)) return [factAt(document, place, idOf)];
    return (starting.get(place) ?? []).map(({ quote, span }) =>
      quoteAt(document, place, span, quote, marks, idOf),
    );
  });
}

function placesOf(paragraph: Paragraph): Place[] {
  const spans = paragraph.dateline ? [paragraph.dateline, ...paragraph.sentences] : paragraph.sentences;
  return spans.map((span, i) => ({ paragraph, span, sentence: Math.max(1, paragraph.dateline ? i : i + 1) }));
}

/** From its first word, or from the label that opens the turn, to its last. */
function boundsOf({ contents, found }: Attributed, { paragraphs }: Document): Span {
  const { start } = contents[0]!;
  const label = found.step === TURN_STEP.name ? found.voice?.mention.start : undefined;
  const opens = label !== undefined && paragraphs[found.paragraph - 1]!.span.start <= label;
  return { start: opens ? label : start, end: contents.at(-1)!.end };
}

/** The sentences that a span of text touches. */
const placesIn = (places: readonly Place[], bounds: Span): Place[] =>
  overlapping(places, bounds, (p) => p.span);

/** Those of `items`, which are in order and apart, that a span of text touches. */
function overlapping<T>(items: readonly T[], bounds: Span, spanOf: (item: T) => Span): T[] {
  const first = partitionPoint(items, (item) => spanOf(item).end <= bounds.start);
  const out: T[] = [];
  for (let i = first; i < items.length && spanOf(items[i]!).start < bounds.end; i++) out.push(items[i]!);
  return out;
}

function factAt(document: Document, place: Place, idOf: (text: string) => string): Fact {
  const text = document.text.slice(place.span.start, place.span.end);
  return { kind: "fact", ...passage(document, place, place.span, idOf(text)) };
}

const passage = (document: Document, { paragraph, sentence }: Place, span: Span, id: string) => ({
  id,
  document: document.id,
  paragraph: paragraph.number,
  sentence,
  span,
  text: document.text.slice(span.start, span.end),
});

function quoteAt(
  document: Document,
  place: Place,
  span: Span,
  { contents, speakers, title, found }: Attributed,
  marks: readonly Quotation[],
  idOf: (text: string) => string,
): Quote {
  const said = (s: Span): string => document.text.slice(s.start, s.end);
  const { voice, cue, step } = found;
  const mention = voice?.mention ?? null;
  return {
    kind: "quote",
    ...passage(document, place, span, idOf(contents.map(said).join(" "))),
    manner: found.telling ?? (isExact(step) ? "direct" : mannerOf(document.text, contents, marks)),
    content: contents,
    speakers,
    title,
    cue: cue && said(cue),
    mention: mention && said(mention),
    confidence: found.confidence,
    speakerConfidence: found.speakerConfidence,
    evidence: { cue, mention, chain: voice?.chain ?? [], step },
  };
}

/** Turns of a transcript and block quotations are exact words without marks. */
const isExact = (step: Step): boolean => step === TURN_STEP.name || step === BLOCK_STEP.name;

/** Direct, mixed or indirect by how much of it stands in marks. */
function mannerOf(text: string, contents: readonly Span[], marks: readonly Quotation[]): Manner {
  let quoted = 0;
  for (const { start, end } of contents)
    for (const m of overlapping(marks, { start, end }, (m) => m))
      quoted += lettersIn(text, Math.max(m.start, start), Math.min(m.end, end));
  if (quoted === 0) return "indirect";
  let all = 0;
  for (const { start, end } of contents) all += lettersIn(text, start, end);
  return quoted >= 0.98 * all ? "direct" : "mixed";
}

const lettersIn = (text: string, start: number, end: number): number =>
  text.slice(start, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
