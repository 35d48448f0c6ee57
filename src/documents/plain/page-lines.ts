/** Lines that belong to a page and not to the text: "Page 3 of 12", "- 3 -", a running head. */

/** "Page 3 of 12", "S. 3", "p. 3/12", "- 3 -", "[3]". */
const PAGE_LINE =
  /^(?:[-–—[(|]\s?)?(?:(?:page|seite|p\.|pg\.?|s\.)\s?\d{1,4}(?:\s?(?:of|von|\/)\s?\d{1,4})?|\d{1,4}\s?(?:of|von|\/)\s?\d{1,4})(?:\s?[-–—\])|])?$|^(?:[-–—]\s?\d{1,4}\s?[-–—]|\[\d{1,4}\])$/iu;
/** In characters, with room for spaces: a longer line is not even looked at. */
const LONGEST_PAGE_LINE = 40;
const FIGURE = /^\d{1,4}$/u;
/** Longest line, in characters, that may stand at the head or foot of a page. */
const LONGEST = 80;
/** A sentence that a page line interrupts has at least so many characters before it: a list of short lines is none. */
const SENTENCE = 40;
/** A running head returns at least so often. */
const RETURNS = 3;
/** At most so many lines stand between the end of one page's text and the next one's. */
const MOST = 4;

/** Whether a line says of itself that it counts pages. */
export const isPageLine = (line: string): boolean =>
  line.length <= LONGEST_PAGE_LINE && /\d/u.test(line) && PAGE_LINE.test(line.trim());

/** Whether a text breaks off here: it ends like no sentence. */
export const isOpen = (line: string): boolean => !/[.!?…:;][*_]*["”’'»)\]]*$/u.test(line);

/** Whether a line goes on from one before it. */
export const goesOn = (line: string): boolean => /^["“‘'(]?[\p{Ll}\d]/u.test(line);

/**
 * The places, among the paragraphs of a text, of those that belong to pages: lines that say so, bare figures that count up,
 * short lines that stand where a sentence is interrupted, and those that return beside such lines.
 */
export function pageLinesIn(paragraphs: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (const [i, line] of paragraphs.entries()) if (isPageLine(line)) found.add(i);
  for (const i of countingIn(paragraphs)) found.add(i);
  for (const [i, line] of paragraphs.entries()) {
    if (found.has(i) || line.length < SENTENCE || !isOpen(line)) continue;
    const next = goingOnAt(paragraphs, i);
    if (next !== null) for (let k = i + 1; k < next; k++) found.add(k);
  }
  for (const i of headsIn(paragraphs, found)) found.add(i);
  return found;
}

/** Short lines that return beside the page lines: running heads. What differs in figures alone is the same line. */
function headsIn(paragraphs: readonly string[], pages: ReadonlySet<number>): number[] {
  const short = [...paragraphs.keys()].filter((i) => mayBeHead(paragraphs[i]!) && !pages.has(i));
  const same = Map.groupBy(short, (i) => paragraphs[i]!.replace(/\d+/gu, "0").toLowerCase());
  return [...same.values()].flatMap((places) => {
    const beside = places.filter((i) => pages.has(i - 1) || pages.has(i + 1));
    return places.length >= RETURNS && beside.length >= 0.6 * places.length ? places : [];
  });
}

/** Where the sentence that paragraph `from` breaks off goes on, past short lines only; null where it does not. */
function goingOnAt(paragraphs: readonly string[], from: number): number | null {
  for (let i = from + 1; i <= from + MOST && i < paragraphs.length; i++) {
    const line = paragraphs[i]!;
    const paged = i > from + 1 && isPageLine(paragraphs[i - 1]!);
    if (i > from + 1 && (paged ? goesOn(line) : /^["“‘'(]?\p{Ll}/u.test(line)) && /[.!?…,;]/u.test(line))
      return i;
    if (!isPageLine(line) && !mayBeHead(line)) return null;
  }
  return null;
}

/** A short line that is no sentence, and holds the end of none. */
const mayBeHead = (line: string): boolean =>
  line.length <= LONGEST && /^[\p{Lu}\d]/u.test(line) && !/[.!?…;“”"]|[:,]$/u.test(line);

/** Bare figures, each one more than the one before, at least three of them: page numbers. */
function countingIn(paragraphs: readonly string[]): number[] {
  const figures = [...paragraphs.entries()].filter(([, line]) => FIGURE.test(line));
  let run: number[] = [];
  let best: number[] = [];
  for (const [k, [i, line]] of figures.entries()) {
    const before = figures[k - 1];
    // Two numbers without text between them are a list.
    const counts = before && Number(line) === Number(before[1]) + 1 && i > before[0] + 1;
    run = counts ? [...run, i] : [i];
    if (run.length > best.length) best = run;
  }
  return best.length >= 3 ? best : [];
}
