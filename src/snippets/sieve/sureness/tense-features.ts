/** What the scorers look at of the tenses before an end and behind it. */
import * as kind from "../../syntax/parts-of-speech.ts";
import { at, type Range, type Sentence } from "../../syntax/sentence.ts";
import { bit, type FeatureGroup } from "./bit.ts";

const NONE = 0;
const [PAST, PRESENT, MODAL] = [1, 2, 3];

/** The tense of the first finite verb in a range. */
function tenseIn(s: Sentence, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const t = at(s, i);
    if (!kind.isWord(t) || !kind.isVerb(s, i)) continue;
    if (/^(?:will|would|can|could|should|may|might|must|shall|’ll|’d|won’t|cannot)$/u.test(t.lower))
      return MODAL;
    if (/^(?:was|were|had|did|wasn’t|weren’t|hadn’t|didn’t)$/u.test(t.lower)) return PAST;
    if (kind.isAuxiliary(t) || /[^s]s$/u.test(t.lower)) return PRESENT;
    if (kind.isPastForm(t) || (t.form?.tenses.has("past") && !t.form.tenses.has("base"))) return PAST;
    if (kind.isSurelyFinite(s, i)) return PAST;
  }
  return NONE;
}

/** Whether what goes on behind the end has the tense of what was said. */
export function tenseFeatures(s: Sentence, { from, to }: Range, last: number): FeatureGroup {
  const [own, next] = [tenseIn(s, from, to), tenseIn(s, to, Math.min(last, to + NEXT))];
  return { ownTense: own, nextTense: next, tenseShifts: own && next ? bit(own !== next) : -1 };
}
/** Tokens behind an end in which the verb of what goes on stands. */
const NEXT = 10;
