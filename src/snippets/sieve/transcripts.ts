/** The step for transcripts ("SMITH: ...") and for headlines that quote by a colon ("Smith: ..."). */
import type { Paragraph, Span } from "../../model.ts";
import type { Reading } from "../syntax/sentence.ts";
import { personOf } from "../entities/person.ts";
import type { MentionIndex } from "../entities/mention-index.ts";
import { namedAlone } from "../coreference/by-description.ts";
import type { ResolvedSpeaker } from "../coreference/discourse.ts";

export interface Spoken {
  readonly content: Span;
  readonly voice: ResolvedSpeaker;
}

const LABEL = /^(\p{Lu}[\p{Lu} .'’-]{1,30})(?:\([^)\n]{0,40}\))?:\s+/u;
const NO_SPEAKER =
  /^(?:READ|WATCH|MORE|RELATED|PHOTOS?|VIDEO|UPDATE|BREAKING|LISTEN|SEE|ALSO|NOTE|CORRECTION|EXCLUSIVE|LIVE|ANALYSIS|OPINION|Q|A)\b/u;

/** The names in capitals that open lines, with how many lines each. */
export function transcriptLabels({ document, text }: Reading): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const paragraph of document.paragraphs) {
    const label = labelOf(text, paragraph);
    if (!label) continue;
    const name = text.slice(label.start, label.end).trim();
    out.set(name, (out.get(name) ?? 0) + 1);
  }
  return out;
}

/** What a line that opens with a speaker's name in capitals says; null where it is none, or nobody is known by it. */
export function transcriptLine(
  { text, grammar }: Reading,
  mentionIndex: MentionIndex,
  paragraph: Paragraph,
  labels: ReadonlyMap<string, number>,
): Spoken | null {
  const label = labelOf(text, paragraph);
  if (!label) return null;
  const name = text.slice(label.start, label.end).trim();
  const words = name.split(/\s+/u).map((w) => w.charAt(0) + w.slice(1).toLowerCase());
  const person = personOf(mentionIndex.people, words.slice(-1), label.start, null, grammar);
  if (!person && (labels.get(name) ?? 0) < 2) return null;
  const head = text.slice(paragraph.span.start, paragraph.span.start + 90);
  const start = paragraph.span.start + LABEL.exec(head)![0].length;
  const voice = namedAlone(label, person, words.join(" "));
  return start < paragraph.span.end ? { content: { start, end: paragraph.span.end }, voice } : null;
}

function labelOf(text: string, { span, role }: Paragraph): Span | null {
  if (role !== "body" && role !== "heading") return null;
  const head = text.slice(span.start, Math.min(span.end, span.start + 90));
  const match = LABEL.exec(head);
  if (!match || NO_SPEAKER.test(head) || !/\p{Lu}{2}/u.test(match[1]!)) return null;
  return { start: span.start, end: span.start + match[1]!.trimEnd().length };
}

const HEADLINE = /^((?:\p{Lu}[\p{L}.’'-]*\s?){1,4}):\s+(\S[^\n]{14,})$/u;
const RUBRIC =
  /^(?:Watch|Video|Photos?|Live|Exclusive|Opinion|Update|Breaking|Analysis|Review|Explainer|Comment|Editorial|Listen|Podcast|Profile|Interview|Obituary)\b/iu;

/** "Smith: Taxes will fall" as the first line. */
export function headlineQuotation(
  { document, text, grammar }: Reading,
  mentionIndex: MentionIndex,
): Spoken | null {
  const paragraph = document.paragraphs[0];
  if (!paragraph || document.paragraphs.length < 4 || paragraph.span.end - paragraph.span.start > 160)
    return null;
  const line = text.slice(paragraph.span.start, paragraph.span.end);
  const match = HEADLINE.exec(line);
  if (!match || RUBRIC.test(line)) return null;
  const { start } = paragraph.span;
  const words = match[1]!.trim().split(/\s+/u);
  const person = personOf(mentionIndex.people, words.slice(-1), start, null, grammar);
  if (!person && !/^(?:Poll|Report|Study|Survey|Source|Sources|Officials?|Police)$/u.test(match[1]!.trim()))
    return null;
  const from = paragraph.span.end - match[2]!.length;
  const mention = { start, end: start + match[1]!.trimEnd().length };
  const voice = namedAlone(mention, person, match[1]!.trim());
  return { content: { start: from, end: paragraph.span.end }, voice };
}
