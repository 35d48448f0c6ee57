/** Where a paragraph stands in the original, as a text of ours keeps it: a comment above the paragraphs from there on. */
import type { Place } from "../model.ts";
import { clockOf, secondsOf } from "../text/clock.ts";

const COMMENT = /^<!--\s*(page|chapter|time)\s+(.{1,300}?)\s*-->$/u;

/** "<!-- page 3 -->", "<!-- chapter The dam -->", "<!-- time 0:12:04 -->". */
export function commentOf(place: Place): string {
  if ("page" in place) return `<!-- page ${place.page} -->`;
  if ("time" in place) return `<!-- time ${clockOf(place.time)} -->`;
  return `<!-- chapter ${place.chapter.replace(/\s+/gu, " ").replace(/-(?=->|-!>)/gu, "‐")} -->`;
}

/** The place that a comment names; null where it is another comment. */
export function placeOf(comment: string): Place | null {
  const [, kind, value = ""] = COMMENT.exec(comment.trim()) ?? [];
  if (kind === "chapter") return { chapter: value };
  if (kind === "page") return /^\d{1,6}$/u.test(value) ? { page: Number(value) } : null;
  const time = kind === "time" ? secondsOf(value) : null;
  return time === null ? null : { time };
}
