/**
 * What the scorers look at: nothing of one paper or one subject, no rare verb by name; frames, classes of words, lengths and
 * what stands around.
 */
import { hasQuotation, hasVerb, hasFiniteVerb, beginsClause } from "../../syntax/clauses.ts";
import type { Attribution } from "../../syntax/attribution.ts";
import * as kind from "../../syntax/parts-of-speech.ts";
import { at, bodyEnd, reportingForm, type Range, type Sentence } from "../../syntax/sentence.ts";
import { headOf } from "../../syntax/agreement.ts";
import type { ResolvedSpeaker } from "../../coreference/discourse.ts";
import type { Step } from "../../../model.ts";

const bit = (value: unknown): number => (value ? 1 : 0);

/** Verbs that most reports use, whatever the paper. */
const CORE =
  /^(?:say|tell|add|note|write|ask|argue|claim|warn|announce|explain|insist|suggest|report|acknowledge|admit|predict|believe|think)$/u;

/** The cue, its subject and how what was said begins: the same for every end. */
export function cueFeatures(
  s: Sentence,
  a: Attribution,
  voice: ResolvedSpeaker | null,
  others: readonly Attribution[],
) {
  const index = a.cue.to - 1;
  const form = reportingForm(s, index);
  const first = a.contents[0]!;
  const last = a.contents.at(-1)!;
  const behind = last.from > index;
  const opener = at(s, last.from);
  const before = at(s, a.cue.from - 1);
  const group = s.tokens.slice(a.cue.from, index);
  const inner = others.some(
    (o) => o !== a && o.contents.some((c) => a.cue.from >= c.from && a.cue.to <= c.to),
  );
  return {
    ...stepFeatures(a.step),
    say: bit(a.verb === "say"),
    core: bit(CORE.test(a.verb)),
    frameClause: bit(form?.frames.has("clause")),
    frameBelief: bit(form?.frames.has("belief")),
    frameTold: bit(form?.frames.has("told")),
    frameThing: bit(form?.frames.has("thing")),
    frameManner: bit(form?.frames.has("manner")),
    frameAbout: bit(form?.frames.has("about")),
    alsoNoun: bit(s.grammar.alsoNouns.has(a.verb)),
    past: bit(form?.tenses.has("past")),
    third: bit(form?.tenses.has("third")),
    base: bit(form?.tenses.has("base") && !form.tenses.has("past")),
    participle: bit(a.participle),
    infinitive: bit(before.lower === "to"),
    auxiliaries: group.length,
    modal: bit(group.some((t) => /^(?:will|would|should|must|shall|can|’ll|’d)$/u.test(t.lower))),
    telling: ["stance", "denied", "not-said", "supposed"].indexOf(a.telling ?? "") + 1,
    inPassing: bit(a.inPassing),
    ...subjectFeatures(s, a.subject),
    apart: Math.min(40, Math.abs(a.cue.from - a.subject.to)),
    inverted: bit(a.subject.from >= a.cue.to),
    beforeCue: bit(first.from < a.cue.from),
    behindCue: bit(behind),
    gap: behind ? Math.min(30, last.from - a.cue.to) : -1,
    pieces: a.contents.length,
    that: bit(opener.lower === "that"),
    marks: bit(opener.kind === "quotation"),
    colon: bit(at(s, last.from - 1).text === ":"),
    clause: bit(behind && beginsClause(s, last.from, bodyEnd(s))),
    toVerb: bit(opener.lower === "to"),
    gerund: bit(opener.lower.endsWith("ing")),
    question: bit(/^(?:how|why|what|whether|if|where|who|when)$/u.test(opener.lower)),
    pronounOpens: bit(kind.isSubjectPronoun(opener)),
    determinerOpens: bit(kind.isDeterminer(opener)),
    nameOpens: bit(opener.capital && opener.kind === "word"),
    afterQuotation: bit(before.kind === "quotation" || at(s, a.subject.from - 1).kind === "quotation"),
    relative: bit(/^(?:who|which|that|whose|where)$/u.test(before.lower)),
    joined: bit(kind.isConjunction(before)),
    fronted: bit(
      /^(?:while|if|when|as|although|though|because|since|after|before|once)$/u.test(at(s, 0).lower),
    ),
    inner: bit(inner),
    cues: others.length,
    opensParagraph: bit(s.first),
    sentenceLength: s.tokens.length,
    asks: bit(s.tokens.at(-1)?.text === "?"),
    person: bit(voice?.sort === "person"),
    known: bit(voice?.people[0]?.spoke),
    weight: Math.min(8, voice?.people[0]?.weight ?? 0),
    titled: bit(voice?.people[0]?.titles.length),
    unresolved: bit(!voice?.people.length && !voice?.label),
    voicePronoun: bit(voice?.pronoun),
    voiceGroup: bit(voice?.sort === "group"),
    voiceInstitution: bit(voice?.sort === "institution"),
  };
}

/** The steps as numbers, like ones together. */
const STEPS: readonly Step[] = [
  "cue after the quotation",
  "cue inside the quotation",
  "cue between commas",
  "cue after the clause",
  "colon after the cue",
  "cue before the quotation",
  "“that” after the cue",
  "clause after the cue",
  "told to a hearer",
  "participle",
  "preposition after the cue",
  "according to",
  "noun of saying",
  "asked by",
];

const stepFeatures = (step: Step | null) => ({
  step: step ? STEPS.indexOf(step) : -1,
  isAccording: bit(step === "according to"),
  isClause: bit(step === "clause after the cue"),
  isThat: bit(step === "“that” after the cue"),
});

/** What kind of somebody or something speaks. */
function subjectFeatures(s: Sentence, range: Range) {
  const head = headOf(s, range);
  const first = at(s, range.from);
  const g = s.grammar;
  const one = range.to - range.from === 1;
  const pronoun = one && kind.isSubjectPronoun(first);
  return {
    he: bit(one && /^(?:he|she)$/u.test(first.lower)),
    they: bit(one && /^(?:they|some|many|others|those|most|few)$/u.test(first.lower)),
    it: bit(one && /^(?:it|this|that)$/u.test(first.lower)),
    writer: bit(one && /^(?:i|we|you)$/u.test(first.lower)),
    name: bit(head.capital && !pronoun),
    role: bit(kind.isRole(head)),
    group: bit(kind.isGroup(head)),
    finding: bit(g.findings.has(head.lower)),
    utterance: bit(g.utterances.has(head.lower)),
    institution: bit(g.institutions.has(head.lower)),
    place: bit(g.speakingPlaces.has(head.lower)),
    indefinite: bit(/^(?:an?|one|some|any|no|every|another)$/u.test(first.lower)),
    definite: bit(first.lower === "the"),
    owned: bit(/^(?:his|her|their|its)$/u.test(first.lower) || kind.isGenitive(first)),
    subjectLength: Math.min(20, range.to - range.from),
  };
}

/** One end of what was said. `rule` is where the rules would end it. */
export function endFeatures(
  s: Sentence,
  { from, to }: Range,
  rule: number,
  others: readonly Attribution[],
  cue: Range,
) {
  const last = bodyEnd(s);
  const next = at(s, to);
  const comma = next.text === ",";
  const word = comma ? at(s, to + 1) : next;
  const third = at(s, comma ? to + 2 : to + 1);
  const final = at(s, to - 1);
  const { lower } = word;
  let commas = 0;
  let quoted = 0;
  for (let i = from; i < to; i++) {
    if (at(s, i).text === ",") commas++;
    if (at(s, i).kind === "quotation") quoted++;
  }
  const left = last - to;
  return {
    isRule: bit(to === rule),
    beyondRule: Math.max(-25, Math.min(25, to - rule)),
    isLast: bit(to === last),
    length: to - from,
    left,
    commas,
    commasLeft: s.tokens.slice(to, last).filter((t) => t.text === ",").length,
    quoted,
    quotedLeft: bit(hasQuotation(s, to, last)),
    atComma: bit(comma),
    atDash: bit(kind.isDash(next) || next.text === "-"),
    atStop: bit(/^[;:(]$/u.test(next.text)),
    and: bit(lower === "and"),
    but: bit(lower === "but"),
    which: bit(/^(?:who|which|whose|where)$/u.test(lower)),
    as: bit(lower === "as"),
    contrast: bit(/^(?:while|though|although|even)$/u.test(lower)),
    time: bit(/^(?:after|before|when|since|until|during)$/u.test(lower)),
    because: bit(/^(?:because|if|unless)$/u.test(lower)),
    with: bit(lower === "with"),
    inOn: bit(/^(?:in|on|at|via|during)$/u.test(lower)),
    toFor: bit(/^(?:to|for|of|by|from)$/u.test(lower)),
    day: bit(kind.isDay(word) || kind.isDay(third)),
    participleNext: bit(lower.endsWith("ing")),
    reportingNext: bit(
      reportingForm(s, comma ? to + 1 : to) ||
        (reportingForm(s, (comma ? to + 1 : to) + 1) && /^(?:and|but)$/u.test(lower)),
    ),
    pronounNext: bit(kind.isSubjectPronoun(word) || kind.isSubjectPronoun(third)),
    articleNext: bit(/^(?:an?|the)$/u.test(lower)),
    nameNext: bit(word.capital || third.capital),
    verbThird: bit(kind.isVerb(s, comma ? to + 2 : to + 1)),
    verbIn: bit(hasFiniteVerb(s, from, to)),
    anyVerbIn: bit(hasVerb(s, from, to)),
    verbLeft: bit(hasFiniteVerb(s, to, last)),
    endsQuoted: bit(final.kind === "quotation"),
    endsOpen: bit(kind.isFunctionWord(final) || kind.isVerb(s, to - 1)),
    endsName: bit(final.capital),
    cueIn: bit(others.some((o) => o.cue.from > cue.to && o.cue.from >= from && o.cue.to <= to)),
    cueLeft: bit(others.some((o) => o.cue.from > cue.to && o.cue.from >= to)),
  };
}

const counted = new WeakMap<Sentence, number>();

/** Counted once: a line may hold thousands, each of which asks. */
function quotationsIn(s: Sentence): number {
  const known = counted.get(s) ?? s.tokens.filter(({ kind }) => kind === "quotation").length;
  counted.set(s, known);
  return known;
}

/** A quotation in marks that no cue has claimed. */
export function looseFeatures(
  s: Sentence,
  i: number,
  step: Step,
  voice: ResolvedSpeaker | null,
  since: number,
) {
  const t = at(s, i);
  const before = at(s, i - 1);
  return {
    step: LOOSE.indexOf(step),
    words: t.words,
    stop: bit(/[.?!]/u.test(t.ending)),
    comma: bit(t.ending === ","),
    begins: bit(t.begins),
    around: s.tokens.length - 1,
    afterComma: bit(before.text === ","),
    afterColon: bit(before.text === ":"),
    afterArticle: bit(kind.isDeterminer(before) || kind.isGenitive(before)),
    afterPreposition: bit(kind.isPreposition(before)),
    afterVerb: bit(kind.isVerb(s, i - 1)),
    marksInSentence: quotationsIn(s),
    opensParagraph: bit(s.first),
    since: Math.min(20, since),
    stated: bit(voice),
    person: bit(voice?.people.length),
    known: bit(voice?.people[0]?.spoke),
    asks: bit(t.ending === "?"),
  };
}

const LOOSE: readonly Step[] = [
  "follow-on quotation",
  "subject of the sentence before",
  "cue in the next sentence",
  "name below the quotation",
  "not stated",
  "“put it” beside the quotation",
  "name before a colon",
  "cue elsewhere in the sentence",
  "subject of the sentence",
  "name in the sentence",
];
