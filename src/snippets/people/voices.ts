/** The steps that tell who the subject of a cue is: pronoun, document, pair, name, role, group or institution. */
import { blank, byDescription, headEndOf, isTrait, labelOf, type Context } from "./described-voice.ts";
import type { Span } from "../../model.ts";
import { at, textSpan, type Range, type Sentence } from "../sentence.ts";
import * as kind from "../grammar/word-kinds.ts";
import { mainSubject } from "../grammar/clauses.ts";
import type { Mention } from "./census.ts";
import { entitle, genderOf, meet, personOf, withoutGenitive, type Gender, type Person } from "./person.ts";
import { statedTitle } from "./titles.ts";
import { bodyMeant, chainTo, personMeant } from "./pronouns.ts";
import type { Voice } from "./voice.ts";

export type { Context };

/** Who speaks where `range` is the subject of a cue. */
export function voiceOf(context: Context, s: Sentence, range: Range): Voice {
  const first = at(s, range.from);
  if (range.to - range.from === 1 && isPronoun(s, range.from))
    return byPronoun(context, s, range, first.lower);
  return (
    byDocument(context, s, range) ??
    byPair(context, s, range) ??
    byName(context, s, range) ??
    byDescription(context, s, range)
  );
}

const POSSESSIVES: ReadonlySet<string> = new Set(["his", "her", "their", "its"]);

const isPronoun = (s: Sentence, i: number): boolean => {
  const { lower } = at(s, i);
  const g = s.grammar;
  const words = [g.subjectPronouns, g.objectPronouns, POSSESSIVES];
  return words.some((w) => w.has(lower)) || lower === "this" || lower === "that";
};

function byPronoun(context: Context, s: Sentence, range: Range, pronoun: string): Voice {
  const { reading, census, floor } = context;
  const mention = textSpan(s, range);
  const voice: Voice = { ...blank(mention), pronoun };
  const before = subjectBefore(context, s);
  if (["he", "she", "his", "her", "him"].includes(pronoun)) {
    const gender: Gender = pronoun === "she" || pronoun === "her" ? "woman" : "man";
    if (before?.sort === "role" && (before.gender ?? gender) === gender)
      return { ...voice, label: before.label, gender, chain: [{ mention, antecedent: before.mention }] };
    const meant = personMeant(gender, mention, s, census, floor);
    if (meant === "role" && floor.role) {
      return {
        ...voice,
        label: floor.role.label,
        gender,
        chain: [{ mention, antecedent: floor.role.mention }],
      };
    }
    if (!meant || meant === "role") return voice;
    meant.gender ??= gender;
    return { ...voice, people: [meant], gender, chain: chainTo(meant, mention, reading.text) };
  }
  const named = /^its?$/u.test(pronoun) && before?.sort === "institution" ? before : null;
  const body = named ?? bodyMeant(pronoun, floor);
  return body
    ? { ...voice, label: body.label, people: body.people, chain: [{ mention, antecedent: body.mention }] }
    : voice;
}

const NEW = /^(?:an?|one|another|his|her|their)$/u;

/**
 * The subject of the sentence before, in the same paragraph or the one above, where nobody has spoken since and it is an
 * institution by name or somebody by a role: "Her neighbour was less hopeful. “...,” he said."
 */
function subjectBefore(context: Context, s: Sentence): Voice | null {
  const { reading, census, floor } = context;
  const sentence = reading.sentences[s.index - 1];
  if (!sentence || s.paragraph - sentence.paragraph > 1 || floor.lastSentence >= sentence.index) return null;
  const range = mainSubject(sentence, sentence.tokens.length);
  const named = census.mentions.find((m) => m.sentence === sentence.index && m.subject);
  if (!range || named?.person) return null;
  if (named?.run.institution && !named.possessive && named.run.range.to === range.to)
    return { ...blank(named.place), label: labelOf(context, named.place), sort: "institution" };
  // "The senator" is most often somebody known: only who is spoken of for the first time is taken.
  if (named || !NEW.test(at(sentence, range.from).lower)) return null;
  const voice = byDescription(context, sentence, range);
  return voice.sort === "role" ? voice : null;
}

/** "his statement", "the ministry's letter": whose it is. */
function byDocument(context: Context, s: Sentence, range: Range): Voice | null {
  const last = at(s, range.to - 1);
  if (range.to - range.from < 2 || !s.grammar.utterances.has(last.lower)) return null;
  const mention = textSpan(s, range);
  const first = at(s, range.from).lower;
  if (range.to - range.from === 2 && (first === "his" || first === "her"))
    return byPronoun(context, s, { from: range.from, to: range.from + 1 }, first);
  for (let i = range.to - 2; i >= range.from; i--) {
    if (!kind.isGenitive(at(s, i))) continue;
    if (!at(s, range.from).capital && !at(s, i).capital) return null;
    const owner =
      byName(context, s, { from: range.from, to: i + 1 }) ??
      byDescription(context, s, { from: range.from, to: i + 1 });
    return { ...owner, mention, label: owner.label && withoutGenitive(owner.label) };
  }
  return null;
}

/** "Xi and propaganda chief Liu Yunshan": two people; any other pair is one label. */
function byPair(context: Context, s: Sentence, range: Range): Voice | null {
  const mention = textSpan(s, range);
  for (let i = range.from + 1; i < range.to - 1; i++) {
    if (at(s, i).lower !== "and") continue;
    const one = byName(context, s, { from: range.from, to: i });
    const two = byName(context, s, { from: i + 1, to: range.to });
    if (one?.people.length && two?.people.length && one.people[0] !== two.people[0]) {
      const chain = [...one.chain, ...two.chain];
      return {
        ...blank(mention),
        people: [...one.people, ...two.people],
        chain,
        title: two.title ?? one.title,
        sort: "person",
      };
    }
    return { ...blank(mention), label: labelOf(context, mention), sort: "group" };
  }
  return null;
}

/** The name that heads the phrase: not the one behind "spokesman for". */
function headName({ census }: Context, s: Sentence, range: Range): Mention | null {
  const headEnd = headEndOf(s, range);
  // "Secretary of State Madeleine Albright": the office has a preposition in it, the name stands behind.
  const head = at(s, headEnd - 1);
  const office = kind.isTitle(s, head) && at(s, headEnd).lower === "of";
  // "University of Toronto labour expert Rafael Gomez": a role stands right before the name.
  const body = head.capital && !kind.isTitle(s, head) && at(s, headEnd).lower === "of";
  let found: Mention | null = null;
  for (let i = range.from; i < range.to; i++) {
    const m = census.byStart.get(at(s, i).start);
    if (!m || m.possessive) continue;
    const { from, to } = m.run.range;
    if (to === headEnd) found = m;
    const roled = office || (body && kind.isRole(s, at(s, from - 1)) && !at(s, from - 1).capital);
    if (roled && to === range.to && m.person && m.run.words.length > 1 && from > headEnd + 1) found = m;
  }
  return found;
}

function byName(context: Context, s: Sentence, range: Range): Voice | null {
  const { reading, census } = context;
  const mention = textSpan(s, range);
  const named = headName(context, s, range) ?? possessor(context, s, range);
  if (!named) return null;
  const first = at(s, range.from);
  const { run } = named;
  if (!named.person && isTrait(s, range)) return null;
  if (
    !named.person &&
    kind.isDeterminer(s, first) &&
    run.words.length === 1 &&
    kind.isRole(s, at(s, run.range.from))
  )
    return null;
  named.person ??= personOf(census.people, run.words, run.place.start, run.gender, reading.grammar);
  const titled = run.title !== null && run.words.length < 4;
  if (
    !named.person &&
    !run.institution &&
    (titled || (run.words.length > 1 && genderOf(run.words[0]!, reading.grammar)))
  ) {
    named.person = meet(census.people, { words: run.words, place: run.place, gender: run.gender });
    entitle(named.person, statedTitle(reading.text, run, reading.grammar), run.place.start, reading.grammar);
  }
  if (named.person) return personVoice(context, named, named.person, mention);
  const bare = range.to - range.from === run.range.to - run.range.from || at(s, range.from).lower === "the";
  const label =
    bare && !run.title && run.range.to === range.to ? run.words.join(" ") : labelOf(context, mention);
  return { ...blank(mention), label, sort: "institution" };
}

/** "Clinton’s" as an owner, where the phrase is just that. */
function possessor({ census }: Context, s: Sentence, range: Range): Mention | null {
  if (!kind.isGenitive(at(s, range.to - 1))) return null;
  for (let i = range.from; i < range.to; i++) {
    const m = census.byStart.get(at(s, i).start);
    if (m && m.run.range.to === range.to) return m;
  }
  return null;
}

function personVoice({ reading }: Context, named: Mention, person: Person, mention: Span): Voice {
  named.speaks = true;
  return {
    ...blank(mention),
    people: [person],
    chain: chainTo(person, named.place, reading.text),
    title: statedTitle(reading.text, named.run, reading.grammar),
    sort: "person",
    gender: person.gender,
  };
}
