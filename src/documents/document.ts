/** A text and what is known of it, read into a Document. */
import type { Document, Paragraph, Source, Span } from "../model.ts";
import { sentencesOf } from "../text/sentences.ts";
import { bylineOf, datelineOf, isCredit } from "./furniture.ts";
import { paragraphSpans } from "./paragraphs.ts";

/** What a format hands over: the text to read, and what the file says of it. */
export interface Raw {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly language?: string;
  readonly source: Source;
}

/** Reads paragraphs, sentences, byline, dateline and credits. What the file says of itself wins over what its lines say. */
export function documentOf(raw: Raw): Document {
  const { text } = raw;
  let found: { author?: string; publisher?: string; place?: string } = {};
  const paragraphs = paragraphSpans(text).map((span, i): Paragraph => {
    const line = text.slice(span.start, span.end);
    const byline = i < 4 ? bylineOf(line) : null;
    const dateline = i < 6 && !found.place ? datelineOf(text, span) : null;
    found = { ...byline, ...dateline?.source, ...found };
    const role = byline ? "byline" : isCredit(line) ? "credit" : isHeading(line, i) ? "heading" : "body";
    const body: Span = { start: dateline?.story ?? span.start, end: span.end };
    return {
      number: i + 1,
      role,
      span,
      dateline: dateline?.span ?? null,
      sentences: sentencesOf(text, body),
    };
  });
  return {
    id: raw.id,
    title: raw.title ?? nameOf(raw.source.file),
    titleFrom: raw.title ? "article" : "file",
    language: raw.language ?? "en",
    text,
    source: { ...found, ...raw.source },
    paragraphs,
  };
}

/** "seeds/china-internet-conference.txt" reads "China internet conference". */
export function nameOf(file: string): string {
  const name = file.replace(/^.*[/\\]/u, "").replace(/\.[^.]*$/u, "");
  const words = name.replace(/[-_]+/gu, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A short line at the head that ends like no sentence. */
function isHeading(line: string, index: number): boolean {
  return index < 3 && line.length <= 140 && !/[.!?…:;,]["”’')\]]*$/u.test(line) && !/^["“]/u.test(line);
}
