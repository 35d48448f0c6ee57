/** What stands between a subject and its cue without a comma: relative clauses and participles that hang on it. */
import { at, reportingForm, type Range, type Sentence } from "./sentence.ts";
import { nounPhraseBefore } from "./noun-phrase-before.ts";
import * as kind from "./parts-of-speech.ts";
import { headNounOf } from "./agreement.ts";

export const RELATIVES: ReadonlySet<string> = new Set(["who", "which", "that", "whose"]);

const NO_MODIFIER = /^(?:during|including|according|following|regarding|morning|evening|saying|adding)$/u;

/** "people attending the rally said": the phrase before the participle; "those who have seen it say": before the relative. */
export function pastModifier(s: Sentence, phrase: Range): Range {
  const before = at(s, phrase.from - 1);
  if (!kind.isWord(before)) return phrase;
  // "residents hoping to save the pier say"
  const infinitive = at(s, phrase.from - 2).lower === "to";
  const hangs =
    infinitive || (kind.isPreposition(before) && !OPENS_CLAUSE.test(before.lower))
      ? beforeReduced(s, phrase.from - 1, phrase.to)
      : null;
  if (hangs) return hangs;
  const participle = !before.capital && before.lower.endsWith("ing") && !NO_MODIFIER.test(before.lower);
  if (participle && kind.isNounLike(s, phrase.from - 2))
    return nounPhraseBefore(s, phrase.from - 1) ?? phrase;
  if (kind.isSurelyFinite(s, phrase.from - 1)) return beforeRelative(s, phrase.from - 1, RELATIVES) ?? phrase;
  return phrase;
}

const OPENS_CLAUSE = /^(?:after|before|until|since|as|than|like)$/u;

/**
 * "a report published Wednesday said", "a suit filed against the school alleged": the phrase before the participle,
 * with all that hangs on it up to `to`.
 */
export function beforeReduced(s: Sentence, from: number, to: number): Range | null {
  for (let i = from - 1; i > 0 && from - i < 12 && kind.isWord(at(s, i)); i--) {
    const reduced =
      kind.isPastForm(at(s, i)) ||
      SENT.test(at(s, i).lower) ||
      (at(s, i).lower.endsWith("ing") && !NO_MODIFIER.test(at(s, i).lower));
    const active =
      !at(s, i).lower.endsWith("ing") &&
      ((at(s, i + 1).lower === "to" && !SENT.test(at(s, i).lower)) || kind.isDeterminer(at(s, i + 1)));
    if (reduced && !active && !at(s, i).capital && kind.isNounLike(s, i - 1)) {
      const phrase = nounPhraseBefore(s, i);
      const head = at(s, i - 1);
      // "A surgeon ignored repeated warnings": of two such words side by side the first is the verb.
      if (to === i + 1 && at(s, to).lower.endsWith("ed")) return null;
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
    if (kind.isSurelyFinite(s, i) || OPENS_CLAUSE.test(at(s, i).lower)) return null;
  }
  return null;
}

/** "an email sent to agents": to whom, not what for. */
const SENT =
  /^(?:sent|written|addressed|given|submitted|issued|posted|emailed|delivered|circulated|leaked|handed|presented|distributed|forwarded|shown)$/u;

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

/** What the relative pronoun at `i` stands for: of "ammunition to Republicans who" the Republicans. */
export function antecedent(s: Sentence, i: number): Range | null {
  const mark = at(s, i - 1);
  const behind = mark.text === "," || mark.text === "-" || kind.isDash(mark) ? i - 1 : i;
  const comma = at(s, i).lower === "who" ? beforeHome(s, behind) : behind;
  const aged = /^\d\d?$/u.test(at(s, comma - 1).text) && at(s, comma - 2).text === ",";
  const end = aged ? comma - 2 : comma;
  const phrase = nounPhraseBefore(s, beforeTime(s, end));
  if (!phrase) return null;
  const head = at(s, end - 1);
  const joint = at(s, phrase.from - 1);
  if (joint.lower === "and" && at(s, phrase.from - 2).capital && head.capital)
    return { from: nounPhraseBefore(s, phrase.from - 1)?.from ?? phrase.from, to: end };
  const document = at(s, i).lower === "which" ? documentIn(s, phrase) : null;
  if (document) return document;
  if (at(s, i).lower === "that") return speaksByThat(s, phrase) ? phrase : null;
  if (at(s, i).lower === "which" && !(head.capital || s.grammar.institutions.has(head.lower))) return phrase;
  const person = kind.isGroup(head) || (kind.isRole(head) && !head.capital);
  if (at(s, i).lower === "who" && head.capital) {
    const name = nameOfMention(s, phrase);
    if (name) return name;
  }
  if (at(s, i).lower === "who" && !person) return personIn(s, phrase) ?? phrase;
  let from = end - 1;
  while (from > phrase.from && !kind.isPreposition(at(s, from - 1))) from--;
  // "a nurse at St Bride’s who": she, not the hospital.
  const worksThere = at(s, i).lower === "who" && from > phrase.from && kind.isRole(at(s, from - 2));
  return worksThere || /^(?:of|in)$/u.test(at(s, from - 1).lower) ? phrase : { from, to: end };
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

const MENTION =
  /^(?:mention|support|sign|praise|criticism|defen[cs]e|word|sight|news|victory|endorsement|arrest|death)$/u;

/** "made no mention of Jed Marsh, who": him, not the mention. */
function nameOfMention(s: Sentence, { from, to }: Range): Range | null {
  let name = to;
  while (name > from && at(s, name - 1).capital) name--;
  const thing = at(s, name - 2).lower;
  return name > from + 1 && kind.isPreposition(at(s, name - 1)) && MENTION.test(thing)
    ? { from: name, to }
    : null;
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
