/** The lines of a plain text, and whether they were broken to fit a width. */

export interface PlainLine {
  /** Without the white space around it. */
  readonly words: string;
  /** Whether it is the first, or a blank line or a page's end stands before it. */
  readonly blankBefore: boolean;
  /** Whether it is indented where others are not: the first line of a paragraph. */
  readonly begins: boolean;
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
/** Columns a tab is counted as. */
const TAB = 8;

/** The lines of a text, with what stands before each and how it is indented; page ends are line breaks too. */
export function plainLines(text: string): PlainLine[] {
  const raw: { line: string; page: boolean }[] = [];
  let start = 0;
  let page = true;
  for (const match of text.matchAll(LINE_BREAK)) {
    raw.push({ line: text.slice(start, match.index), page });
    page = match[0] === "\f" || match[0] === "\u2029";
    start = match.index + match[0].length;
  }
  raw.push({ line: text.slice(start), page });
  const indents = raw.map(({ line }) => indentOf(line));
  const filled = indents.filter((_, i) => raw[i]!.line.trim());
  const margin = filled.reduce((least, indent) => Math.min(least, indent), Infinity);
  const indented = filled.filter((indent) => indent >= margin + 2).length;
  // Where most lines are indented, it is a list or a table that is set in.
  const marks = indented > 0 && indented <= 0.6 * filled.length;
  return raw.map(({ line, page }, i) => ({
    words: line.trim(),
    blankBefore: page || i === 0 || !raw[i - 1]!.line.trim(),
    begins: marks && indents[i]! >= margin + 2 && (i === 0 || indents[i - 1]! < margin + 2),
  }));
}

const indentOf = (line: string) =>
  (/^[ \t]*/u.exec(line)?.[0] ?? "").replaceAll("\t", " ".repeat(TAB)).length;

/** Characters by which a line that a person broke may be shorter than it could be. */
const RAGGED = 16;

/**
 * Whether lines were broken to fit a width: the first word of nearly every next line would not have fitted on the line
 * before it, and most of these lines end in mid-sentence. A person's lines are more ragged; then many next lines must
 * begin with a small letter.
 */
export function isHardWrapped(lines: readonly PlainLine[]): boolean {
  const inside = lines.flatMap(({ words }, i) => {
    const next = lines[i + 1];
    return words && next?.words && !next.begins ? [{ line: words, next: next.words }] : [];
  });
  const widest = inside.reduce((width, { line }) => Math.max(width, line.length), 0);
  if (inside.length < 4 || widest < 40 || widest > 120) return false;
  const share = (fits: (pair: { line: string; next: string }) => boolean) =>
    inside.filter(fits).length / inside.length;
  const isOpen = (line: string) => !/[.!?…:]["”’')\]]*$/u.test(line);
  const broken = (slack: number) =>
    share(({ line, next }) => line.length + 1 + next.split(" ", 1)[0]!.length > widest - slack);
  if (broken(0) >= 0.85) return share(({ line }) => isOpen(line)) > 0.5;
  return broken(RAGGED) >= 0.85 && share(({ line, next }) => isOpen(line) && /^\p{Ll}/u.test(next)) >= 0.5;
}
