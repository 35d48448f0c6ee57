/** What "who", "which" and "that" stand for. */
import { headNounOf } from "./agreement.ts";
import { mainSubject } from "./main-subject.ts";
import { nounPhraseBefore } from "./noun-phrase-before.ts";
import * as kind from "./parts-of-speech.ts";
import { at, type Range, type Sentence, type TaggedToken } from "./sentence.ts";

/** "a note to her tenants Monday evening that says": without the time. */
function beforeTime(s: Sentence, end: number): number {
  let to = end;
  while (
    to > 1 &&
    (kind.isDay(at(s, to - 1)) ||
      (to === end && s.grammar.periods.has(at(s, to - 1).lower) && kind.isDay(at(s, to - 2))))
  )
    to--;
  return at(s, to - 1).lower === "on" ? to - 1 : to;
}

/** What the relative pronoun at `i` stands for: of "letters to farmers who" the farmers. */
export function antecedent(s: Sentence, i: number): Range | null {
  const mark = at(s, i - 1);
  const behind = mark.text === "," || mark.text === "-" || kind.isDash(mark) ? i - 1 : i;
  const comma = at(s, i).lower === "who" ? beforeHome(s, behind) : behind;
  const aged = /^\d\d?$/u.test(at(s, comma - 1).text) && at(s, comma - 2).text === ",";
  const end = aged ? comma - 2 : comma;
  const phrase = nounPhraseBefore(s, beforeTime(s, end));
  if (!phrase) return null;
  const described = at(s, i).lower === "who" ? (nameDescribed(s, phrase) ?? whoWas(s, phrase)) : null;
  if (described) return described;
  const head = at(s, end - 1);
  const joint = at(s, phrase.from - 1);
  if (joint.lower === "and" && at(s, phrase.from - 2).capital && head.capital)
    return { from: nounPhraseBefore(s, phrase.from - 1)?.from ?? phrase.from, to: end };
  const document = at(s, i).lower === "which" ? documentIn(s, phrase) : null;
  if (document) return document;
  if (at(s, i).lower === "that") return speaksByThat(s, phrase) ? phrase : null;
  if (at(s, i).lower === "which" && !(head.capital || s.grammar.institutions.has(head.lower))) return phrase;
  const person = kind.isGroup(head) || (kind.isRole(head) && !head.capital);
  const within = at(s, i).lower === "who" ? somebodyIn(s, phrase) : null;
  if (within) return within;
  if (at(s, i).lower === "who" && !person) return personIn(s, phrase) ?? phrase;
  let from = end - 1;
  while (from > phrase.from && !kind.isPreposition(at(s, from - 1))) from--;
  // "a nurse at St Bride’s who": she, not the hospital.
  const worksThere = at(s, i).lower === "who" && from > phrase.from && kind.isRole(at(s, from - 2));
  return worksThere || /^(?:of|in)$/u.test(at(s, from - 1).lower) ? phrase : { from, to: end };
}

/** "said Kay Moran, an engineer who thinks it will hold": the name that the phrase describes. */
function nameDescribed(s: Sentence, { from }: Range): Range | null {
  const opens = /^(?:an?|the)$/u.test(at(s, from).lower) && at(s, from - 1).text === ",";
  const name = opens ? nounPhraseBefore(s, from - 1) : null;
  if (!name || name.to - name.from < 2 || !s.tokens.slice(name.from, name.to).every((t) => t.capital))
    return null;
  const before = at(s, name.from - 1);
  // "In New Delta, a man who said": a place.
  return kind.isPreposition(before) && !/^(?:with|by|like|including|for|against|than)$/u.test(before.lower)
    ? null
    : name;
}

/** "Ada Krol, who has died, was one of its best captains, a woman who said": the subject, whom the sentence tells what they were. */
function whoWas(s: Sentence, { from, to }: Range): Range | null {
  const head = at(s, to - 1).lower;
  if (at(s, from - 1).text !== "," || !/^an?$/u.test(at(s, from).lower) || !s.grammar.nouns.anybody.has(head))
    return null;
  const subject = mainSubject(s, from - 1);
  const was = s.tokens.slice(subject?.to, from).some((t) => /^(?:is|was)$/u.test(t.lower));
  return subject && was && (at(s, subject.to - 1).capital || kind.isSubjectPronoun(at(s, subject.from)))
    ? subject
    : null;
}

const LONGEST_HOME = 12;

/** "Tom Hale (67), of Mill Lane, Thornby, who": the comma before where he is from; `comma` itself where no such stands there. */
function beforeHome(s: Sentence, comma: number): number {
  let i = comma - 1;
  while (comma - i < LONGEST_HOME && (at(s, i).capital || at(s, i).text === ",")) i--;
  const home = i < comma - 1 && /^(?:of|from)$/u.test(at(s, i).lower) && at(s, i - 1).text === ",";
  return home && (at(s, i - 2).capital || at(s, i - 2).text === ")" || /^\d\d?$/u.test(at(s, i - 2).text))
    ? i - 1
    : comma;
}

/**
 * "made no mention of Jed Marsh, who", "with the help of her children, who", "an article by Bo Hale, who": somebody in the
 * phrase, where its noun is what people do, suffer or write; but "a crowd of traders who", "half of those who".
 */
function somebodyIn(s: Sentence, { from, to }: Range): Range | null {
  const last = at(s, to - 1);
  let start = to - 1;
  // "a reply from the Bank of Holm, who"
  while (start > from && !(kind.isPreposition(at(s, start - 1)) && !(isOf(s, start - 1) && last.capital)))
    start--;
  if (start === from) return null;
  const joint = at(s, start - 1).lower;
  if (joint === "by" && last.capital) return { from: start, to };
  const heads = [headNounOf(s, { from, to }), at(s, start - 2)];
  const { utterances, findings } = s.grammar;
  const thing = heads.some(({ lower }) =>
    [s.grammar.nouns.deeds, utterances, findings].some((words) => words.has(lower)),
  );
  const parent = joint === "of" && /(?:son|daughter|child)$/u.test(at(s, start - 2).lower);
  return thing && (parent || isSomebody(s, last)) ? { from: start, to } : null;
}

const isOf = (s: Sentence, i: number): boolean => at(s, i).lower === "of" && at(s, i - 1).capital;

function isSomebody({ grammar }: Sentence, t: TaggedToken): boolean {
  const { mensRoles, womensRoles, institutions, bodies } = grammar;
  const tables = [mensRoles, womensRoles, institutions, bodies];
  const person = t.capital || kind.isGroup(t) || kind.isRole(t) || tables.some((words) => words.has(t.lower));
  return person || grammar.endings.somebody.test(t.lower);
}

/** "drew attention to a report by the regulator which found": the last of the phrase that finds or tells. */
function documentIn(s: Sentence, { from, to }: Range): Range | null {
  const { findings, utterances } = s.grammar;
  for (let k = to - 1; k > from; k--) {
    if (!findings.has(at(s, k).lower) && !utterances.has(at(s, k).lower)) continue;
    let start = k;
    while (start > from && !kind.isPreposition(at(s, start - 1))) start--;
    return start > from ? { from: start, to } : null;
  }
  return null;
}

/** "an impact on other residents in the town, who believe": the people in the phrase. */
function personIn(s: Sentence, phrase: Range): Range | null {
  for (let k = phrase.to - 2; k > phrase.from; k--) {
    if (!kind.isGroup(at(s, k)) || !kind.isPreposition(at(s, k + 1))) continue;
    let from = k;
    while (from > phrase.from && !kind.isPreposition(at(s, from - 1))) from--;
    return from > phrase.from ? { from, to: phrase.to } : null;
  }
  return null;
}

/** "a message that said": what writes and finds, and people, have a "that" of their own. */
function speaksByThat(s: Sentence, phrase: Range): boolean {
  const head = headNounOf(s, phrase);
  return s.grammar.findings.has(head.lower) || s.grammar.utterances.has(head.lower) || kind.isGroup(head);
}
