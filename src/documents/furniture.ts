/**
 * The lines around a story that are not the story: byline, dateline, credit. They are read for who wrote it, where and
 * for whom, and stay paragraphs that can be found and cited.
 */
import type { Source, Span } from "../model.ts";

const BYLINE =
  /^\s*By\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:and\s+|de\s+|van\s+|von\s+)?\p{Lu}[\p{L}.'’-]+){1,7})\s*(?:,\s*(.{2,60}))?$/u;
const CREDIT =
  /^\s*[([]?(?:(?:Additional |Further )?(?:Editing|Reporting|Writing|Compiled|Produced|Graphics?|Translated|Edited|Written) (?:by|in)\b|Our Standards:|©|Copyright\b|\(?All rights reserved)/iu;
const DATELINE =
  /^\s*((?:\p{Lu}[\p{Lu}.'’-]+(?:[ ]\p{Lu}[\p{Lu}.'’-]*){0,3})(?:[,/][ ]?\p{Lu}[\p{L}.]+(?:[ ]\p{Lu}[\p{L}.]+){0,2})?(?:,[ ](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z.]*[ ]\d{1,2})?)[ ]*(?:\(([\p{L}\d .&'’/-]{2,40})\))?[ ]*(?:[–—-]{1,2}|--)[ ]/u;
const AGENCY_LINE = /^\s*\(([\p{Lu}][\p{L}\d .&'’/-]{1,40})\)[ ]*(?:[–—-]{1,2})[ ]/u;

/** The author of a byline ("By Catherine Cadell"), or null where the line is none. */
export function bylineOf(line: string): { author: string; publisher?: string } | null {
  const match = line.length <= 160 ? BYLINE.exec(line) : null;
  if (!match?.[1]) return null;
  return { author: match[1].trim(), ...(match[2] ? { publisher: match[2].trim() } : {}) };
}

export function isCredit(line: string): boolean {
  return line.length <= 300 && CREDIT.test(line);
}

/** The dateline at the head of a paragraph: its span, place and agency, and where the story begins. */
export function datelineOf(
  text: string,
  span: Span,
): { span: Span; story: number; source: Partial<Source> } | null {
  const head = text.slice(span.start, Math.min(span.end, span.start + 160));
  const place = DATELINE.exec(head);
  const match = place ?? AGENCY_LINE.exec(head);
  if (!match) return null;
  const lead = /^\s*/.exec(head)![0].length;
  const dateline = match[0].replace(/[ ]*(?:[–—-]{1,2})[ ]*$/u, "");
  const agency = place ? place[2] : match[1];
  return {
    span: { start: span.start + lead, end: span.start + dateline.length },
    story: span.start + match[0].length,
    source: {
      ...(place?.[1] ? { place: place[1].trim() } : {}),
      ...(agency ? { publisher: agency.trim() } : {}),
    },
  };
}
