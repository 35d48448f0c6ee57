/** How a passage is cited. */
import type { Citation, Document, Place, Snippet } from "../model.ts";
import { clockOf } from "../text/clock.ts";

/**
 * "Catherine Cadell, Reuters, paragraph 13"; with the title and the date where the article states them:
 * "“Dam bursts”, Jane Doe, The Evening Post, 4 November 2026, page 3, paragraph 12". `place`: of the paragraph.
 */
export function citationOf(
  document: Pick<Document, "id" | "title" | "titleFrom" | "source">,
  snippet: Pick<Snippet, "paragraph" | "sentence">,
  place: Place | null,
): Citation {
  const { author, publisher } = document.source;
  const title = document.titleFrom === "article" || !(author ?? publisher) ? document.title : null;
  const titled = title || null;
  const named = [author, publisher].filter((part) => part !== undefined && part !== "") as string[];
  const published = document.source.published ?? null;
  const date = published === null ? [] : [dateOf(published)];
  return {
    document: document.id,
    title: document.title,
    paragraph: snippet.paragraph,
    sentence: snippet.sentence,
    place,
    source: document.source,
    titled,
    named,
    published,
    text: [
      ...(titled === null ? [] : [quoted(titled)]),
      ...named,
      ...date,
      ...(place ? [placeName(place)] : []),
      `paragraph ${snippet.paragraph}`,
    ].join(", "),
  };
}

/** "page 3", "row 7", "slide 4, speaker notes", "chapter “The dam”", "at 0:12:04": where the paragraph begins in the original. */
function placeName(place: Place): string {
  if ("page" in place) return `page ${place.page}`;
  if ("row" in place) return `row ${place.row}`;
  if ("slide" in place) return `slide ${place.slide}${place.notes ? ", speaker notes" : ""}`;
  return "time" in place ? `at ${clockOf(place.time)}` : `chapter ${quoted(place.chapter)}`;
}

/** Outer and inner quotation marks, opening and closing. */
export type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];
const ENGLISH: Marks = ["“", "”", "‘", "’"];
/** Whether a mark opens is told by where it stands: a straight one says nothing, and “ closes in German. */
const MARK = /((?:^|[\s([{–—-])?)["“”„]/gu;

/** A title in quotation marks; those in it become single ones, as is usual. */
export function quoted(title: string, [open, close, innerOpen, innerClose]: Marks = ENGLISH): string {
  const inner = title.replace(MARK, (_, before: string, at: number) =>
    before || at === 0 ? before + innerOpen : innerClose,
  );
  return open + inner + close;
}

/** "2026-11-04T10:00:00Z" as "4 November 2026", "2026-11" as "November 2026"; what is no ISO date stays as it is. */
export function dateOf(published: string, locale = "en-GB"): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/u.exec(published) ?? [];
  if (!year) return published;
  // By its text: of a number below 100 the years of the last century would be made.
  const date = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return published;
  return new Intl.DateTimeFormat(locale, {
    year: "numeric",
    ...(month ? { month: "long" } : {}),
    ...(day ? { day: "numeric" } : {}),
    timeZone: "UTC",
  }).format(date);
}
