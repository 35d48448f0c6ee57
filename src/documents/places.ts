/** Where a paragraph stands in the original, as a text of ours keeps it: a comment above the paragraphs from there on. */
import type { Place } from "../model.ts";
import { clockOf, secondsOf } from "../text/clock.ts";

const COMMENT = /^<!--\s*(page|row|slide|chapter|time)\s+(\S.*)-->$/u;
/** In characters; what is longer is no place of ours. */
const LONGEST = 300;

/** "<!-- page 3 -->", "<!-- slide 4, notes -->", "<!-- chapter The dam -->", "<!-- time 0:12:04 -->". */
export function commentOf(place: Place): string {
  if ("page" in place) return `<!-- page ${place.page} -->`;
  if ("row" in place) return `<!-- row ${place.row} -->`;
  if ("slide" in place) return `<!-- slide ${place.slide}${place.notes ? ", notes" : ""} -->`;
  if ("time" in place) return `<!-- time ${clockOf(place.time)} -->`;
  return `<!-- chapter ${place.chapter.replace(/\s+/gu, " ").replace(/-(?=->|-!>)/gu, "‐")} -->`;
}

/** The place that a comment names; null where it is another comment. */
export function placeInComment(comment: string): Place | null {
  const [, kind, written = ""] = COMMENT.exec(comment.trim()) ?? [];
  const value = written.trimEnd();
  if (value.length > LONGEST) return null;
  if (kind === "chapter") return { chapter: value };
  const [, digits, notes] = /^(\d{1,7})(, notes)?$/u.exec(value) ?? [];
  const number = digits && (!notes || kind === "slide") ? Number(digits) : null;
  if (kind === "page") return number === null ? null : { page: number };
  if (kind === "row") return number === null ? null : { row: number };
  if (kind === "slide") return number === null ? null : { slide: number, ...(notes ? { notes: true } : {}) };
  const time = kind === "time" ? secondsOf(value) : null;
  return time === null ? null : { time };
}
