/** The ways to cut what was said that are weighed: other ends and starts, one piece of two, and a second around the cue. */
import type { Attribution } from "../../syntax/attribution.ts";
import { beginsClause, hasMainVerb, hasVerb } from "../../syntax/clauses.ts";
import { nounPhraseBefore } from "../../syntax/noun-phrase-before.ts";
import * as kind from "../../syntax/parts-of-speech.ts";
import { at, bodyEnd, type Range, type Sentence } from "../../syntax/sentence.ts";
import { isAdjunct } from "../fronted-clause.ts";
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

/** Words between a cue and the comma behind which what was said goes on: ", she said in an interview, that". */
const LONGEST_REST = 9;

/** "It is late, she said, because it rains", "..., Bell said in Ayr, including the pier": what goes on behind the reporter's clause. */
function behindReporter(s: Sentence, { cue, subject }: Attribution, rule: Range): Range | null {
  const behind = Math.max(cue.to, subject.to);
  if (rule.to > behind) return null;
  let comma = behind;
  while (comma - behind < LONGEST_REST && kind.isWord(at(s, comma)) && !kind.isSurelyFinite(s, comma))
    comma++;
  if (at(s, comma).text === ";") return { from: comma + 1, to: bodyEnd(s) };
  if (at(s, comma).text !== ",") return null;
  const next = at(s, comma + 1);
  const participle = next.lower.endsWith("ing") && next.form === undefined;
  const fronted = isAdjunct(s, 0) && !hasMainVerb(s, 0, rule.to) && beginsClause(s, comma + 1, bodyEnd(s));
  const goesOn =
    s.grammar.modifiers.goesOn.has(next.lower) ||
    participle ||
    (next.form === undefined && kind.isVerb(s, comma + 1)) ||
    fronted;
  return goesOn ? { from: comma + 1, to: bodyEnd(s) } : null;
}

/** "It matters, she said in Ayr, that the pier holds": what stands before the reporter's clause, where commas enclose that. */
function beforeReporter(s: Sentence, { cue, subject }: Attribution, rule: Range): Range | null {
  const comma = Math.min(cue.from, subject.from) - 1;
  const enclosed = at(s, comma).text === "," && at(s, rule.from - 1).text === ",";
  const ends = !kind.isFunctionWord(at(s, comma - 1));
  return enclosed && ends && hasVerb(s, 0, comma) ? { from: 0, to: comma } : null;
}

/** "a probe the police said was late": what the verb behind the cue is said of, where no "that" or "which" stands for it. */
function saidOf(s: Sentence, { cue, subject }: Attribution, rule: Range): Range | null {
  if (rule.from !== cue.to || subject.from >= cue.from || !kind.isSurelyFinite(s, rule.from)) return null;
  const of = nounPhraseBefore(s, subject.from);
  const timed = of && (kind.isOfCalendar(at(s, of.to - 1)) || s.grammar.periods.has(at(s, of.to - 1).lower));
  return of && !timed && kind.isDeterminer(at(s, of.from)) ? of : null;
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
  const onward = behind ? null : behindReporter(s, attribution, rule);
  if (onward) yield { pieces: [...contents, onward], piece: onward, rule: onward };
  const led = behind && contents.length === 1 ? beforeReporter(s, attribution, rule) : null;
  if (led) yield { pieces: [led, rule], piece: rule, rule };
  const of = behind && contents.length === 1 ? saidOf(s, attribution, rule) : null;
  if (of) yield { pieces: [of, rule], piece: rule, rule };
  const [first] = contents;
  if (contents.length < 2 || !first) return;
  yield { pieces: [first], piece: first, rule: first };
  yield { pieces: [rule], piece: rule, rule };
}
