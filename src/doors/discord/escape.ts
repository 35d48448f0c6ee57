/**
 * Plain text as Discord shows it unchanged. In Discord's Markdown a backslash before any sign that is no letter, digit or
 * space shows that sign as it is, so nothing is left out and nothing is added that a reader would see.
 */
import { directionClosed } from "../../text/direction.ts";

/** Signs that mean something wherever they stand: emphasis, code, spoilers, mentions, links. */
const ANYWHERE = /[\\*_~`|<@[\]]/gu;
/** A colon that begins an emoji's name or a link: "https://" would swallow the backslashes after it. */
const COLON = /:(?=[\w+/-])/gu;
/** What begins a heading, small print, a list or a quotation where it stands first in a line. */
const LINE_START = /^([\s\u200b-\u200f\u2060\ufeff]{0,100})(?:([#>+-])|(\d{1,10})([.)]))/u;
/** Line breaks of every kind: Discord breaks at the line feed alone, other programs at these too. */
const BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;
/** More marks on one letter than any script writes: such a pile covers the lines around it. */
const PILE = /(\p{M}{8})\p{M}+/gu;

/** Text without what no message can hold: lone surrogates and control characters show as the sign for an unknown character. */
export function presentable(text: string): string {
  return text.toWellFormed().replace(BREAKS, "\n").replace(CONTROLS, "\ufffd").replace(PILE, "$1…");
}

/** `text` as it can stand in a field of a form, in at most `length` UTF-16 units: without control characters, and none cut in two. */
export function enterable(text: string, length: number): string {
  const sayable = text.toWellFormed().replace(CONTROLS, "").trim();
  return sayable
    .slice(0, length)
    .toWellFormed()
    .replace(/\ufffd$/u, "");
}

/** `text` over any number of lines, escaped, every line led by `prefix`. */
export function escapeLines(text: string, prefix = ""): string {
  return presentable(text)
    .split("\n")
    .map((line) => `${prefix}${directionClosed(escapeLine(line))}`)
    .join("\n");
}

/** `text` on a single line, escaped, and kept from turning the direction of what stands beside it. */
export function escapeInline(text: string): string {
  return directionClosed(escapeLine(presentable(text).replace(/\s+/gu, " ").trim()));
}

function escapeLine(line: string): string {
  return line
    .replace(ANYWHERE, "\\$&")
    .replace(COLON, "\\:")
    .replace(LINE_START, (_, space: string, sign?: string, number?: string, dot?: string) =>
      sign ? `${space}\\${sign}` : `${space}${number}\\${dot}`,
    );
}
