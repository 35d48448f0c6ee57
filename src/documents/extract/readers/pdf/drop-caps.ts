/** The large letter that a chapter begins with, over several lines: put before the word that it is the first letter of. */
import { wholeWords } from "../../../plain/hyphens.ts";
import { bodySize, lineOf, linesOfPage, type Line, type Run } from "./lines.ts";

/** Times the size of the text; and in its sizes, how far from the letter its lines stand. */
const LARGE = 1.8;
const NEAR = 1.2;
const LETTER = /^["“‘«„]?\p{Lu}$/u;
/** Letters that are words. */
const WORD = /[AIO]$/u;

/** The lines of a page; such a letter would stand in the last of those beside it. */
export function linesWithoutDropCaps(runs: readonly Run[]): Line[] {
  const size = bodySize(runs);
  const large = runs.filter((run) => run.size >= LARGE * size && run.text.trim());
  const caps = large.filter(
    (run) => LETTER.test(run.text.trim()) && !large.some((other) => isOfOneWord(run, other)),
  );
  if (!caps.length) return linesOfPage(runs);
  const set = new Set(caps);
  const lines = linesOfPage(runs.filter((run) => !set.has(run)));
  return caps.reduce((left, cap) => withLetter(left, lineOf([cap]), size), lines);
}

/** Whether two stand in one word or line of a title. */
const isOfOneWord = (a: Run, b: Run): boolean =>
  a !== b && Math.abs(a.y - b.y) < 0.2 * a.size && Math.abs(a.size - b.size) < 0.2 * a.size;

function withLetter(lines: Line[], cap: Line, size: number): Line[] {
  const isBeside = ({ x0, y }: Line) =>
    x0 >= cap.x1 - 0.2 * size &&
    x0 - cap.x1 <= NEAR * size &&
    y >= cap.y - 0.3 * size &&
    y <= cap.y + cap.size;
  const beside = lines.filter((line) => line.size < LARGE * size && isBeside(line));
  const [first] = beside.toSorted((a, b) => b.y - a.y);
  if (!first || !/^\p{L}/u.test(first.text)) return [...lines, cap];
  const set = new Set(beside);
  return lines.flatMap((line) => {
    if (!set.has(line)) return [line];
    return [{ ...line, x0: cap.x0, text: line === first ? joined(cap.text, line.text, lines) : line.text }];
  });
}

/** "T" and "he", but "A" and "mill", as the rest of the page has them. */
function joined(letter: string, text: string, lines: readonly Line[]): string {
  if (!WORD.test(letter)) return letter + text;
  const [word = ""] = /^\p{L}+/u.exec(text) ?? [];
  const known = wholeWords(
    lines.map((line) => line.text.slice(line.text === text ? word.length : 0)).join("\n"),
  );
  const whole = (letter.slice(-1) + word).toLowerCase();
  return !known.has(whole) && known.has(word.toLowerCase()) ? `${letter} ${text}` : letter + text;
}
