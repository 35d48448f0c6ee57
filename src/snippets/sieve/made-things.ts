/** What somebody makes, sends or runs: it does not speak, its maker does. */
import { headNounOf } from "../syntax/agreement.ts";
import { nounPhraseBefore } from "../syntax/noun-phrase-before.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, type Range, type Sentence } from "../syntax/sentence.ts";
import { isSomebody } from "./inverted-subject.ts";

/** "has launched petitions calling on", "made a pitch to voters saying": the verb of making; null where nothing was made. */
export function makingOf(s: Sentence, range: Range): number | null {
  const { from, to } = range;
  const verb = at(s, from - 1);
  const made = headNounOf(s, range);
  if (s.grammar.verbs.making.has(verb.lower) && s.grammar.nouns.made.has(made.lower)) return from - 1;
  // "has rolled out a campaign dubbing"
  if (
    verb.lower === "out" &&
    s.grammar.verbs.rollingOut.has(at(s, from - 2).lower) &&
    s.grammar.nouns.made.has(made.lower)
  )
    return from - 2;
  // "has run ads with two papers reminding them"
  const outer = /^(?:with|in|on)$/u.test(verb.lower) ? nounPhraseBefore(s, from - 1) : null;
  if (
    outer &&
    s.grammar.verbs.making.has(at(s, outer.from - 1).lower) &&
    s.grammar.nouns.made.has(headNounOf(s, outer).lower)
  )
    return outer.from - 1;
  if (s.grammar.verbs.recording.has(verb.lower)) return null;
  return !isSomebody(s, to - 1) && kind.isPastForm(verb) && kind.isVerb(s, from - 1) ? from - 1 : null;
}
