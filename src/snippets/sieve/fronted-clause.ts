/** Where commas end nothing of what was said, or end it: clauses that open it or its sentence, asides within a subject. */
import type { Opening } from "../syntax/attribution.ts";
import { hasFiniteVerb, hasQuotation, hasVerb } from "../syntax/clauses.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { mayHoldPresent } from "../syntax/present-verbs.ts";
import { at, type Sentence } from "../syntax/sentence.ts";

/** Whether the sentence opens with a clause that holds the cue, so that its own is still to come behind what was said. */
export function opensSubordinate(s: Sentence, clause: number): boolean {
  let k = 0;
  while (k < clause && (at(s, k).kind === "mark" || kind.isConjunction(at(s, k)))) k++;
  if (isRelativeOfFronted(s, k, clause)) return true;
  const now = at(s, k).lower === "now" && at(s, k + 1).lower === "that";
  if (at(s, k).lower === "even") k++;
  const opens = now || s.grammar.functionWords.frontingSubordinators.has(at(s, k).lower);
  if (opens && !s.tokens.slice(k, clause).some((t) => t.text === ",")) return true;
  // "When the daughter, Prue, asks": the name behind the description is the clause's subject.
  if (opens && at(s, clause - 1).text === "," && nounPhraseFrom(s, k + 1) === clause - 1) return true;
  // "..., and while she said it held, the town paid": the clause is one within the sentence's.
  const joint = clause - 2;
  if (
    /^(?:while|though|although|when|once|after)$/u.test(at(s, clause - 1).lower) &&
    kind.isConjunction(at(s, joint))
  )
    return true;
  // "In June, after the firm asked workers to stay, most left": the sentence's own clause is still to come.
  return (
    s.grammar.functionWords.frontingSubordinators.has(at(s, clause - 1).lower) &&
    !hasFiniteVerb(s, 0, clause - 1) &&
    !hasVerb(s, 0, clause - 1)
  );
}

/** "Among those who said it was fair, most": the phrase that opens the sentence holds the cue. */
const isRelativeOfFronted = (s: Sentence, k: number, clause: number): boolean =>
  /^(?:among|of|for|unlike|like|besides)$/u.test(at(s, k).lower) &&
  [clause - 1, clause, clause + 1].some((i) => at(s, i).lower === "who") &&
  !hasVerb(s, k, clause) &&
  !s.tokens.slice(k, clause).some((t) => t.text === ",");

/** "that, even if it rains, the fair", "that before it was sold, Bell had": the comma behind what the clause opens with. */
export function frontedComma(s: Sentence, from: number, end: number): number | null {
  let k = from;
  while (k < end && (at(s, k).lower === "that" || at(s, k).text === "," || at(s, k).lower === "even")) k++;
  if (!s.grammar.functionWords.frontingSubordinators.has(at(s, k).lower)) return null;
  for (let i = k + 1; i < end; i++) if (at(s, i).text === ",") return i;
  return null;
}

/** "that trials, with witnesses, were", "that the man, who had fled, was": what stands between commas before the verb. */
export function isWithinSubject(
  s: Sentence,
  i: number,
  from: number,
  end: number,
  opening: Opening | null,
): boolean {
  if (opening !== "that" || hasVerb(s, from, i) || hasQuotation(s, from, i) || mayHoldPresent(s, from, i))
    return false;
  const second = commaFrom(s, i + 1);
  return second < end - 1 && kind.isVerb(s, second + 1);
}

/** Words of an aside between commas. */
const ASIDE = 5;

/** "a crucial, although brief, chance", "the plan, though costly, would": an aside without a verb, and it goes on. */
export function opensAside(s: Sentence, i: number, end: number): boolean {
  if (!/^(?:though|although|if|albeit|but)$/u.test(at(s, i + 1).lower)) return false;
  const second = commaFrom(s, i + 1);
  return second < end - 1 && second - i <= ASIDE && !hasVerb(s, i + 1, second);
}

/** The next comma from `i` on; the sentence’s end where there is none. */
export const commaFrom = (s: Sentence, i: number): number => {
  let k = i;
  while (k < s.tokens.length && at(s, k).text !== ",") k++;
  return k;
};

/** "By Monday,", "If he wins,", "Basing its view on,": a phrase before the main clause. */
export const isAdjunct = (s: Sentence, i: number): boolean => {
  const t = at(s, i);
  if (/^(?:about|around|over|under|nearly)$/u.test(t.lower) && /^[$£€]?\d|^half$/u.test(at(s, i + 1).text))
    return false;
  // "Even Ayr has boats", not "even if it rains"
  if (t.lower === "even" && !kind.isSubordinator(at(s, i + 1)) && !kind.isPreposition(at(s, i + 1)))
    return false;
  // "Ranking member Bell is late,", not "Leaving Ayr,"
  const comma = commaFrom(s, i);
  if (t.lower.endsWith("ing") && at(s, i + 1).capital && hasFiniteVerb(s, i + 1, comma)) return false;
  // "Leaving the door open helps,"
  const bare = !t.form && !s.tokens.slice(i, comma).some((x) => kind.isSubordinator(x));
  if (t.lower.endsWith("ing") && bare && mayHoldPresent(s, i + 1, comma)) return false;
  return (
    kind.isPreposition(t) ||
    (kind.isSubordinator(t) && !/^(?:that|whether|how|why|what)$/u.test(t.lower)) ||
    /(?:ing|ed)$/u.test(t.lower)
  );
};
