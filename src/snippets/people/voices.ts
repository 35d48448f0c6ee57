/** The steps that tell who the subject of a cue is: pronoun, document, pair, name, role, group or institution. */
import type { Span } from "../../model.ts";
import { at, textSpan, type Range, type Reading, type Sentence } from "../sentence.ts";
import { nounPhraseFrom } from "../grammar/noun-phrases.ts";
import * as kind from "../grammar/word-kinds.ts";
import type { Census, Mention } from "./census.ts";
import {
  entitle,
  genderOf,
  genderOfTitle,
  meet,
  placeBefore,
  personOf,
  withoutGenitive,
  type Gender,
  type Person,
} from "./person.ts";
import { bodyMeant, chainTo, personMeant } from "./pronouns.ts";
import type { Floor, Voice } from "./voice.ts";

export interface Context {
  readonly reading: Reading;
  readonly census: Census;
  readonly floor: Floor;
}

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

const isPronoun = (s: Sentence, i: number): boolean => {
  const { lower } = at(s, i);
  const g = s.grammar;
  return g.subjectPronouns.has(lower) || g.objectPronouns.has(lower) || lower === "this" || lower === "that";
};

const blank = (mention: Span): Voice => ({
  people: [],
  label: null,
  mention,
  chain: [],
  title: null,
  sort: "pronoun",
  gender: null,
  pronoun: null,
});

function byPronoun({ reading, census, floor }: Context, s: Sentence, range: Range, pronoun: string): Voice {
  const mention = textSpan(s, range);
  const voice: Voice = { ...blank(mention), pronoun };
  if (["he", "she", "his", "her", "him"].includes(pronoun)) {
    const gender: Gender = pronoun === "she" || pronoun === "her" ? "woman" : "man";
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
  const body = bodyMeant(pronoun, floor);
  return body
    ? { ...voice, label: body.label, people: body.people, chain: [{ mention, antecedent: body.mention }] }
    : voice;
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

const labelOf = ({ reading }: Context, span: Span): string =>
  reading.text.slice(span.start, span.end).replace(/\s+/gu, " ");

const HANGS = new Set(["of", "for", "from", "at", "with", "in", "to", "on", "by"]);

/** Where the head of the phrase ends: before "for", "of" or a participle. */
function headEndOf(s: Sentence, range: Range): number {
  const phrase = nounPhraseFrom(s, range.from, false) ?? range.to;
  for (let i = range.from + 1; i < range.to; i++) if (HANGS.has(at(s, i).lower)) return Math.min(i, phrase);
  return Math.min(range.to, Math.max(phrase, range.from + 1));
}

/** The name that heads the phrase: not the one behind "spokesman for". */
function headName({ census }: Context, s: Sentence, range: Range): Mention | null {
  const headEnd = headEndOf(s, range);
  // "Secretary of State Madeleine Albright": the office has a preposition in it, the name stands behind.
  const office = kind.isTitle(s, at(s, headEnd - 1)) && at(s, headEnd).lower === "of";
  let found: Mention | null = null;
  for (let i = range.from; i < range.to; i++) {
    const m = census.byStart.get(at(s, i).start);
    if (!m || m.possessive) continue;
    const { from, to } = m.run.range;
    if (to === headEnd) found = m;
    if (office && to === range.to && m.person && m.run.words.length > 1 && from > headEnd + 1) found = m;
  }
  return found;
}

function byName(context: Context, s: Sentence, range: Range): Voice | null {
  const { reading, census } = context;
  const mention = textSpan(s, range);
  const named = headName(context, s, range) ?? possessor(context, s, range);
  if (!named) return null;
  const { run } = named;
  named.person ??= personOf(census.people, run.words, run.place.start, run.gender, reading.grammar);
  const titled = run.title !== null && run.words.length < 4;
  if (
    !named.person &&
    !run.institution &&
    (titled || (run.words.length > 1 && genderOf(run.words[0]!, reading.grammar)))
  ) {
    named.person = meet(census.people, { words: run.words, place: run.place, gender: run.gender });
    if (run.title)
      entitle(
        named.person,
        reading.text.slice(run.title.start, run.title.end),
        run.title.start,
        reading.grammar,
      );
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
  const stated = named.run.apposition ?? named.run.title;
  const title = stated && reading.text.slice(stated.start, stated.end);
  named.speaks = true;
  return {
    ...blank(mention),
    people: [person],
    chain: chainTo(person, named.place, reading.text),
    title: title && !reading.grammar.courtesy.has(title.toLowerCase().replace(/\.$/u, "")) ? title : null,
    sort: "person",
    gender: person.gender,
  };
}

/** "the president", "overseas critics", "the company". */
function byDescription(context: Context, s: Sentence, range: Range): Voice {
  const { floor } = context;
  const mention = textSpan(s, range);
  const headEnd = headEndOf(s, range);
  const head = at(s, headEnd - 1);
  const words = s.tokens.slice(range.from, headEnd);
  const gender = genderOfTitle([head.lower], s.grammar);
  const plural =
    kind.isGroup(s, head) || (/[^s’']s$/u.test(head.lower) && !/^\p{Lu}+$/u.test(head.text) && !head.capital);
  const label = labelOf(context, mention);
  if (kind.isRole(s, head) && !plural) {
    const definite = words[0]!.lower === "the" || !kind.isDeterminer(s, words[0]!);
    const known = definite
      ? holderOf(
          context,
          s,
          range,
          words.map((t) => t.lower),
        )
      : null;
    if (known) {
      const chain = chainTo(known, mention, context.reading.text);
      return { ...blank(mention), people: [known], chain, sort: "person", gender: known.gender };
    }
    const role = floor.role?.sort === "role" && definite ? floor.role : null;
    const same = role?.label?.toLowerCase().split(/\W+/u).includes(head.lower) && role.label !== label;
    if (role && same) return { ...role, mention, chain: [{ mention, antecedent: role.mention }] };
    return { ...blank(mention), label, sort: "role", gender };
  }
  return { ...blank(mention), label, sort: plural ? "group" : "institution", gender };
}

/** Who was given that role before: "the spokesman" is Brian Fallon, "a spokesman for the campaign". */
function holderOf(
  { census, floor }: Context,
  s: Sentence,
  range: Range,
  words: readonly string[],
): Person | null {
  const start = at(s, range.from).start;
  const asked = words.filter((w) => !s.grammar.determiners.has(w) && w !== "former");
  const holders = census.people.all.filter((p) => {
    const titles = p.titles.map((t) => t.text.toLowerCase()).join("; ");
    return (
      p.weight > 0 &&
      p.places.some((at) => at.start < start) &&
      titles &&
      asked.every((w) => titles.includes(w))
    );
  });
  if (holders.length < 2) return holders[0] ?? null;
  const last = (p: Person): number => placeBefore(p, start)?.start ?? -1;
  const nearest = holders.toSorted((a, b) => last(b) - last(a))[0]!;
  return nearest === floor.person ? nearest : null;
}
