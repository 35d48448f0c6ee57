/** Who wrote it: "By Catherine Cadell", "By Jane Doe and John Roe, Staff Writers | Nov. 3, 2026", "Von Petra Klein und Jan Holm". */
import { bylines } from "../languages/en/bylines.ts";
import type { Source } from "../model.ts";
import { isPublisher } from "./agencies.ts";
import { isoDateOf } from "./dates.ts";

export type Stated = Pick<Source, "author" | "publisher" | "published">;

const BY =
  /^(?:[-–—•]\s*)?(?:(?:Story|Words?|Text|Written|Reported|Analysis|Opinion)\s+)?(?:by|von|par):?\s+(.+)$/iu;
const NAME =
  /^(?:\p{Lu}[\p{L}.'’-]*)(?: (?:de|del|della|la|le|van|von|der|den|da|di|du|dos|el|al|bin|ibn|bint|y|e|ter|\p{Lu}[\p{L}.'’-]*)){1,5}$/u;
const DATE = /^[\p{L}\d ,.:+-]{6,60}$/u;

/** No word of English, which begins names: "Von Miller Retires". */
const NOT_ENGLISH = /^(?:von|par)\b/iu;

/** What a byline states, or null where the line is none. A line that is a date alone counts. `language`: of the text. */
export function bylineOf(line: string, language = "und"): Stated | null {
  if (line.length > 160) return null;
  const bare = line.replace(/^[*_\s]+|[*_\s]+$/gu, "");
  if (/^en\b/u.test(language) && NOT_ENGLISH.test(bare)) return null;
  const rest = BY.exec(bare)?.[1];
  if (rest) return authorsOf(rest);
  const dated = [bare, dateIn(bare)].some((words) => DATE.test(words)) && wordsBesidesDate(bare) === 0;
  const published = dated ? isoDateOf(dateIn(bare)) : null;
  return published ? { published } : null;
}

/** A paper or agency on a line of its own, as it stands below a byline. */
export function publisherOf(line: string): Stated | null {
  return isPublisher(line) ? { publisher: line.trim() } : null;
}

function authorsOf(rest: string): Stated | null {
  const [first = "", ...more] = rest.split(/\s+[|•·–—-]\s+/u);
  const names: string[] = [];
  const stated: { -readonly [K in keyof Stated]: Stated[K] } = {};
  for (const piece of first.split(/\s*,\s*(?:and\s+)?/u).filter(Boolean)) {
    const [who = "", outlet] = piece.split(/\s+(?:for|of the|at)\s+/u);
    if (outlet && isPublisher(outlet)) stated.publisher = outlet;
    for (const name of who.replace(/\s+in\s+\p{Lu}.*$/u, "").split(/\s+(?:and|und|et|&)\s+/u)) {
      if (isPublisher(name)) stated.publisher = name;
      else if (bylines.positions.test(name)) continue;
      else if (NAME.test(name) && !bylines.noNames.test(name)) names.push(name);
      else return null;
    }
  }
  for (const piece of more) {
    const published = isoDateOf(dateIn(piece));
    if (published) stated.published = published;
    else if (isPublisher(piece)) stated.publisher = piece;
  }
  const last = names.at(-1);
  if (!names[0] || !last) return stated.publisher ? stated : null;
  return { ...stated, author: first.slice(first.indexOf(names[0]), first.lastIndexOf(last) + last.length) };
}

const dateIn = (line: string) => line.replace(bylines.beforeDate, "");

/** Words of a line that are not part of a date or a time of day. */
function wordsBesidesDate(line: string): number {
  const words = dateIn(line).match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !bylines.dateWords.test(word)).length;
}
