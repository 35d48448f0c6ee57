/** One passage as Discord shows it: whose words, the words as a quotation, and where they stand. */
import type { Span } from "../../model.ts";
import type { ShownPassage } from "../../reply.ts";
import { rowsTogether } from "../../rows-together.ts";
import type { Wording } from "../../wording/index.ts";
import { cutAt } from "./cut.ts";
import { escapeInline, escapeLines } from "./escape.ts";
import { linked } from "./message.ts";
import { shorten } from "./shorten.ts";

/** Of the quoted words at least so much is shown, however long the lines around them. */
const LEAST = 300;
/** Longest attribution, citation or note, in characters before escaping. */
const LONGEST_LINE = 250;
/** Two characters that no text holds (Unicode reserves them for such use): where emphasis begins and ends. */
const [ON, OFF] = ["\ufdd0", "\ufdd1"];

export interface PassagePart {
  readonly content: string;
  /** The offset at which to read on; null where the passage is shown to its end. */
  readonly next: number | null;
}

/** The passage from `offset` on, cited with a link to `url`, in about `limit` characters all told (more only where the lines around it fill them), cut at a sentence's end where it must be, the cut said in words. */
export function passagePart(
  given: ShownPassage,
  offset: number,
  limit: number,
  { say, url }: { readonly say: Wording; readonly url: string | null },
): PassagePart {
  const shown = rowsTogether(given);
  const line = (text: string) => escapeInline(shorten(text, LONGEST_LINE));
  const above = shown.attribution === null ? [] : [line(shown.attribution)];
  const number = shown.number === null ? "" : `(${shown.number}) `;
  const below = [`-# ${number}${citationOf(shown, url)}`, ...(shown.note ? [`-# ${line(shown.note)}`] : [])];
  const begun = offset > 0 ? [`-# ${escapeInline(say.discord.begun)}`] : [];
  const cut = `-# ${escapeInline(say.discord.cut)}`;
  const frame = [...above, ...begun, cut, ...below].join("\n").length + 2;

  const rest = shown.text.slice(offset);
  const marks = shown.marks.map((m) => ({ start: m.start - offset, end: m.end - offset }));
  const quoted = (end: number) => quotation(rest.slice(0, end), marks);
  const end = cutAt(rest, Math.max(LEAST, limit - frame), (part) => quoted(part.length).length);
  const whole = rest.slice(end).trim() === "";
  const content = [...above, ...begun, quoted(end), ...(whole ? [] : [cut]), ...below].join("\n");
  return { content, next: whole ? null : offset + end + /^\s*/u.exec(rest.slice(end))![0].length };
}

/**
 * The citation, of which a long title is cut and never where in the article it stands; with the address of the sentence that end
 * is the link: our own words, never the source's.
 */
function citationOf({ citation, place }: ShownPassage, url: string | null): string {
  const source = citation.endsWith(place) ? citation.slice(0, -place.length).trimEnd() : `${citation},`;
  const named = source && `${escapeInline(shorten(source.slice(0, -1), LONGEST_LINE))}, `;
  const where = escapeInline(shortPlace(place));
  return named + (url === null ? where : linked(where, url));
}

/** "chapter “How the harbour …, paragraph 12": the paragraph stands last. */
function shortPlace(place: string): string {
  if (place.length <= LONGEST_LINE) return place;
  const last = place.slice(place.lastIndexOf(", "));
  return shorten(place, LONGEST_LINE - last.length) + last;
}

/** Source text as a block quotation, what is marked in bold. */
function quotation(text: string, marks: readonly Span[]): string {
  const signs = new Map<number, string>();
  const add = (at: number, sign: string) => signs.set(at, (signs.get(at) ?? "") + sign);
  for (const { start, end } of boldable(text, marks)) {
    add(end, OFF);
    add(start, ON);
  }
  let from = 0;
  let marked = "";
  for (const [at, sign] of [...signs].toSorted(([a], [b]) => a - b)) {
    marked += plain(text.slice(from, at)) + sign;
    from = at;
  }
  marked += plain(text.slice(from));
  return escapeLines(marked.trim(), "> ").replace(/[\ufdd0\ufdd1]/gu, "**");
}

const plain = (text: string) => text.replace(/[\ufdd0\ufdd1]/gu, "\ufffd");

/** The marks that can be bold: within the text and one line, without white space at their ends, none touching the next. */
function boldable(text: string, marks: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(0, mark.start);
    const words = text.slice(start, Math.max(start, Math.min(mark.end, text.length)));
    for (const line of words.matchAll(/[^\s][^\r\n\v\f\u0085\u2028\u2029]*/gu)) {
      const span = { start: start + line.index, end: start + line.index + line[0].trimEnd().length };
      const last = spans.at(-1);
      if (last && span.start <= last.end)
        spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
      else spans.push(span);
    }
  }
  return spans;
}
