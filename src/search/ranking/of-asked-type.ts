/** Whether a sentence holds something of the type that a question asks for, which the question itself does not name. */
import type { ExpressionKind } from "../analysis/expressions.ts";
import { CAPITAL } from "../analysis/word-flags.ts";
import { expressionsOf, stemIn } from "../index/forward-index.ts";
import type { IndexedSentence } from "../index/types.ts";
import type { AskedType } from "../query/asked-type.ts";

const QUANTITIES: readonly ExpressionKind[] = ["number", "measure", "percent", "money", "age", "duration"];

/** What answers each type; none: any sentence may. */
export const ANSWERS: Readonly<Record<AskedType, readonly ExpressionKind[]>> = {
  "person": ["name", "place"],
  "name": ["name", "place"],
  "place": ["place"],
  "date": ["date", "origin"],
  "duration": ["duration", "measure"],
  "frequency": ["date", "duration", "number"],
  "age": ["age", "origin"],
  "money": ["money"],
  "percent": ["percent"],
  "number": ["number", "percent", "measure", "money"],
  "measure": QUANTITIES,
  "cause": ["cause"],
  "manner": ["manner"],
  "yes or no": [],
  "other": [],
}; // prettier-ignore

/** Types that an answer cannot do without: a sentence may give a reason or name somebody in many ways, but no price. */
export const HARD: ReadonlySet<AskedType> = new Set([
  "date",
  "duration",
  "frequency",
  "age",
  "money",
  "percent",
  "number",
  "measure",
]);

export interface Answering {
  /** Something of the asked type stands in the sentence. */
  readonly here: boolean;
  /** Words between it and the nearest of the question's; FARTHEST where there is none. */
  readonly nearest: number;
  /** The number stands beside what is counted. */
  readonly counts: boolean;
  /** Where they stand among the sentence's words, nearest first. */
  readonly places: readonly { readonly from: number; readonly to: number; readonly counts: boolean }[];
}

const FARTHEST = 99;
const NOTHING: Answering = { here: false, nearest: FARTHEST, counts: false, places: [] };
/** Words from a number to what it counts: "40 international groups and technology organizations". */
const REACH = 4;

/** `named`: numbers of the question's stems; `counted`: those of what is counted; `matched`: places of the question's words. */
export function answeringIn(
  sentence: IndexedSentence,
  type: AskedType,
  named: ReadonlySet<number>,
  counted: ReadonlySet<number>,
  matched: readonly number[],
): Answering {
  const kinds = ANSWERS[type];
  if (!kinds.length || !sentence.expressions) return NOTHING;
  const found = expressionsOf(sentence)
    .filter(
      ({ kind, from, to }) =>
        kinds.includes(kind) &&
        !isNamed(sentence, from, to, named) &&
        !(kind === "age" && isOfAnother(sentence, from, named)),
    )
    .map(({ from, to }) => {
      const nearest = Math.min(
        FARTHEST,
        ...matched.map((p) => (p < from ? from - p : Math.max(0, p - to + 1))),
      );
      let counts = false;
      for (let i = to; i < Math.min(sentence.length, to + REACH); i++)
        if (counted.has(stemIn(sentence, i))) counts = true;
      return { from, to, nearest, counts };
    })
    .toSorted((a, b) => Number(b.counts) - Number(a.counts) || a.nearest - b.nearest);
  if (!found.length) return NOTHING;
  const nearest = Math.min(...found.map((f) => f.nearest));
  return { here: true, nearest, counts: found.some((f) => f.counts), places: found };
}

/** The question names it itself. */
export function isNamed(
  sentence: IndexedSentence,
  from: number,
  to: number,
  named: ReadonlySet<number>,
): boolean {
  for (let i = from; i < to; i++) if (!named.has(stemIn(sentence, i))) return false;
  return true;
}

/** "Sorel, 51, took over from Barry Tonks": asked for Tonks, whom the sentence names, the age stands behind another's name. */
function isOfAnother(sentence: IndexedSentence, age: number, named: ReadonlySet<number>): boolean {
  const isName = (i: number) => Boolean(sentence.forward[sentence.from + i]! & CAPITAL);
  const isAsked = (i: number) => isName(i) && named.has(stemIn(sentence, i));
  let from = age;
  while (from > 0 && isName(from - 1)) from--;
  if (from === age) return false;
  for (let i = from; i < age; i++) if (isAsked(i)) return false;
  for (let i = 0; i < sentence.length; i++) if (isAsked(i)) return true;
  return false;
}
