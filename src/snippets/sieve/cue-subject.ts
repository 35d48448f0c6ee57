/** The steps that find the subject of a cue: who is said to speak. */
import { invertedSubject, opensWithApposition } from "./inverted-subject.ts";
import { at, bodyEnd, type Range, type Sentence, type Token } from "../sentence.ts";
import { mainSubject } from "../grammar/clauses.ts";
import { nounPhraseBefore, nounPhraseFrom } from "../grammar/noun-phrases.ts";
import * as kind from "../grammar/word-kinds.ts";
import { subjectBeforeApposition } from "./apposition.ts";
import type { Cue, Subject } from "./attribution.ts";

/** The subject of a cue, from the surest reading to the least; null where the sentence does not show one. */
export function subjectOf(s: Sentence, cue: Cue, previous: Range | null): Subject | null {
  const inverted = opensWithApposition(s, cue) ? null : invertedSubject(s, cue);
  if (inverted) return { range: inverted, inverted: true };
  const range = cue.participle ? participleSubject(s, cue, previous) : finiteSubject(s, cue, previous);
  if (!range) return null;
  const only = range.to - range.from === 1 ? at(s, range.from).lower : "";
  if (["i", "you", "which", "who", "’s", "s"].includes(only)) return null;
  if (/^(?:neither|none|nobody|no|nothing)$/u.test(at(s, range.from).lower)) return null;
  if (!cue.participle && !agrees(s, cue, range)) return null;
  return { range, inverted: false };
}

const MESSAGE = /^(?:statement|letter|tweet|message|email|report|memo|post|release|note|article)$/u;
const LINKS = new Set(["by", "and", "in", "after", "before", "while", "without", "but", "when"]);

/** "..., adding that", "Speaking ..., Xi said": the subject of the clause that the participle hangs on. */
function participleSubject(s: Sentence, cue: Cue, previous: Range | null): Range | null {
  const left = at(s, cue.group - 1);
  for (let i = cue.group; i < cue.index; i++) {
    if (/^(?:is|are|was|were|’s|been|’re)$/u.test(at(s, i).lower)) return finiteSubject(s, cue, null);
  }
  if (cue.group <= 1 && !previous) {
    let comma = cue.index;
    while (comma < bodyEnd(s) && at(s, comma).text !== ",") comma++;
    const end = at(s, comma).text === "," ? nounPhraseFrom(s, comma + 1) : null;
    return end === null ? null : { from: comma + 1, to: end };
  }
  if (MESSAGE.test(left.lower))
    return mainSubject(s, cue.group) ?? previous ?? nounPhraseBefore(s, cue.group);
  const own =
    kind.isNounLike(s, cue.group - 1) && !LINKS.has(left.lower) ? nounPhraseBefore(s, cue.group) : null;
  if (own && hasOwnSubject(s, own)) return own;
  const hangs =
    left.text === "," ||
    left.kind === "quotation" ||
    kind.isDash(left) ||
    LINKS.has(left.lower) ||
    kind.isWord(left);
  return hangs ? (previous ?? mainSubject(s, cue.group)) : null;
}

/** "with three in ten saying", "a sign saying": the noun right before the participle is its subject. */
function hasOwnSubject(s: Sentence, own: Range): boolean {
  const before = at(s, own.from - 1);
  return (
    own.from === 0 ||
    !kind.isPreposition(s, before) ||
    ["with", "including", "as", "like"].includes(before.lower)
  );
}

function finiteSubject(s: Sentence, cue: Cue, previous: Range | null): Range | null {
  const left = at(s, cue.group - 1);
  const next = at(s, cue.index + 1);
  if (left.lower === "to") {
    const governed =
      /^(?:on|went|continued|continues|continue|took|proceeded|used|seemed|appeared|began|started|seems|appears)$/u.test(
        at(s, cue.group - 2).lower,
      );
    const reports = cue.form.frames.has("clause") && (next.lower === "that" || next.kind === "quotation");
    return governed || reports ? (previous ?? mainSubject(s, cue.group)) : null;
  }
  const own = subjectBefore(s, cue.group);
  const shared = kind.isConjunction(s, left) || (left.text === "," && !own);
  return shared ? (previous ?? mainSubject(s, cue.group)) : own;
}

/** The noun phrase before the verb group, past relative clauses and appositions. */
function subjectBefore(s: Sentence, group: number): Range | null {
  const left = at(s, group - 1);
  if (kind.isWord(left)) {
    if (left.lower === "who" || left.lower === "which")
      return nounPhraseBefore(s, at(s, group - 2).text === "," ? group - 2 : group - 1);
    const phrase = nounPhraseBefore(s, group);
    if (phrase) return nameBeforeComma(s, phrase) ?? pastModifier(s, phrase);
  }
  if (left.text === "," || left.text === ")" || kind.isDash(left)) {
    const phrase = subjectBeforeApposition(s, group);
    if (phrase) return phrase;
  }
  return beforeRelative(s, group - 1, new Set(["who", "which"]));
}

/** "Bob Durkin, the president of the chamber said": the comma behind the description is missing. */
function nameBeforeComma(s: Sentence, phrase: Range): Range | null {
  const first = at(s, phrase.from);
  if (at(s, phrase.from - 1).text !== "," || !["a", "an", "the"].includes(first.lower)) return null;
  const name = nounPhraseBefore(s, phrase.from - 1);
  if (!name || name.to - name.from < 2) return null;
  const before = at(s, name.from - 1);
  const opens = name.from === 0 || before.kind === "quotation" || kind.isConjunction(s, before);
  return opens && s.tokens.slice(name.from, name.to).every((t) => t.capital) ? name : null;
}

const NO_MODIFIER = /^(?:during|including|according|following|regarding|morning|evening|saying|adding)$/u;

/** "people attending the rally said": the phrase before the participle; "those who have seen it say": before the relative. */
function pastModifier(s: Sentence, phrase: Range): Range {
  const before = at(s, phrase.from - 1);
  if (!kind.isWord(before)) return phrase;
  const participle = !before.capital && before.lower.endsWith("ing") && !NO_MODIFIER.test(before.lower);
  if (participle && kind.isNounLike(s, phrase.from - 2))
    return nounPhraseBefore(s, phrase.from - 1) ?? phrase;
  if (kind.isSurelyFinite(s, phrase.from - 1))
    return beforeRelative(s, phrase.from - 1, new Set(["who", "which", "that"])) ?? phrase;
  return phrase;
}

function beforeRelative(s: Sentence, from: number, relatives: ReadonlySet<string>): Range | null {
  for (let i = from; i >= 0 && from - i < 14 && kind.isWord(at(s, i)); i--) {
    if (relatives.has(at(s, i).lower)) return nounPhraseBefore(s, i);
  }
  return null;
}

/** "Clinton emails show", "two other states where": a plural noun where no quotation, "that" or clause follows it. */
function readsAsNoun(s: Sentence, { index, group, form }: Cue, head: Token): boolean {
  if (!s.grammar.alsoNouns.has(form.verb) || group < index || kind.isSubjectPronoun(s, head)) return false;
  const next = at(s, index + 1);
  if (next.kind === "quotation" || next.text === ":") return false;
  const speaks = head.capital || kind.isRole(s, head) || s.grammar.findings.has(head.lower);
  return !(speaks && (next.lower === "that" || kind.isSubjectPronoun(s, next)));
}

/** The noun that agrees with the verb: "aides" in "aides to Clinton". */
function headOf(s: Sentence, range: Range): Token {
  for (let i = range.from + 1; i < range.to; i++) if (kind.isPreposition(s, at(s, i))) return at(s, i - 1);
  return at(s, range.to - 1);
}

const COUNTS = /^(?:\d+%?|half|percent|majority|third|quarter|thirds|quarters|most|plurality|ten|five)$/u;

/** Number agreement of a bare present: "critics say" but not "the critic say"; it keeps nouns from being read as verbs. */
function agrees(s: Sentence, cue: Cue, range: Range): boolean {
  const { tenses } = cue.form;
  const { group, index } = cue;
  const head = headOf(s, range);
  if (tenses.has("past")) return true;
  if (!tenses.has("base")) return !kind.isGroup(s, head) && !readsAsNoun(s, cue, head);
  if (group < index || at(s, group - 1).lower === "to") return true;
  if (["he", "she", "it"].includes(head.lower)) return false;
  if (COUNTS.test(head.lower) || kind.isSubjectPronoun(s, head) || kind.isGroup(s, head)) return true;
  if (head.lower.endsWith("s") && !/ss$|[’']s$|^[A-Z]+S$/u.test(head.text)) return true;
  for (let i = range.from; i < range.to; i++)
    if (at(s, i).lower === "and" || at(s, i).text === "%") return true;
  return /^(?:some|many|others|most|few|both|people|women|men)$/u.test(at(s, range.from).lower);
}
