/** One line of the table: what is tried, and what came of it. */
import { threadTime } from "../process-figures.ts";

export interface Tried {
  /** How often, and what of it: "10,000 questions". */
  readonly times: string;
  /** What was lost, late or wrong, in words and figures. */
  readonly found: string;
  /** Whether that is as promised. */
  readonly holds: boolean;
}

export interface Row {
  /** To be run alone by: `npm run bench -- faults NAME`. */
  readonly name: string;
  readonly what: string;
  readonly promise: string;
  readonly run: () => Promise<Tried>;
}

const HARD: readonly string[] = [
  ..."“”‘’\"'«»—–-:;,.!?()[]{}<>|^~`*_#@%&=/\\$€ \n\r\t",
  "\u0000",
  "\u001b[2J",
  "\u200b",
  "\u202e",
  "\ufeff",
  "\ud800",
  "👩‍👩‍👧",
  "e\u0301",
  "ﬁ",
  "東京",
  "مرحبا",
  "\u2028",
  ..."said told Xi Mr. according to the never not who what did 1,000 2014 @everyone <@1> https://a.example/%zz ---".split(
    " ",
  ),
];

/** Text that nobody would write: words of an article between signs that mean something somewhere. */
export function fuzz(roll: (sides: number) => number, words: readonly string[], length: number): string {
  return Array.from({ length: roll(length) + 1 }, () =>
    roll(2) ? `${words[roll(words.length)]} ` : HARD[roll(HARD.length)]!,
  ).join("");
}

/**
 * Milliseconds that the event loop was kept at most while `act` runs, in steps of 10 ms: of the thread's own time, and by the clock,
 * by which what else runs on the machine counts too.
 */
export async function longestBlock(act: () => Promise<void>): Promise<{ own: number; clock: number }> {
  let [own, clock] = [0, 0];
  let last = { own: threadTime(), clock: performance.now() };
  const timer = setInterval(() => {
    const now = { own: threadTime(), clock: performance.now() };
    own = Math.max(own, now.own - last.own);
    clock = Math.max(clock, now.clock - last.clock - 10);
    last = now;
  }, 10);
  await act();
  await new Promise((resolve) => setTimeout(resolve, 20));
  clearInterval(timer);
  return { own, clock };
}

export const count = (n: number) => n.toLocaleString("en");

/** How much of the longest rows is run: FAULTS_SHARE, from 0 to 1. */
export const share = (n: number) => Math.max(1, Math.round(n * Number(process.env["FAULTS_SHARE"] ?? 1)));
