/** What stands between a subject and its cue without a comma: relative clauses and participles that hang on it. */
import { antecedent } from "./antecedents.ts";
import { at, reportingForm, type Range, type Sentence } from "./sentence.ts";
import { nounPhraseBefore } from "./noun-phrase-before.ts";
import * as kind from "./parts-of-speech.ts";
import { headNounOf } from "./agreement.ts";

export const RELATIVES: ReadonlySet<string> = new Set(["who", "which", "that", "whose"]);

/** "people attending the rally said": the phrase before the participle; "those who have seen it say": before the relative. */
export function pastModifier(s: Sentence, phrase: Range): Range {
  const before = at(s, phrase.from - 1);
  if (!kind.isWord(before)) return phrase;
  // "residents hoping to save the pier say"
  const infinitive = at(s, phrase.from - 2).lower === "to";
  const hangs =
    infinitive || (kind.isPreposition(before) && !s.grammar.functionWords.alsoPrepositions.has(before.lower))
      ? beforeReduced(s, phrase.from - 1, phrase.to)
      : null;
  if (hangs) return hangs;
  // "A woman who lives next to the mill said": of what a preposition governs no verb has its subject.
  if (kind.isPreposition(before) && !s.grammar.functionWords.alsoPrepositions.has(before.lower)) {
    const who = beforeRelative(s, phrase.from - 1, new Set(["who"]));
    if (who) return who;
  }
  const participle =
    !before.capital && before.lower.endsWith("ing") && !s.grammar.functionWords.noModifiers.has(before.lower);
  if (participle && kind.isNounLike(s, phrase.from - 2))
    return nounPhraseBefore(s, phrase.from - 1) ?? phrase;
  if (kind.isSurelyFinite(s, phrase.from - 1)) return beforeRelative(s, phrase.from - 1, RELATIVES) ?? phrase;
  return phrase;
}

/**
 * "a report published Wednesday said", "a suit filed against the school alleged": the phrase before the participle,
 * with all that hangs on it up to `to`.
 */
export function beforeReduced(s: Sentence, from: number, to: number): Range | null {
  for (let i = from - 1; i > 0 && from - i < 12 && kind.isWord(at(s, i)); i--) {
    const reduced =
      kind.isPastForm(at(s, i)) ||
      s.grammar.verbs.sent.has(at(s, i).lower) ||
      (at(s, i).lower.endsWith("ing") && !s.grammar.functionWords.noModifiers.has(at(s, i).lower));
    const active =
      !at(s, i).lower.endsWith("ing") &&
      ((at(s, i + 1).lower === "to" && !s.grammar.verbs.sent.has(at(s, i).lower)) ||
        kind.isDeterminer(at(s, i + 1)));
    if (reduced && !active && !at(s, i).capital && kind.isNounLike(s, i - 1)) {
      const phrase = nounPhraseBefore(s, i);
      const head = at(s, i - 1);
      // "A surgeon ignored repeated warnings": of two such words side by side the first is the verb.
      if (to === i + 1 && at(s, to).lower.endsWith("ed") && at(s, to + 1).lower !== "that") return null;
      // "a letter from the Legion obtained by the Herald": what was written is not the Herald's.
      const { utterances, findings } = s.grammar;
      const kept = phrase && at(s, i + 1).lower === "by" ? headNounOf(s, phrase).lower : "";
      const written = utterances.has(kept) || findings.has(kept);
      const named = kind.isSubjectPronoun(head) || (head.capital && i > 1 && !written);
      if (!phrase || named || !opensClause(s, phrase.from)) return null;
      // "published Wednesday": the time belongs to the verb's group, and nothing is left behind the participle.
      const bare = to === i + 1 && reportingForm(s, to) === undefined;
      return { from: phrase.from, to: bare ? i : to };
    }
    if (kind.isSurelyFinite(s, i) || s.grammar.functionWords.alsoPrepositions.has(at(s, i).lower))
      return null;
  }
  return null;
}

const opensClause = (s: Sentence, i: number): boolean =>
  i === 0 ||
  !kind.isWord(at(s, i - 1)) ||
  kind.isSubordinator(at(s, i - 1)) ||
  (i === 1 && kind.isConjunction(at(s, 0)));

/** What the nearest relative pronoun before a verb stands for. */
export function beforeRelative(s: Sentence, from: number, relatives: ReadonlySet<string>): Range | null {
  let reach = 14;
  for (let i = from; i >= 0 && from - i < reach && kind.isWord(at(s, i)); i--) {
    if (!relatives.has(at(s, i).lower)) continue;
    // "a man who fled and who said": of the first.
    if (!kind.isConjunction(at(s, i - 1))) return antecedent(s, i);
    reach = from - i + 14;
  }
  return null;
}
