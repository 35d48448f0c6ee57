/** What a word is, by its form and its neighbours. */
import { at, reportingForm, type Sentence, type Token } from "./sentence.ts";

export const isWord = (t: Token): boolean => t.kind === "word";
export const isPossessive = (t: Token): boolean => /[’']s$|s[’']$/u.test(t.text) && !t.clitic;
/** "the company's" but not "he's". */
export const isGenitive = (t: Token): boolean => /[’']s$/u.test(t.text);

const ADJECTIVE_ENDING = /(?:al|ous|ive|ful|ent|ic|ary)$/u;

/** Whether the word is a verb, as far as form and neighbours tell. */
export function isVerb(s: Sentence, i: number): boolean {
  const t = at(s, i);
  if (!isWord(t)) return false;
  const g = s.grammar;
  if (g.auxiliaries.has(t.lower)) return true;
  if (t.capital || g.groups.has(t.lower)) return false;
  if (g.finiteVerbs.has(t.lower)) return !isNounBehind(s, i);
  const before = at(s, i - 1);
  const afterNounMark = opensNoun(s, before) || (isModifier(before) && opensNoun(s, at(s, i - 2)));
  const form = reportingForm(s, i);
  if (form) {
    if (t.lower.endsWith("ing") && isNounBehind(s, i)) return false;
    if (form.tenses.has("past") || form.tenses.has("participle")) return true;
    const named = before.capital && isNounBehind(s, i - 1);
    if (g.alsoNouns.has(form.verb) && form.tenses.has("base") && (named || isSingular(s, before)))
      return false;
    return !(afterNounMark || g.prepositions.has(before.lower) || ADJECTIVE_ENDING.test(before.lower));
  }
  return isPastForm(s, t) && !afterNounMark;
}

/** "the matter", "his plans": behind an article the word is a noun. */
const isNounBehind = (s: Sentence, i: number): boolean =>
  /^(?:the|an?|his|her|its|their|our|my|your|every|no)$/u.test(at(s, i - 1).lower) ||
  isGenitive(at(s, i - 1));

const opensNoun = (s: Sentence, t: Token): boolean => s.grammar.determiners.has(t.lower) || isGenitive(t);

/** "leading", "presidential": what may stand between a determiner and its noun. */
const isModifier = (t: Token): boolean =>
  !t.capital && (t.lower.endsWith("ing") || ADJECTIVE_ENDING.test(t.lower));

/** "news report": a bare verb does not follow one thing. */
const isSingular = (s: Sentence, t: Token): boolean =>
  isWord(t) &&
  !t.capital &&
  (!/[^s]s$/u.test(t.lower) || t.lower === "news") &&
  ![g(s).groups, g(s).subjectPronouns, g(s).auxiliaries, g(s).adverbs, g(s).determiners].some((w) =>
    w.has(t.lower),
  ) &&
  !isLyAdverb(s, t) &&
  t.lower !== "to";

const g = (s: Sentence) => s.grammar;

export const isPastForm = (s: Sentence, t: Token): boolean =>
  t.lower.length > 3 &&
  t.lower.endsWith("ed") &&
  !s.grammar.falsePasts.has(t.lower) &&
  !t.lower.includes("-");

/** A verb that can only be finite: an auxiliary or a form of the table. */
export const isSurelyFinite = (s: Sentence, i: number): boolean => {
  const t = at(s, i);
  if (!isWord(t)) return false;
  return s.grammar.auxiliaries.has(t.lower) || (s.grammar.finiteVerbs.has(t.lower) && !isNounBehind(s, i));
};

export const isLyAdverb = (s: Sentence, t: Token): boolean =>
  t.lower.endsWith("ly") && t.lower.length > 3 && !t.capital && !s.grammar.falseAdverbs.has(t.lower);

export const isAdverb = (s: Sentence, t: Token): boolean =>
  isWord(t) && (s.grammar.adverbs.has(t.lower) || isLyAdverb(s, t));

/** A word that may be the last of a noun phrase. */
export const isNounLike = (s: Sentence, i: number): boolean => {
  const t = at(s, i);
  const g = s.grammar;
  return (
    isWord(t) &&
    ![g.prepositions, g.conjunctions, g.subordinators, g.auxiliaries, g.adverbs].some((w) => w.has(t.lower))
  );
};

/** "Tuesday", "March": not the modal "may" nor the verb "march". */
export const isDay = (s: Sentence, t: Token): boolean =>
  s.grammar.calendar.has(t.lower) && (t.capital || /day$|^to(?:night|morrow)$/u.test(t.lower));

const bare = (t: Token): string => t.lower.replace(/\.$/u, "");
export const isTitle = (s: Sentence, t: Token): boolean =>
  isWord(t) && (s.grammar.titles.has(bare(t)) || s.grammar.roles.has(bare(t)));
/** A title that makes a person of the name behind it: not a party or a house alone. */
export const isTellingTitle = (s: Sentence, t: Token): boolean =>
  isTitle(s, t) && !s.grammar.onlyBesideTitles.has(bare(t));
export const isRole = (s: Sentence, t: Token): boolean => isWord(t) && s.grammar.roles.has(bare(t));
export const isGroup = (s: Sentence, t: Token): boolean => isWord(t) && s.grammar.groups.has(t.lower);
export const isSubjectPronoun = (s: Sentence, t: Token): boolean =>
  isWord(t) && s.grammar.subjectPronouns.has(t.lower);
export const isDeterminer = (s: Sentence, t: Token): boolean =>
  isWord(t) && s.grammar.determiners.has(t.lower);
export const isPreposition = (s: Sentence, t: Token): boolean =>
  isWord(t) && s.grammar.prepositions.has(t.lower);
export const isConjunction = (s: Sentence, t: Token): boolean =>
  isWord(t) && s.grammar.conjunctions.has(t.lower);
export const isSubordinator = (s: Sentence, t: Token): boolean =>
  isWord(t) && s.grammar.subordinators.has(t.lower);
export const isDash = (t: Token): boolean => /^(?:—|–|--+|―)$/u.test(t.text);
/** The end of a clause by its mark. */
export const isStop = (t: Token): boolean => /^[;:.!?—]$/u.test(t.text) || isDash(t);
