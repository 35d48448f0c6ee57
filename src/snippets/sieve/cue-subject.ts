/** The steps that find the subject of a cue: who is said to speak. */
import { KEEPS_SAYING } from "./assertion.ts";
import { invertedSubject, opensWithApposition } from "./inverted-subject.ts";
import { mayBeSpeaker } from "./plausible-subject.ts";
import { at, bodyEnd, type Range, type Sentence } from "../syntax/sentence.ts";
import { verbGroupStart } from "../syntax/clauses.ts";
import { mainSubject, wholeSubject } from "../syntax/main-subject.ts";
import { nounPhraseBefore, nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { agrees } from "../syntax/agreement.ts";
import { subjectBeforeApposition } from "../syntax/apposition.ts";
import type { Cue, Subject } from "../syntax/attribution.ts";
import {
  antecedent,
  beforeReduced,
  beforeRelative,
  pastModifier,
  RELATIVES,
} from "../syntax/relative-clauses.ts";

/** The subject of a cue, from the surest reading to the least; null where the sentence does not show one. */
export function subjectOf(s: Sentence, cue: Cue, previous: Range | null): Subject | null {
  const subject = found(s, cue, previous);
  return subject && mayBeSpeaker(s, subject.range) ? subject : null;
}

function found(s: Sentence, cue: Cue, previous: Range | null): Subject | null {
  const inverted = opensWithApposition(s, cue) ? null : invertedSubject(s, cue);
  if (inverted) return { range: inverted, inverted: true };
  const range = cue.participle ? participleSubject(s, cue, previous) : finiteSubject(s, cue, previous);
  if (!range) return null;
  const only = range.to - range.from === 1 ? at(s, range.from).lower : "";
  if (only === "i" && isBesideMarks(s, cue, range)) return { range, inverted: false };
  if (["i", "you", "which", "who", "’s", "s"].includes(only)) return null;
  if (/^(?:neither|none|nobody|no|nothing)$/u.test(at(s, range.from).lower)) return null;
  if (/^(?:including|much|more|less|there|needless)$/u.test(only) || isImpersonal(s, cue, range)) return null;
  if (cue.participle || agrees(s, cue, range)) return { range, inverted: false };
  const related = beforeRelative(s, cue.group - 1, RELATIVES);
  return related && agrees(s, cue, related) ? { range: related, inverted: false } : null;
}

/** "It would be safe to say", "it goes without saying": nobody says so. */
const isImpersonal = (s: Sentence, cue: Cue, { from, to }: Range): boolean =>
  to - from === 1 &&
  at(s, from).lower === "it" &&
  /^(?:to|without)$/u.test(at(s, cue.group - 1).lower) &&
  to < cue.group;

/** “Where are you bound?” I asked: the author tells what was said; "I think" in a column is no quotation. */
const isBesideMarks = (s: Sentence, cue: Cue, range: Range): boolean =>
  at(s, range.from - 1).kind === "quotation" ||
  at(s, cue.index + 1).kind === "quotation" ||
  (/^[,:]$/u.test(at(s, cue.index + 1).text) && at(s, cue.index + 2).kind === "quotation");

const GOES_ON = /^(?:kept|keeps|keep|began|started|stopped|continued|resumed)$/u;
const MESSAGE = /^(?:statement|letter|tweet|message|email|report|memo|post|release|note|article)$/u;
const LINKS = new Set(["by", "and", "in", "after", "before", "while", "without", "but", "when"]);

/** "..., adding that", "Speaking ..., Xi said": the subject of the clause that the participle hangs on. */
function participleSubject(s: Sentence, cue: Cue, previous: Range | null): Range | null {
  const left = at(s, cue.group - 1);
  for (let i = cue.group; i < cue.index; i++) {
    if (/^(?:is|are|was|were|’s|been|’re)$/u.test(at(s, i).lower)) return finiteSubject(s, cue, null);
  }
  if (cue.group <= 1 && !previous) return behindFronted(s, cue);
  if (GOES_ON.test(left.lower)) return subjectBefore(s, verbGroupStart(s, cue.group - 1)) ?? previous;
  if (MESSAGE.test(left.lower))
    return mainSubject(s, cue.group) ?? previous ?? nounPhraseBefore(s, cue.group);
  const own =
    kind.isNounLike(s, cue.group - 1) && !LINKS.has(left.lower) ? nounPhraseBefore(s, cue.group) : null;
  const shown = own && whoIsShown(s, own);
  if (shown) return shown;
  if (own && hasOwnSubject(s, own) && !isThingDone(s, own)) return own;
  const hangs =
    left.text === "," ||
    left.kind === "quotation" ||
    kind.isDash(left) ||
    LINKS.has(left.lower) ||
    kind.isWord(left);
  return hangs ? (laterClause(s, cue.group, previous) ?? previous ?? mainSubject(s, cue.group)) : null;
}

/** "While assuring that, the governor would ..., Ganda praised": the subject of the main clause behind what the participle takes. */
function behindFronted(s: Sentence, cue: Cue): Range | null {
  const end = bodyEnd(s);
  let first: Range | null = null;
  for (let i = cue.index + 1; i < end; i++) {
    const t = at(s, i);
    const closes = t.text === "," || (t.kind === "quotation" && t.ending === ",");
    if (!closes || at(s, i - 1).lower === "that") continue;
    const to = nounPhraseFrom(s, i + 1);
    if (to === null) continue;
    const range = { from: i + 1, to };
    if (kind.isVerb(s, to) || /^[,(]$/u.test(at(s, to).text)) return range;
    first ??= range;
  }
  return first;
}

/** "..., but Wallace came back to it, asking": the subject of the last clause that is joined to the sentence. */
function laterClause(s: Sentence, limit: number, previous: Range | null): Range | null {
  for (let i = limit - 2; i > (previous?.to ?? 1); i--) {
    if (at(s, i - 1).text !== "," || !/^(?:and|but|while)$/u.test(at(s, i).lower)) continue;
    const to = nounPhraseFrom(s, i + 1);
    return to !== null && to < limit && kind.isVerb(s, to) ? { from: i + 1, to } : null;
  }
  return null;
}

/** "with three in ten saying", "a sign saying": the noun right before the participle is its subject. */
function hasOwnSubject(s: Sentence, own: Range): boolean {
  const before = at(s, own.from - 1);
  return (
    own.from === 0 ||
    !kind.isPreposition(before) ||
    ["with", "including", "as", "like"].includes(before.lower)
  );
}

/** "has launched petitions calling on": a thing that somebody made does not speak, its maker does. */
function isThingDone(s: Sentence, { from, to }: Range): boolean {
  const verb = at(s, from - 1);
  const head = at(s, to - 1);
  const speaks = [s.grammar.findings, s.grammar.utterances, s.grammar.institutions].some((w) =>
    w.has(head.lower),
  );
  const person = head.capital || kind.isRole(head) || kind.isGroup(head) || speaks;
  if (/^(?:showed|filmed|recorded|captured|featured|quoted)$/u.test(verb.lower)) return false;
  return !person && kind.isPastForm(verb) && kind.isVerb(s, from - 1);
}

/** "footage of Trump saying": who is seen or heard in it. */
function whoIsShown(s: Sentence, { from, to }: Range): Range | null {
  let name = to;
  while (name > from && at(s, name - 1).capital) name--;
  const shows =
    /^(?:footage|video|videos|clip|clips|audio|recording|recordings|tape|photo|photos|picture|image)$/u;
  return name < to && at(s, name - 1).lower === "of" && shows.test(at(s, name - 2).lower)
    ? { from: name, to }
    : null;
}

/** Verbs whose "to say" is a saying: "went on to say". */
const GOVERNS =
  /^(?:on|went|continued|continues|continue|took|proceeded|used|seemed|appeared|began|started|seems|appears|like[sd]?|love[sd]?|tend(?:s|ed)|dared)$/u;

function finiteSubject(s: Sentence, cue: Cue, previous: Range | null): Range | null {
  const left = at(s, cue.group - 1);
  const next = at(s, cue.index + 1);
  if (left.lower === "to") {
    const kept = KEEPS_SAYING.test(at(s, cue.group - 2).lower) && !cue.form.frames.has("thing");
    const governed = GOVERNS.test(at(s, cue.group - 2).lower) || (kept && cue.form.verb !== "comment");
    const reports = cue.form.frames.has("clause") && (next.lower === "that" || next.kind === "quotation");
    if (!governed && !reports) return null;
    const governor = at(s, cue.group - 2).lower === "on" ? cue.group - 3 : cue.group - 2;
    const finite = governed && !at(s, governor).lower.endsWith("ing");
    const own = finite ? subjectBefore(s, verbGroupStart(s, governor)) : null;
    return own ?? previous ?? mainSubject(s, cue.group);
  }
  if (left.lower === "that" && !cue.form.frames.has("clause")) return null;
  const own = pastQuantifier(s, subjectBefore(s, cue.group));
  const shared = kind.isConjunction(left) || (left.text === "," && !own);
  return shared ? (previous ?? mainSubject(s, cue.group)) : own;
}

/** "Bell and Rao have both argued": the quantifier floats behind the auxiliary of its subject. */
function pastQuantifier(s: Sentence, range: Range | null): Range | null {
  if (!range || range.to - range.from !== 1 || !/^(?:both|all|each)$/u.test(at(s, range.from).lower))
    return range;
  return kind.isAuxiliary(at(s, range.from - 1)) ? wholeSubject(s, range.from - 1) : range;
}

/** The noun phrase before the verb group, past relative clauses and appositions. */
function subjectBefore(s: Sentence, group: number): Range | null {
  const left = at(s, group - 1);
  if (kind.isWord(left)) {
    if (RELATIVES.has(left.lower)) return antecedent(s, group - 1);
    const phrase = nounPhraseBefore(s, group);
    if (phrase)
      return (
        nameBeforeComma(s, phrase) ??
        nameBehindFronted(s, phrase) ??
        whoDoesMeanwhile(s, phrase) ??
        behindWho(s, phrase) ??
        pastModifier(s, phrase)
      );
    const reduced = beforeReduced(s, group, group);
    if (reduced) return reduced;
  }
  if (left.text === "," || left.text === ")" || kind.isDash(left)) {
    const phrase = subjectBeforeApposition(s, group);
    if (phrase) return (left.text === ")" && behindWho(s, phrase)) || phrase;
  }
  return beforeRelative(s, group - 1, new Set(["who", "which", "whose"]));
}

/** Words between "who" and what he is: "who is the", "who chairs". */
const AFTER_WHO = 3;

/** "Chuka Obande, who is the secretary of the party said": whom "who" stands for. */
function behindWho(s: Sentence, { from }: Range): Range | null {
  for (let i = from - 1; i > 0 && from - i <= AFTER_WHO && kind.isWord(at(s, i)); i--)
    if (at(s, i).lower === "who") return i < from - 1 ? antecedent(s, i) : null;
  return null;
}

/** "Oduya, while briefing a conference on Tuesday had called": who stands before the comma. */
function whoDoesMeanwhile(s: Sentence, { from }: Range): Range | null {
  const doing = at(s, from - 1);
  const comma = from - 3;
  const meanwhile =
    doing.lower.endsWith("ing") && /^(?:while|when|after|before|in|by|on)$/u.test(at(s, from - 2).lower);
  if (!meanwhile || at(s, comma).text !== ",") return null;
  return subjectBeforeApposition(s, comma + 1) ?? nounPhraseBefore(s, comma);
}

/** "Bob Durkin, the president of the chamber said": the comma behind the description is missing. */
function nameBeforeComma(s: Sentence, phrase: Range): Range | null {
  const first = at(s, phrase.from);
  if (at(s, phrase.from - 1).text !== "," || !["a", "an", "the"].includes(first.lower)) return null;
  const name = nounPhraseBefore(s, phrase.from - 1);
  if (!name || name.to - name.from < 2) return null;
  const before = at(s, name.from - 1);
  const opens = name.from === 0 || before.kind === "quotation" || kind.isConjunction(before);
  return opens && s.tokens.slice(name.from, name.to).every((t) => t.capital) ? name : null;
}

/** "In the interview Gray said": the comma behind the fronted phrase is missing. */
function nameBehindFronted(s: Sentence, phrase: Range): Range | null {
  if (phrase.from !== 1 || !kind.isPreposition(at(s, 0)) || !kind.isDeterminer(at(s, 1))) return null;
  let from = phrase.to;
  while (from > phrase.from && at(s, from - 1).capital) from--;
  const last = at(s, from - 1);
  return from < phrase.to && from > 2 && !kind.isTitle(last) && !kind.isRole(last)
    ? { from, to: phrase.to }
    : null;
}
