/** What programs for notes and builders of sites write into Markdown besides it. */

/** "[!NOTE]" at the head of what is set apart: a remark of the text's own, and nobody else's words. */
export const CALLOUT = /^\[!\w{1,30}\][+-]?[ \t]*/u;

/** What they put in, and what stands there to be read. */
const MARKS: readonly (readonly [mark: RegExp, read: string])[] = [
  // Another note or a picture, shown within this one.
  [/!\[\[[^\]\n]{1,300}\]\]/gu, ""],
  // A link to another note, under its own or another name.
  [/\[\[(?:[^\]|\n]{1,300}\|)?([^\]|\n]{1,300})\]\]/gu, "$1"],
  // Marked with a pen.
  [/(?<![\w=])==(?=[^\s=])([^=\n]{1,500})(?<=\S)==(?![\w=])/gu, "$1"],
  // A comment.
  [/(?<!\S)%%[^%\n]{0,2000}%%/gu, ""],
  // Where a builder of sites puts something in.
  [/\{\{[<%][^{}\n]{0,500}[>%]\}\}|\{%[^{}\n]{0,500}%\}/gu, ""],
];

/** " ^b7f3a2" at the end of a line: the name by which a paragraph is linked. */
const LINKED = /(?<=\S)[ \t]+\^[\w-]{3,40}$/u;

/** A piece of a line of Markdown without such marks. `isLast`: whether it ends the line. */
export function withoutDialect(text: string, isLast: boolean): string {
  if (!/[[=%^{]/u.test(text)) return text;
  const read = MARKS.reduce((left, [mark, inner]) => left.replace(mark, inner), text);
  return isLast ? read.replace(LINKED, "") : read;
}
