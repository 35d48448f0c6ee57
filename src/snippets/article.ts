/** A document cut into snippets: facts, and quotations with who said them. */
import type { Article, Document, Span } from "../model.ts";
import { quotationsOf, type Quotation } from "../text/quotation-marks.ts";
import { entitiesOf } from "./coreference/references.ts";
import { passagesOf, type Attributed } from "./passages.ts";
import { sift } from "./sieve/sift.ts";
import type { SiftedQuotation } from "./sieve/step.ts";
import {
  fitted,
  THRESHOLD,
  THRESHOLD_OF_MARKS,
  THRESHOLD_OF_SPOKEN,
  THRESHOLD_WITH_MARKS,
  SURELY_SPOKEN,
  type Judge,
} from "./sieve/sureness/judge.ts";
import { surestOf } from "./sieve/surest.ts";
import { readingOf } from "./syntax/sentence.ts";
import { castOf, quotedSpeakers } from "./speakers.ts";
import { partitionPoint } from "../text/partition-point.ts";

/** Never throws. In a language without a grammar, quotations are found by their marks alone and have no speakers. */
export function articleOf(document: Document, judge: Judge = fitted): Article {
  const reading = readingOf(document);
  if (!reading) return byMarksAlone(document);
  const marks = [...reading.quotations.values()].flat();
  const { found, mentionIndex, references } = sift(reading, judge);
  const edges = edgesOf(marks);
  const cast = castOf(mentionIndex, reading.grammar);
  const isMarked = overlapsOneOf(marks);
  const isWhole = wholeIn(document.text, edges);
  const sure = joined(document.text, found, marks).filter((f) => f.telling || isSure(f, isMarked, isWhole));
  const listed = surestOf(sure, ({ contents }) => contents.every((span) => isQuotation(edges, span)));
  const attributed = listed.map((f): Attributed => ({
    contents: f.contents.map((span) => withoutMarks(document.text, span, edges)),
    speakers: cast.speakersOf(f.voice),
    title: cast.titleOf(f.voice),
    found: f,
  }));
  const snippets = passagesOf(document, attributed, marks);
  const speakers = quotedSpeakers(snippets.filter((s) => s.kind === "quote"));
  return { document, snippets, speakers, entities: entitiesOf(reading, mentionIndex, references) };
}

/** Below its threshold a quotation is not listed: its sentence is a fact like others. */
function isSure(
  { confidence, speakerConfidence, spoken = 0, contents, cue }: SiftedQuotation,
  isMarked: (span: Span) => boolean,
  isWhole: (span: Span) => boolean,
): boolean {
  if (confidence >= (contents.some(isMarked) ? THRESHOLD_WITH_MARKS : THRESHOLD)) return true;
  if (spoken >= SURELY_SPOKEN && confidence >= THRESHOLD_OF_SPOKEN) return true;
  const told = cue !== null && speakerConfidence >= 0.5;
  return told && confidence >= THRESHOLD_OF_MARKS && contents.every(isWhole);
}

const isQuotation = ({ starting, ending }: Edges, { start, end }: Span): boolean =>
  starting.get(start) !== undefined && starting.get(start) === ending.get(end);

/** Whether a span is a quotation in marks that reads as a sentence: five words or more, and a capital. */
const wholeIn =
  (text: string, edges: Edges) =>
  ({ start, end }: Span): boolean =>
    isQuotation(edges, { start, end }) &&
    /^\W*\p{Lu}/u.test(text.slice(start, start + 5)) &&
    (text.slice(start, end).match(/\s+/gu)?.length ?? 0) >= 4;

/** Whether one of the spans overlaps another, by a search: a text may hold thousands of marks and of quotations. */
function overlapsOneOf(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted((one, other) => one.start - other.start);
  let farthest = -1;
  const ends = sorted.map(({ end }) => (farthest = Math.max(farthest, end)));
  return ({ start, end }) => {
    const begun = partitionPoint(sorted, (span) => span.start < end);
    return begun > 0 && ends[begun - 1]! > start;
  };
}

/** A quotation that goes on in the next paragraph, or behind the words that say whose it is, is one quotation. */
function joined(
  text: string,
  found: readonly SiftedQuotation[],
  marks: readonly Quotation[],
): SiftedQuotation[] {
  const continuing = new Set(marks.filter((m) => m.continues).map((m) => m.start));
  const ends = new Set(marks.map((m) => m.end));
  const out: SiftedQuotation[] = [];
  for (const f of found) {
    const last = out.at(-1);
    const [content] = f.contents;
    const end = last?.contents.at(-1);
    if (!last || last.telling || !end || !content || f.step !== "follow-on quotation") {
      out.push(f);
      continue;
    }
    const onward = { ...last, sentence: f.sentence, paragraph: f.paragraph };
    if (continuing.has(content.start) && /^\s*$/u.test(text.slice(end.end, content.start))) {
      const tail = { start: end.start, end: content.end };
      out[out.length - 1] = { ...onward, contents: [...last.contents.slice(0, -1), tail] };
    } else if (f.paragraph === last.paragraph && f.sentence === last.sentence + 1 && ends.has(end.end)) {
      out[out.length - 1] = { ...onward, contents: [...last.contents, content] };
    } else out.push(f);
  }
  return out;
}

interface Edges {
  readonly starting: ReadonlyMap<number, Quotation>;
  readonly ending: ReadonlyMap<number, Quotation>;
}

const edgesOf = (marks: readonly Quotation[]): Edges => ({
  starting: new Map(marks.filter((m) => m.opened).map((m) => [m.start, m])),
  ending: new Map(marks.filter((m) => m.closed).map((m) => [m.end, m])),
});

/** The words between a quotation's marks, where the span is that quotation. */
function withoutMarks(text: string, span: Span, { starting, ending }: Edges): Span {
  const opened = starting.get(span.start);
  const closed = ending.get(span.end);
  if (!opened) return closed && closed.start === span.start ? inner(text, span, false, true) : span;
  if (!closed) return opened.end === span.end ? inner(text, span, true, false) : span;
  return opened === closed || closed.continues ? inner(text, span, true, true) : span;
}

function inner(text: string, span: Span, opened: boolean, closed: boolean): Span {
  let { start, end } = span;
  if (opened) start += text.slice(start, start + 2) === "''" || text.slice(start, start + 2) === "``" ? 2 : 1;
  if (closed) end -= text.slice(end - 2, end) === "''" ? 2 : 1;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return end > start ? { start, end } : span;
}

/** Marks that are not read further are taken for speech: so it is of 4 in 5 in English news. */
const MARKED = 0.8;

function byMarksAlone(document: Document): Article {
  const told = document.paragraphs.filter((p) => p.role === "body" || p.role === "heading");
  const marks = quotationsOf(
    document.text,
    told.map((p) => ({ start: p.sentences[0]?.start ?? p.span.start, end: p.span.end })),
  ).flat();
  const edges = edgesOf(marks);
  const attributed = marks
    .filter((m) => /[\p{L}\p{N}]/u.test(document.text.slice(m.start, m.end)))
    .map((m): Attributed => {
      const found: SiftedQuotation = {
        contents: [m],
        voice: null,
        cue: null,
        step: "quotation marks alone",
        confidence: MARKED,
        speakerConfidence: 1,
        sentence: 0,
        paragraph: 0,
      };
      return { contents: [withoutMarks(document.text, m, edges)], speakers: [], title: null, found };
    });
  const snippets = passagesOf(document, attributed, marks);
  return { document, snippets, speakers: [], entities: [] };
}
