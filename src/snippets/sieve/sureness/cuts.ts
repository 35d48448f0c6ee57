/** The ways to cut what was said that are weighed: other ends, other starts, and a part of two pieces alone. */
import type { Attribution } from "../../syntax/attribution.ts";
import type { Range, Sentence } from "../../syntax/sentence.ts";
import { endsOf } from "./ends.ts";
import { startsOf } from "./starts.ts";

/** Ends that are weighed with another start than the rule's. */
const ENDS_OF_OTHERS = 3;

export interface Cut {
  readonly pieces: readonly Range[];
  /** The piece that is cut otherwise than by the rules, and how the rules have it. */
  readonly piece: Range;
  readonly rule: Range;
}

/** The rules' own first; the others as they are asked for. */
export function* cutsOf(s: Sentence, attribution: Attribution): Generator<Cut> {
  const { contents, cue } = attribution;
  const rule = contents.at(-1)!;
  const others = contents.slice(0, -1);
  const cut = (piece: Range): Cut => ({ pieces: [...others, piece], piece, rule });
  yield cut(rule);
  const behind = rule.from >= cue.to;
  const ends = behind ? endsOf(s, rule) : [rule.to];
  for (const to of ends.slice(1)) yield cut({ from: rule.from, to });
  for (const from of startsOf(s, attribution, rule))
    for (const to of ends.slice(0, ENDS_OF_OTHERS)) if (to > from) yield cut({ from, to });
  const [first] = contents;
  if (contents.length < 2 || !first) return;
  yield { pieces: [first], piece: first, rule: first };
  yield { pieces: [rule], piece: rule, rule };
}
