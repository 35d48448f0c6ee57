/** What the scorers look at of a quotation in marks that no cue has claimed. */
import type { Step } from "../../../model.ts";
import type { ResolvedSpeaker } from "../../coreference/discourse.ts";
import * as kind from "../../syntax/parts-of-speech.ts";
import { at, type Sentence } from "../../syntax/sentence.ts";
import { bit, type FeatureGroup } from "./bit.ts";

const counted = new WeakMap<Sentence, number>();

/** Counted once: a line may hold thousands, each of which asks. */
function quotationsIn(s: Sentence): number {
  const known = counted.get(s) ?? s.tokens.filter(({ kind }) => kind === "quotation").length;
  counted.set(s, known);
  return known;
}

/** `since`: sentences since somebody spoke last. */
export function looseFeatures(
  s: Sentence,
  i: number,
  step: Step,
  voice: ResolvedSpeaker | null,
  since: number,
): FeatureGroup {
  const t = at(s, i);
  const before = at(s, i - 1);
  return {
    step: LOOSE.indexOf(step),
    words: t.words,
    stop: bit(/[.?!]/u.test(t.ending)),
    comma: bit(t.ending === ","),
    begins: bit(t.begins),
    around: s.tokens.length - 1,
    afterComma: bit(before.text === ","),
    afterColon: bit(before.text === ":"),
    afterArticle: bit(kind.isDeterminer(before) || kind.isGenitive(before)),
    afterPreposition: bit(kind.isPreposition(before)),
    afterVerb: bit(kind.isVerb(s, i - 1)),
    marksInSentence: quotationsIn(s),
    opensParagraph: bit(s.first),
    since: Math.min(20, since),
    stated: bit(voice),
    person: bit(voice?.people.length),
    known: bit(voice?.people[0]?.spoke),
    asks: bit(t.ending === "?"),
  };
}

const LOOSE: readonly Step[] = [
  "follow-on quotation",
  "subject of the sentence before",
  "cue in the next sentence",
  "name below the quotation",
  "not stated",
  "“put it” beside the quotation",
  "name before a colon",
  "cue elsewhere in the sentence",
  "subject of the sentence",
  "name in the sentence",
];
