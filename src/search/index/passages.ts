/**
 * The passage a sentence is shown as: the quotation that it belongs to, or the sentence itself. A quotation of more than
 * LONGEST sentences is shown by the one sentence that answers, with the same speakers and manner, as `<quotation's id>~<n>`.
 */
import { leaning } from "../../languages/en/stop-words.ts";
import type { Quote, Snippet, Span } from "../../model.ts";
import { tokenize } from "../analysis/terms.ts";
import { STOP } from "../analysis/word-flags.ts";
import type { ShownChunk } from "./calls.ts";
import { textIn, unitsOf, type Chunk } from "./chunks.ts";
import type { Found } from "./store.ts";

/** In sentences. */
const LONGEST = 3;

/** Null where the chunk has no snippet that holds the span. */
export function passageOf(chunk: Chunk, span: Span, preferred: ReadonlySet<string>): Snippet | null {
  const holding = chunk.snippets.filter((s) => s.span.start <= span.start && s.span.end >= span.end);
  const quality = (s: Snippet) => {
    if (s.kind === "fact") return 0;
    const wanted = s.speakers.some((speaker) => preferred.has(speaker.name)) ? 4 : 0;
    const inside = s.content.reduce(
      (n, c) => n + Math.max(0, Math.min(c.end, span.end) - Math.max(c.start, span.start)),
      0,
    );
    return 1 + wanted + (s.speakers.length ? 1 : 0) + inside / Math.max(1, span.end - span.start);
  };
  const best = holding.toSorted((a, b) => quality(b) - quality(a))[0];
  if (!best) return null;
  const sentences = sentencesIn(chunk, best);
  const place = sentences.findIndex((s) => s.start === span.start);
  return sentences.length > LONGEST && best.kind === "quote" && place >= 0
    ? (narrowed(chunk, best, place + 1) ?? best)
    : best;
}

/** The n-th sentence (1-based) of a passage, as a passage; null where there is none. */
export function narrowed(chunk: Chunk, snippet: Snippet, n: number): Snippet | null {
  const span = sentencesIn(chunk, snippet)[n - 1];
  if (!span) return null;
  const paragraph = chunk.paragraphs.find((p) => p.span.start <= span.start && p.span.end >= span.end);
  const within = paragraph?.sentences.findIndex((s) => s.start === span.start) ?? 0;
  const sentence = (paragraph?.before ?? 0) + within + 1;
  const text = textIn(chunk, span);
  const place = {
    id: `${snippet.id}~${n}`,
    paragraph: paragraph?.number ?? snippet.paragraph,
    sentence,
    span,
    text,
  };
  if (snippet.kind === "fact") return { ...snippet, ...place };
  return { ...snippet, ...place, content: clipped(snippet, span) };
}

/** Characters of several sentences or rows shown as one passage. */
const JOINED = 600;

/**
 * A sentence of the narrator's together with the one beside it, where that answers as well; by itself where the two are too long
 * or one is somebody's words, which are shown with who said them and nothing else.
 */
export function withBeside(chunk: Chunk, snippet: Snippet, other: Snippet): Snippet {
  const [first, last] = snippet.span.start < other.span.start ? [snippet, other] : [other, snippet];
  const span = { start: first.span.start, end: last.span.end };
  if (snippet.kind === "quote" || other.kind === "quote" || span.end - span.start > JOINED) return snippet;
  if (isWholeRow(chunk, snippet)) return snippet;
  const { paragraph, sentence } = first;
  return { ...snippet, paragraph, sentence, span, text: textIn(chunk, span) };
}

/** Words of a line that may be a name or a place by itself. */
const FEW = 4;
/** A row of a table: cells, as the formats part them. */
const ROW = / \| /u;

/**
 * The passage with what it cannot be read without, where the chunk has that: "He left" with the sentence before it, a name
 * alone with what follows, and a row of a table with the rows above it, of which the first says what the cells are.
 */
export function withContext(chunk: Chunk, snippet: Snippet): Snippet {
  if (snippet.kind === "quote" || isWholeRow(chunk, snippet)) return snippet;
  const told = chunk.paragraphs.flatMap((p) =>
    p.role === "body" || p.role === "heading"
      ? p.sentences.map((span, i) => ({
          span,
          paragraph: p.number,
          sentence: (p.before ?? 0) + i + 1,
          role: p.role,
          leads: p.leads,
        }))
      : [],
  );
  const place = told.findIndex(({ span }) => span.start === snippet.span.start);
  const [before, own, after] = [told[place - 1], told[place], told[place + 1]];
  if (!own) return snippet;
  const joined = (first: typeof own, last: typeof own): Snippet => {
    const span = { start: first.span.start, end: last.span.end };
    if (span.end - span.start > JOINED) return snippet;
    const { paragraph, sentence } = first;
    return { ...snippet, paragraph, sentence, span, text: textIn(chunk, span) };
  };
  const isRow = (at: number) => ROW.test(textIn(chunk, told[at]!.span));
  if (isRow(place)) {
    let head = place;
    while (head > 0 && isRow(head - 1)) head--;
    const last = head === place && after && isRow(place + 1) ? after : own;
    return joined(told[head]!, last);
  }
  const isNext = (first: typeof own, last: typeof own) => last.paragraph - first.paragraph <= 1;
  if (before?.role === "body" && isNext(before, own) && leaning.test(snippet.text))
    return joined(before, own);
  // What a paragraph leads to, as a heading does, is brought where it is cited.
  if (after?.role === "body" && isNext(own, after) && own.leads === undefined && isFragment(snippet.text))
    return joined(own, after);
  return snippet;
}

/** A row that says itself what its cells are: it is read without any other. */
function isWholeRow({ paragraphs }: Chunk, { paragraph }: Snippet): boolean {
  const place = paragraphs.find(({ number }) => number === paragraph)?.place;
  return place !== undefined && "row" in place;
}

/** Holds no word but names, numbers and such as say nothing. */
function isFragment(text: string): boolean {
  const words = tokenize(text);
  return (
    words.length <= FEW && words.every((w) => w.capital || (w.flags & STOP) !== 0 || /^\d/u.test(w.folded))
  );
}

function clipped({ content }: Quote, { start, end }: Span): Span[] {
  return content
    .map((c) => ({ start: Math.max(c.start, start), end: Math.min(c.end, end) }))
    .filter((c) => c.end > c.start);
}

function sentencesIn({ paragraphs }: Chunk, { span }: Snippet): Span[] {
  return paragraphs
    .filter((p) => p.span.start < span.end && p.span.end > span.start)
    .flatMap(unitsOf)
    .filter((s) => s.start < span.end && s.end > span.start);
}

/** A passage of a chunk with what it is cited by. */
export function foundIn<S extends Snippet>({ chunk, document }: ShownChunk, snippet: S): Found<S> {
  const paragraph = chunk.paragraphs.find((p) => p.number === snippet.paragraph) ?? null;
  return { snippet, document, paragraph };
}
