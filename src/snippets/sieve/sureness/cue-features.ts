/**
 * What the scorers look at of a cue and its subject. Here as in the other features: nothing of one paper or one subject, no
 * rare verb by name; frames, classes of words, lengths and what stands around.
 */
import { saysOf } from "../stance.ts";
import { beginsClause } from "../../syntax/clauses.ts";
import type { Attribution } from "../../syntax/attribution.ts";
import * as kind from "../../syntax/parts-of-speech.ts";
import { at, bodyEnd, reportingForm, type Range, type Sentence } from "../../syntax/sentence.ts";
import { headNounOf } from "../../syntax/agreement.ts";
import type { ResolvedSpeaker } from "../../coreference/discourse.ts";
import type { Step } from "../../../model.ts";
import { bit, featureRow, type FeatureGroup } from "./bit.ts";

/** The cue, its subject and how what was said begins: the same for every end. */
export function cueFeatures(
  s: Sentence,
  a: Attribution,
  voice: ResolvedSpeaker | null,
  others: readonly Attribution[],
): number[] {
  return featureRow(
    stepFeatures(a.step),
    verbFeatures(s, a),
    subjectFeatures(s, a.subject),
    contentFeatures(s, a),
    placeFeatures(s, a, others),
    voiceFeatures(voice),
  );
}

function verbFeatures(s: Sentence, { verb, cue, participle, telling, inPassing }: Attribution): FeatureGroup {
  const form = reportingForm(s, cue.to - 1);
  const group = s.tokens.slice(cue.from, cue.to - 1);
  return {
    say: bit(verb === "say"),
    core: bit(s.grammar.reportingVerbs.common.has(verb)),
    frameClause: bit(form?.frames.has("clause")),
    frameBelief: bit(form?.frames.has("belief")),
    frameTold: bit(form?.frames.has("told")),
    frameThing: bit(form?.frames.has("thing")),
    frameManner: bit(form?.frames.has("manner")),
    frameAbout: bit(form?.frames.has("about")),
    verbKind: s.grammar.reportingVerbs.kinds.findIndex((verbs) => verbs.has(verb)),
    alsoNoun: bit(s.grammar.alsoNouns.has(verb)),
    past: bit(form?.tenses.has("past")),
    third: bit(form?.tenses.has("third")),
    base: bit(form?.tenses.has("base") && !form.tenses.has("past")),
    participle: bit(participle),
    infinitive: bit(at(s, cue.from - 1).lower === "to"),
    auxiliaries: group.length,
    modal: bit(group.some((t) => /^(?:will|would|should|must|shall|can|’ll|’d)$/u.test(t.lower))),
    telling: ["stance", "denied", "not-said", "supposed"].indexOf(telling ?? "") + 1,
    inPassing: bit(inPassing),
  };
}

/** How what was said stands to its cue, and how it begins. */
function contentFeatures(s: Sentence, { cue, subject, contents }: Attribution): FeatureGroup {
  const last = contents.at(-1)!;
  const behind = last.from >= cue.to;
  const opener = at(s, last.from);
  return {
    apart: Math.min(40, Math.abs(cue.from - subject.to)),
    inverted: bit(subject.from >= cue.to),
    beforeCue: bit(contents[0]!.from < cue.from),
    behindCue: bit(behind),
    gap: behind ? Math.min(30, last.from - cue.to) : -1,
    pieces: contents.length,
    that: bit(opener.lower === "that"),
    marks: bit(opener.kind === "quotation"),
    colon: bit(at(s, last.from - 1).text === ":"),
    clause: bit(behind && beginsClause(s, last.from, bodyEnd(s))),
    saysOf: bit(behind && saysOf(s, last.from, bodyEnd(s))),
    toVerb: bit(opener.lower === "to"),
    gerund: bit(opener.lower.endsWith("ing")),
    question: bit(s.grammar.functionWords.questionWords.has(opener.lower)),
    pronounOpens: bit(kind.isSubjectPronoun(opener)),
    determinerOpens: bit(kind.isDeterminer(opener)),
    nameOpens: bit(opener.capital && opener.kind === "word"),
  };
}

/** Where the cue stands in its sentence, and what else does. */
function placeFeatures(s: Sentence, a: Attribution, others: readonly Attribution[]): FeatureGroup {
  const before = at(s, a.cue.from - 1);
  const inner = others.some(
    (o) => o !== a && o.contents.some((c) => a.cue.from >= c.from && a.cue.to <= c.to),
  );
  return {
    afterQuotation: bit(before.kind === "quotation" || at(s, a.subject.from - 1).kind === "quotation"),
    relative: bit(/^(?:who|which|that|whose|where)$/u.test(before.lower)),
    joined: bit(kind.isConjunction(before)),
    fronted: bit(
      /^(?:while|if|when|as|although|though|because|since|after|before|once)$/u.test(at(s, 0).lower),
    ),
    subordinate: bit(opensSubordinate(s, a)),
    unstated: bit(a.unstated),
    inner: bit(inner),
    cues: others.length,
    opensParagraph: bit(s.first),
    sentenceLength: s.tokens.length,
    asks: bit(s.tokens.at(-1)?.text === "?"),
  };
}

function voiceFeatures(voice: ResolvedSpeaker | null): FeatureGroup {
  const person = voice?.people[0];
  return {
    person: bit(voice?.sort === "person"),
    known: bit(person?.spoke),
    weight: Math.min(8, person?.weight ?? 0),
    titled: bit(person?.titles.length),
    unresolved: bit(!voice?.people.length && !voice?.label),
    voicePronoun: bit(voice?.pronoun),
    voiceGroup: bit(voice?.sort === "group"),
    voiceInstitution: bit(voice?.sort === "institution"),
  };
}

/** "When Trump said", "even as he insisted": the sentence's own clause is another. */
function opensSubordinate(s: Sentence, { subject, cue }: Attribution): boolean {
  const first = Math.min(subject.from, cue.from);
  const before = at(s, first - 1);
  return s.grammar.functionWords.frontingSubordinators.has(before.lower);
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

const stepFeatures = (step: Step | null): FeatureGroup => ({
  step: step ? STEPS.indexOf(step) : -1,
  isAccording: bit(step === "according to"),
  isClause: bit(step === "clause after the cue"),
  isThat: bit(step === "“that” after the cue"),
});

/** What kind of somebody or something speaks. */
function subjectFeatures(s: Sentence, range: Range): FeatureGroup {
  const head = headNounOf(s, range);
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
    owned: bit(g.functionWords.possessives.has(first.lower) || kind.isGenitive(first)),
    subjectLength: Math.min(20, range.to - range.from),
  };
}
