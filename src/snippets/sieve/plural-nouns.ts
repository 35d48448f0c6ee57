/** Plural nouns that look like cues: "states that vote on Tuesday", "health worries have grown". */
import { looksLikeClause } from "../syntax/clauses.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, bodyEnd, reportingForm, type Sentence } from "../syntax/sentence.ts";

/** Verbs of feeling whose third person is the plural of what is felt. */
const FEELS = /^(?:worry|hope|fear|doubt|demand)$/u;

/** Whether the form of the third person at `i` is the plural of a noun: a verb of its own, or of its relative, follows. */
export function isPluralNoun(s: Sentence, i: number): boolean {
  const form = reportingForm(s, i);
  if (!form?.tenses.has("third") || !(s.grammar.alsoNouns.has(form.verb) || FEELS.test(form.verb)))
    return false;
  const before = at(s, i - 1);
  if (kind.isSubjectPronoun(before) || kind.isAdverb(before)) return false;
  const next = at(s, i + 1);
  if (form.verb === "state" && /^(?:this|next|last|each|every)$/u.test(next.lower)) return true;
  if (next.lower !== "that")
    return kind.isSurelyFinite(s, i + 1) && !at(s, i + 1).lower.endsWith("’s") && kind.isNounLike(s, i - 1);
  // "The minister hopes that will do", "Ada Holt fears that could": somebody alone.
  const alone = kind.isRole(before) ? !before.lower.endsWith("s") : before.capital && at(s, i - 2).capital;
  if (alone && FEELS.test(form.verb)) return false;
  return kind.isVerb(s, i + 2) || !looksLikeClause(s, i + 2, bodyEnd(s));
}
