/** Dates as people and machines write them. */

/** How the months begin, in English and in German. */
const MONTHS = [
  "jan",
  "feb",
  "mar mär",
  "apr",
  "may mai",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct okt",
  "nov",
  "dec dez",
];
const NAME = `(${MONTHS.join("|").replaceAll(" ", "|")})[a-z]{0,6}\\.?`;
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}[\d:.,]{0,16} ?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/u;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|\\.)? ${NAME},? (\\d{4})\\b`, "iu");
/** With full stops the day comes first wherever dates are written so. */
const NUMBERED = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/u;
const MONTH_FIRST = new RegExp(`\\b${NAME} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "iu");

/**
 * The ISO 8601 date in a text: an ISO date or date-time as it stands, or "3 November 2026", "Nov. 3, 2026",
 * "3. Januar 2026", "3.11.2026". Null where there is none, where there is no such day, and for "03/11/2026", which is another day in another country.
 */
export function isoDateOf(text: string): string | null {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso) return isDay(Number(iso[1]), Number(iso[2] ?? 1), Number(iso[3] ?? 1)) ? trimmed : null;
  const [, dayNumber, monthNumber, yearNumber] = NUMBERED.exec(trimmed) ?? [];
  if (dayNumber && monthNumber && yearNumber) return isoOf(yearNumber, Number(monthNumber), dayNumber);
  const head = trimmed.slice(0, 120);
  const [, day, month, year] = DAY_FIRST.exec(head) ?? [];
  if (day && month && year) return isoOf(year, monthOf(month), day);
  const [, named, dayAfter, yearAfter] = MONTH_FIRST.exec(head) ?? [];
  return named && dayAfter && yearAfter ? isoOf(yearAfter, monthOf(named), dayAfter) : null;
}

/** Characters taken of what somebody types for a day: more than one has, so that what is none is told, and not cut until it is one. */
export const LONGEST_DAY = 40;

/** "4 November 2026", "Nov. 4, 2026", "4. November 2026", "4.11.2026", and nothing behind it. */
const DAY =
  /^(?:\d{1,2}\. ?\d{1,2}\. ?|\d{1,2}(?:\.|st|nd|rd|th)? \p{L}{3,9}\.?,? |\p{L}{3,9}\.? \d{1,2},? )\d{4}$/u;
/** "November 2026", "Nov. 2026". */
const MONTH = /^\p{L}{3,9}\.? \d{4}$/u;

/**
 * A day, month or year that somebody typed, as ISO 8601 has it and as it is compared: "2026", "2026-11", "2026-11-30". Null for
 * what is none of them, and where there is no such day.
 */
export function periodTyped(typed: string): string | null {
  if (/^\d{4}(?:-\d{2}){0,2}$/u.test(typed) || DAY.test(typed)) return isoDateOf(typed);
  return MONTH.test(typed) ? (isoDateOf(`1 ${typed}`)?.slice(0, -"-01".length) ?? null) : null;
}

const monthOf = (name: string): number =>
  MONTHS.findIndex((names) => names.includes(name.slice(0, 3).toLowerCase())) + 1;

function isoOf(year: string, month: number, day: string): string | null {
  const iso = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(Number(year), month, Number(day)) ? iso : null;
}

/** No year 0 ever was. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
