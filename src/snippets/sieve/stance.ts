/** Stances: a thing that somebody praised, condemned or called for, without words of theirs about it. */
import { beginsClause, hasQuotation } from "../syntax/clauses.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Cue, Start } from "../syntax/attribution.ts";
import { at, bodyEnd, type Sentence } from "../syntax/sentence.ts";
import { mayBeClause } from "./clause-behind.ts";
import { contentEnd } from "./content-end.ts";

/** "condemned the law", "called for talks": a bare thing, without words of theirs. */
export function isStance(s: Sentence, cue: Cue, { index, opening }: Start): boolean {
  if (opening !== "clause" && opening !== "preposition") return false;
  if (opening === "clause" && !cue.form.frames.has("thing")) return false;
  const { verb, basic } = cue.form;
  if (
    s.grammar.reportingVerbs.sumsUp.has(verb) &&
    !(
      opening === "preposition" &&
      (basic === "call" ||
        (basic === "ask" && (at(s, index - 1).lower === "about" || !kind.isWord(at(s, index + 1)))))
    )
  )
    return false;
  const end = bodyEnd(s);
  // "dismissed an application by the firm to evict them": what others had asked for.
  const thing = at(s, (nounPhraseFrom(s, index, false) ?? index + 1) - 1).lower;
  if (/^(?:dismiss|reject)$/u.test(verb) && s.grammar.nouns.sought.has(thing)) return true;
  // "called for ending the ban": what is to be done is told.
  const gerund = (basic === "call" || s.grammar.takesGerund.has(verb)) && at(s, index).lower.endsWith("ing");
  const told = !kind.isVerb(s, index) && mayBeClause(s, index, end);
  const clause = gerund || told || beginsClause(s, index, end);
  // "defended the delay but said it was “not great”": marks of the next cue are none of this one's.
  const words = opening === "clause" ? contentEnd(s, index, end, null, opening) : end;
  return !clause && !hasQuotation(s, index, words) && !saysOf(s, index, end);
}

/**
 * "criticised him for raising fares", "called on the firm to pay", "dismissed it as a rumour": what is said of the thing
 * stands behind it, so that it is no bare noun phrase.
 */
export function saysOf(s: Sentence, from: number, end: number): boolean {
  const to = nounPhraseFrom(s, from, false) ?? (kind.isObjectPronoun(at(s, from)) ? from + 1 : null);
  if (to === null) return false;
  for (let i = to; i < Math.min(end - 1, to + THING) && kind.isWord(at(s, i)); i++) {
    const next = at(s, i + 1);
    const act = kind.isAdverb(next) || next.lower === "once" ? at(s, i + 2) : next;
    if (/^(?:for|of)$/u.test(at(s, i).lower) && act.lower.endsWith("ing") && act.lower.length > 4)
      return true;
    if (at(s, i).lower === "for" && next.lower === "not") return true;
    if (at(s, i).lower === "as") return i === to && isPredicate(s, i + 1);
    if (at(s, i).lower === "to" && kind.isWord(next) && !next.capital && !kind.isDeterminer(next))
      return true;
    if (kind.isVerb(s, i)) return false;
  }
  return false;
}
/** "as a folly", "as remote", "as the main obstacle", not "as the bill was passed". */
const isPredicate = (s: Sentence, i: number): boolean =>
  at(s, i).lower === "the"
    ? !kind.isVerb(s, nounPhraseFrom(s, i, false) ?? i)
    : /^an?$/u.test(at(s, i).lower) || !kind.isDeterminer(at(s, i));
/** Words of the thing with what hangs on it. */
const THING = 12;
