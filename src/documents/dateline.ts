/**
 * The dateline at the head of a story: "WUZHEN, China (Reuters) – ", "NEW DELHI, Nov 3 (PTI) - ", "WASHINGTON — ",
 * "New York (AFP) – ", "(CNN) — ", "Reuters – ", "Nairobi, Kenya – ". Left alone when in doubt: a dateline that is missed
 * reads a little odd, one that is made up takes a story its first words.
 */
import type { Source, Span } from "../model.ts";
import { isPublisher } from "./agencies.ts";

const CAPITALS =
  "(?:Mc|Mac|O['’])?\\p{Lu}[\\p{Lu}.'’-]+(?:[ /](?:de[ ]|la[ ])?(?:Mc|Mac|O['’])?\\p{Lu}[\\p{Lu}.'’/-]*){0,3}";
const CAPITALISED = "\\p{Lu}[\\p{L}.'’-]+(?: (?:de |la |of |the )?\\p{Lu}[\\p{L}.'’-]*){0,3}";
const REGION = `((?:, ?${CAPITALISED}){0,2})`;
const MONTH =
  "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}\\.?";
const DATE = `((?:, ?| )(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?)?`;
const AGENCY = "(?:,? ?\\(([\\p{L}\\d][\\p{L}\\d .,&'’/-]{1,50})\\))";
const DASH = "(?: {0,2}(?:--|—|–) {0,3}| {1,2}- {1,3})";

const UPPER = `^(${CAPITALS})${REGION}${DATE}${AGENCY}?(${DASH})`;
const UPPER_COLON = `^(${CAPITALS})${REGION}${DATE}${AGENCY}?(: )`;
const SLASHED = `^(${CAPITALS})${REGION}${DATE}\\.? \\/([\\p{L} ]{2,20})\\/(\\. |${DASH})`;
const MIXED = `^(${CAPITALISED})${REGION}${DATE}${AGENCY}?(${DASH}|: )`;
const AGENCY_FIRST = `^()()${DATE.replace("(?:, ?| )", "")} ?${AGENCY}(${DASH})`;
const AGENCY_BARE = /^([\p{L}][\p{L} ./-]{1,30}?) (?:--|—|–|-) /u;

/** Made of them when they are first needed: for all of them that takes 30 ms, and most heads of stories need one at most. */
const patterns = new Map<string, RegExp>();
function patternOf(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, "u");
  patterns.set(source, known);
  return known;
}

/** What each of them ends with, or has in it. */
const SEPARATED = /--|[—–]|- |: |\//u;

/** Words in capitals before a dash that are no place. */
const LABEL =
  /(?:^|[ /])(?:BREAKING|UPDATED?|EXCLUSIVE|OPINION|ANALYSIS|WATCH|LIVE|CORRECT(?:ED|ION)|VIDEOS?|PHOTOS?|REVIEW|EDITORIAL|COMMENTARY|COLUMN|INTERVIEW|FACTBOX|EXPLAINER|NOTE|TIMELINE|POLLS?|NEWS|SPORTS?|STORY|LATEST|TOP|PREVIEW|FEATURE|PROFILE|GRAPHIC|TRANSCRIPT|READ|ALERT|BUT|MORE|FOR|TO|NOT|IS|ARE|WITH|HOW|WHY|WHAT|WHO|WHEN|YOUR|YOU|MY|OUR|AND|NATO|NASA|FIFA|UEFA|OPEC|ASEAN|UNESCO|UNICEF|NCAA|ISIS|ISIL)(?=[ /]|$)/u;

export interface Dateline {
  /** Without the dash. */
  readonly span: Span;
  /** Where the story begins. */
  readonly story: number;
  readonly source: Pick<Source, "place" | "publisher">;
}

/** What a line that begins with a place before a colon is shorter than is hardly a story's first. */
const STORY = 80;
const CITY_COLON = /^(\p{Lu}{4,}(?:[ -]\p{Lu}{3,}){0,2})(: )(?=["“‘']?\p{Lu}\p{Ll})/u;
/** Whether a line begins as a transcript's turn or such a story does. */
export const opensInCapitals = (line: string): boolean =>
  /^\p{Lu}[\p{Lu} .'’-]+(?: \([^)\n]*\))?:\s/u.test(line);

/**
 * The dateline that the paragraph at `span` begins with, or null. `alone`: whether no other paragraph of the article opens in
 * capitals before a colon: then "BHOPAL: Three officials" is no turn of a transcript.
 */
export function datelineOf(text: string, span: Span, alone = false): Dateline | null {
  const head = text.slice(span.start, Math.min(span.end, span.start + 160));
  const city = alone && span.end - span.start >= STORY ? CITY_COLON.exec(head) : null;
  const match =
    sure(head, text.slice(span.start, Math.min(span.end, span.start + 600))) ??
    (city && !LABEL.test(city[1]!)
      ? { length: city[0].length, separator: 2, place: city[1]!, agency: undefined }
      : null);
  if (!match) return null;
  const { length, separator, place, agency } = match;
  const source = { ...(place ? { place } : {}), ...(agency ? { publisher: agency } : {}) };
  const end = span.start + length - separator;
  return { span: { start: span.start, end }, story: span.start + length, source };
}

interface Match {
  readonly length: number;
  readonly separator: number;
  readonly place: string;
  readonly agency: string | undefined;
}

function sure(head: string, sentence: string): Match | null {
  if (!SEPARATED.test(head)) return null;
  const begins = (at: number) => /^["“‘'([]*[\p{Lu}\p{N}$€£]/u.test(head.slice(at, at + 8));
  const read = (source: string): (Match & { region: string; date: string }) | null => {
    const m = patternOf(source).exec(head);
    if (!m) return null;
    const [all, city = "", region = "", date = "", agency, separator = ""] = m;
    return {
      length: all.length,
      separator: separator.length,
      place: city + region,
      agency: agency?.trim(),
      region,
      date,
    };
  };

  const bare = AGENCY_BARE.exec(head);
  if (bare?.[1] && isPublisher(bare[1]) && begins(bare[0].length)) {
    const separator = bare[0].length - bare[1].length;
    return { length: bare[0].length, separator, place: "", agency: bare[1] };
  }
  const upper = read(UPPER);
  if (upper && !LABEL.test(upper.place)) {
    if (upper.agency) return upper;
    if (!begins(upper.length) || upper.place.split(" ").length > 5) return null;
    return upper.date || upper.region || !mayBeAcronym(upper, sentence) ? upper : null;
  }
  const colon = read(UPPER_COLON);
  // "CHAIR (LINDA OSEI): Good evening" is a turn of a transcript: before a colon only an agency makes a dateline, or a day.
  if (colon && !LABEL.test(colon.place) && (isAgency(colon) || colon.date)) return colon;
  const mixed = read(MIXED);
  if (mixed?.agency && isPublisher(mixed.agency)) return mixed;
  // "London, 9 November 2026 – ": no story begins so otherwise.
  const surely = mixed && (/\d{4}$/u.test(mixed.date) || (mixed.region && isCountry(mixed.region)));
  if (mixed && surely && begins(mixed.length) && mixed.separator > 2) return mixed;
  const slashed = read(SLASHED);
  // "LEEDS, England, Nov. 9, 2026 /NewsLine/ --": with place and day, a wire of press releases need not be known.
  if (slashed?.agency && (slashed.date || isPublisher(slashed.agency))) return slashed;
  const agency = read(AGENCY_FIRST);
  return agency?.agency && isPublisher(agency.agency) ? agency : null;
}

const isAgency = ({ agency }: Match): boolean => agency !== undefined && isPublisher(agency);

/** "NASA — Boeing's partner — said": a few capitals, and the dash opens an aside. */
function mayBeAcronym({ place, length }: Match, sentence: string): boolean {
  const letters = place.replace(/\./gu, "").length;
  const first = sentence.slice(length).split(/[.!?] /u, 1)[0] ?? "";
  return letters < 4 || (letters < 6 && /[—–]|--| - /u.test(first));
}

/** Whether what follows the city is a country: ", Kenya". */
function isCountry(region: string): boolean {
  countries ??= countryNames();
  return countries.has(region.replace(/^, ?/u, ""));
}

/** Made when first asked for: it takes 30 ms, and few datelines need it. */
let countries: ReadonlySet<string> | null = null;
function countryNames(): ReadonlySet<string> {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  return new Set([
    ...codes.flatMap((code) => names.of(code) ?? []),
    "UK",
    "USA",
    "UAE",
    "Palestine",
    "occupied West Bank",
  ]);
}
