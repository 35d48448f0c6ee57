/** A paragraph that the original sets apart as somebody's words, below a line that says whose they are. */
import type { Span } from "../../model.ts";
import type { ResolutionContext } from "../coreference/resolve.ts";
import type { ResolvedSpeaker } from "../coreference/discourse.ts";
import type { Sentence } from "../syntax/sentence.ts";

export interface BlockQuotation {
  readonly content: Span;
  readonly voice: ResolvedSpeaker;
}

/**
 * The block quotation that begins with this sentence: whole paragraphs without marks of their own, the first below a line
 * that ends in a colon and names who speaks. Null where it is none, or nobody is named: a page sets other things apart too.
 */
export function blockQuotation(
  { reading, discourse }: ResolutionContext,
  s: Sentence,
): BlockQuotation | null {
  const { paragraphs, text } = reading.document;
  const paragraph = paragraphs[s.paragraph - 1];
  const before = paragraphs[s.paragraph - 2];
  const { last, lastParagraph } = discourse;
  if (!s.first || !paragraph?.quoted || !before || !last || lastParagraph !== before.number) return null;
  if (/^["“”„«‘'(]/u.test(text.slice(paragraph.span.start))) return null;
  if (!before.quoted && !text.slice(before.span.start, before.span.end).endsWith(":")) return null;
  return { content: paragraph.span, voice: last };
}
