/** A paragraph that the original sets apart as somebody's words, below a line that says whose they are. */
import type { Paragraph, Span } from "../../model.ts";
import { type ResolutionContext, namedAlone } from "../coreference/resolution.ts";
import type { ResolvedSpeaker } from "../coreference/discourse.ts";
import type { MentionIndex } from "../entities/mention-index.ts";
import { personOf } from "../entities/person.ts";
import type { Reading, Sentence } from "../syntax/sentence.ts";

export interface BlockQuotation {
  readonly content: Span;
  readonly voice: ResolvedSpeaker;
}

/**
 * The block quotation that begins with this sentence: whole paragraphs without marks of their own, the first below a line
 * that ends in a colon and names who speaks, or above a line that signs it. Null where it is none, or nobody is named: a page sets other things apart too.
 */
export function blockQuotation(
  { reading, discourse, mentionIndex }: ResolutionContext,
  s: Sentence,
): BlockQuotation | null {
  const { paragraphs, text } = reading.document;
  const paragraph = paragraphs[s.paragraph - 1];
  const before = paragraphs[s.paragraph - 2];
  const { last, lastParagraph } = discourse;
  if (!s.first || !paragraph?.quoted || /^["“”„«‘'(—–―]/u.test(text.slice(paragraph.span.start))) return null;
  const signed = signedBelow(reading, mentionIndex, paragraphs[s.paragraph]);
  if (signed) return { content: paragraph.span, voice: signed };
  if (!before || !last || lastParagraph !== before.number) return null;
  if (!before.quoted && !text.slice(before.span.start, before.span.end).endsWith(":")) return null;
  return { content: paragraph.span, voice: last };
}

/** "— Ida Krol, harbour master" in the next paragraph. */
function signedBelow(
  { text, grammar }: Reading,
  { people }: MentionIndex,
  below: Paragraph | undefined,
): ResolvedSpeaker | null {
  const line = below
    ? text.slice(below.span.start, Math.min(below.span.end, below.span.start + LONGEST))
    : "";
  const match = /^[—–―-]+\s*(\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3})(?=[,.(]|$)/u.exec(line);
  if (!below || !match || below.span.end - below.span.start > LONGEST) return null;
  const start = below.span.start + match[0].length - match[1]!.length;
  const place = { start, end: start + match[1]!.length };
  const person = personOf(people, match[1]!.split(" "), start, null, grammar);
  return namedAlone(place, person, match[1]!);
}
const LONGEST = 120;
