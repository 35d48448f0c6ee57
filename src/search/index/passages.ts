/**
 * The passage a sentence is shown as: the quotation that it belongs to, or the sentence itself. A quotation of more than
 * LONGEST sentences is shown by the one sentence that answers, with the same speakers and manner, as `<quotation's id>~<n>`.
 */
import type { Quote, Snippet, Span } from "../../model.ts";
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
  const sentence = (paragraph?.sentences.findIndex((s) => s.start === span.start) ?? 0) + 1;
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

/** A sentence that begins so speaks of somebody or something that only the one before it names. */
const LEANS =
  /^["“]?(?:he|she|they|it|his|her|their|its|this|that|these|those|both|neither|the (?:former|latter|two|man|woman))\b/iu;
/** Characters of two sentences shown as one passage. */
const TWO = 600;

/** "He left" from the beginning of the sentence before it on, where the chunk has that; else the passage as it is. */
export function withSentenceBefore(chunk: Chunk, snippet: Snippet): Snippet {
  if (snippet.kind === "quote" || !LEANS.test(snippet.text)) return snippet;
  const told = chunk.paragraphs.filter((p) => p.role === "body");
  const sentences = told.flatMap((p) =>
    p.sentences.map((span, i) => ({ span, paragraph: p.number, sentence: i + 1 })),
  );
  const before = sentences[sentences.findIndex(({ span }) => span.start === snippet.span.start) - 1];
  if (!before || snippet.span.end - before.span.start > TWO || snippet.paragraph - before.paragraph > 1)
    return snippet;
  const span = { start: before.span.start, end: snippet.span.end };
  return { ...snippet, ...before, span, text: textIn(chunk, span) };
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
