/** What no subject of saying is: "recent", "up with Priebus", "softer language". A misread sentence is not read at all. */
import { headNounOf, isPlural } from "../syntax/agreement.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, type Range, type Sentence } from "../syntax/sentence.ts";

/** Whether somebody, or something that speaks, may be meant: somebody alone needs an article, a name or a plural. */
export function mayBeSpeaker(s: Sentence, range: Range): boolean {
  const { to } = range;
  // "about half of voters"
  const from =
    range.from +
    Number(
      s.grammar.functionWords.approximators.has(at(s, range.from).lower) &&
        s.grammar.functionWords.counted.test(at(s, range.from + 1).lower),
    );
  const first = at(s, from);
  // "the same clarifying effect", "its own recommended list": a phrase that was cut before its noun.
  const last = at(s, to - 1);
  if (
    !last.capital &&
    to - from > 1 &&
    (s.grammar.modifiers.lacksNoun.has(last.lower) || kind.isLyAdverb(last))
  )
    return false;
  const tokens = s.tokens.slice(from, to);
  // "That person said", not "that impact suggests".
  if (first.lower === "that" && to - from > 1) return mayBeSpeaker(s, { from: from + 1, to });
  // "issued a statement on Friday, which said"
  if (tokens.every((t) => kind.isDay(t))) return false;
  if (tokens.some((t) => t.capital) || from === 0) return true;
  if (to - from > 1 && s.grammar.modifiers.opensNoSubject.has(first.lower) && !kind.isDeterminer(first))
    return false;
  if (kind.isDeterminer(first) || kind.isGenitive(first) || s.grammar.functionWords.counted.test(first.lower))
    return true;
  if (kind.isSubjectPronoun(first) || kind.isObjectPronoun(first)) return true;
  const head = headNounOf(s, { from, to });
  return (
    speaks(s, head.lower) ||
    head.lower === "person" ||
    kind.isRole(head) ||
    isPlural(s, head) ||
    /[^s’']s$/u.test(head.lower)
  );
}

function speaks({ grammar: g }: Sentence, word: string): boolean {
  return [g.findings, g.utterances, g.institutions, g.hearings, g.traits, g.bodies, g.speakingPlaces].some(
    (w) => w.has(word),
  );
}
