/** Which way a page's text runs: a wide table is printed sideways, and a stamp across. */
import type { Run } from "./lines.ts";

/** A run with the direction in which it was printed, before the page is turned. */
export interface PrintedRun extends Run {
  readonly along: readonly [x: number, y: number];
}

/** So much may a direction be off. */
const ASKEW = 0.1;

/** Quarters of a turn, and where a place of the page stands when it is turned back by them. */
const TURNS: readonly ((x: number, y: number) => readonly [x: number, y: number])[] = [
  (x, y) => [x, y],
  (x, y) => [y, -x],
  (x, y) => [-x, -y],
  (x, y) => [-y, x],
];

/** The runs in the direction that most of the page has, upright: without what stands along the margin or across the page. */
export function upright(runs: readonly PrintedRun[]): Run[] {
  const letters = [0, 0, 0, 0];
  const turns = runs.map(({ along: [a, b] }) => {
    const isSideways = Math.abs(a) <= ASKEW * Math.abs(b);
    if (!isSideways && Math.abs(b) > ASKEW * Math.abs(a)) return null;
    return isSideways ? (b > 0 ? 1 : 3) : a < 0 ? 2 : 0;
  });
  for (const [i, turn] of turns.entries()) if (turn !== null) letters[turn]! += runs[i]!.text.trim().length;
  const most = letters.indexOf(Math.max(...letters));
  return runs.flatMap(({ text, width, size, ...printed }, i) => {
    if (turns[i] !== most) return [];
    const [x, y] = TURNS[most]!(printed.x, printed.y);
    return [{ text, width, size, x, y }];
  });
}
