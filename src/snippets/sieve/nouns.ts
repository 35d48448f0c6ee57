/** Nouns that look like cues: "states that vote on Tuesday", "health worries have grown", "many state workers". */
import { isModifier, looksLikeClause } from "../syntax/clauses.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { pastBrackets } from "../syntax/past-asides.ts";
import { at, bodyEnd, reportingForm, type Sentence } from "../syntax/sentence.ts";

/** Whether the form of the third person at `i` is the plural of a noun: a verb of its own, or of its relative, follows. */
export function isPluralNoun(s: Sentence, i: number): boolean {
  const form = reportingForm(s, i);
  if (
    !form?.tenses.has("third") ||
    !(s.grammar.alsoNouns.has(form.verb) || s.grammar.reportingVerbs.feeling.has(form.verb))
  )
    return false;
  const before = at(s, i - 1);
  if (kind.isSubjectPronoun(before) || kind.isAdverb(before)) return false;
  const next = at(s, pastBrackets(s, i + 1));
  if (form.verb === "state" && /^(?:this|next|last|each|every)$/u.test(next.lower)) return true;
  if (next.lower !== "that")
    return kind.isSurelyFinite(s, i + 1) && !at(s, i + 1).lower.endsWith("’s") && kind.isNounLike(s, i - 1);
  // "The minister hopes that will do", "Ada Holt fears that could": somebody alone.
  const alone = kind.isRole(before) ? !before.lower.endsWith("s") : before.capital && at(s, i - 2).capital;
  if (alone && s.grammar.reportingVerbs.feeling.has(form.verb)) return false;
  // "The Retail Forum claims that tills cut queues": nothing but its subject stands before it.
  const opens = i > 1 && s.tokens.slice(0, i).every((t) => t.capital);
  if (kind.isVerb(s, i + 2) && !isModifier(s, i + 2)) return true;
  return !opens && !looksLikeClause(s, i + 2, bodyEnd(s));
}

/** "many state workers", "as one common saying has it", "who faced a legal challenge": a noun by what stands before it. */
export function isNoun(s: Sentence, i: number): boolean {
  const [before, t, next] = [at(s, i - 1), at(s, i), at(s, i + 1)];
  // "its revenue forecast, citing"
  if (t.lower === "forecast" && (!kind.isWord(next) || kind.isPreposition(next))) return true;
  if (t.lower === "saying") return s.grammar.modifiers.proverbial.has(before.lower);
  if (t.lower === "state" && kind.isDeterminer(before))
    return kind.isNounLike(s, i + 1) && next.lower !== "that";
  const { tenses, verb } = reportingForm(s, i)!;
  if (kind.isPastForm(t) && isOfCounted(s, i)) return true;
  const led = s.grammar.functionWords.articlesAndPossessives.has(at(s, i - 2).lower);
  if (!s.grammar.alsoNouns.has(verb) || tenses.has("past") || !led) return false;
  // "the “safe pier” email lists"
  if (before.kind === "quotation" && before.ending === "") return true;
  if (!tenses.has("base")) return false;
  // A bare verb agrees with no single thing: "the critics charge", but not "the critic charge".
  const one = !/[^s]s$/u.test(before.lower) && !s.grammar.nouns.plurals.has(before.lower) && !before.capital;
  return one && !kind.isGroup(before) && kind.isNounLike(s, i - 1);
}

const isNumber = (s: Sentence, i: number): boolean =>
  /^\d+$/u.test(at(s, i).lower) ||
  [s.grammar.functionWords.smallNumbers, s.grammar.functionWords.roundNumbers].some((words) =>
    words.has(at(s, i).lower),
  );

/** "there were only eight reported leaks", "its list of 25 recommended towns": the participle of what there is a number of. */
const isOfCounted = (s: Sentence, i: number): boolean =>
  isNumber(s, i - 1) &&
  s.grammar.functionWords.beforeNumber.has(at(s, i - 2).lower) &&
  /[^s]s$/u.test(at(s, i + 1).lower) &&
  kind.isNounLike(s, i + 1) &&
  !kind.isDeterminer(at(s, i + 1));
