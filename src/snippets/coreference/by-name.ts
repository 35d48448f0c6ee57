/** The steps for a speaker who is named: a name with what stands around it, or two names. */
import { headEndOf } from "./by-description.ts";
import { unresolved, speakerLabel, type ResolutionContext, chainTo } from "./resolution.ts";
import type { Span } from "../../model.ts";
import { at, textSpan, type Range, type Reading, type Sentence } from "../syntax/sentence.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Mention } from "../entities/mention-index.ts";
import { entitle, genderOf, meet, personOf, type Person } from "../entities/person.ts";
import { statedTitle } from "../entities/titles.ts";
import { isTrait } from "./by-age.ts";
import { byInitials } from "./by-initials.ts";
import type { ResolvedSpeaker } from "./discourse.ts";

/** "Xi and propaganda chief Liu Yunshan": two people; any other pair is one label. */
export function byPair(context: ResolutionContext, s: Sentence, range: Range): ResolvedSpeaker | null {
  const mention = textSpan(s, range);
  for (let i = range.from + 1; i < range.to - 1; i++) {
    if (at(s, i).lower !== "and") continue;
    const one = byName(context, s, { from: range.from, to: i });
    const two = byName(context, s, { from: i + 1, to: range.to });
    if (one?.people.length && two?.people.length && one.people[0] !== two.people[0]) {
      const chain = [...one.chain, ...two.chain];
      return {
        ...unresolved(mention),
        people: [...one.people, ...two.people],
        chain,
        title: two.title ?? one.title,
        sort: "person",
      };
    }
    // "chief pollster and strategist Ann Lee" is one.
    if (two?.people.length && kind.isRole(at(s, i - 1)) && kind.isRole(at(s, i + 1))) return null;
    return { ...unresolved(mention), label: speakerLabel(context, mention), sort: "group" };
  }
  return null;
}

/** The name that heads the phrase: not the one behind "spokesman for". */
function headName({ mentionIndex }: ResolutionContext, s: Sentence, range: Range): Mention | null {
  const headEnd = headEndOf(s, range);
  // "Secretary of State Ada Krol": the office has a preposition in it, the name stands behind.
  const head = at(s, headEnd - 1);
  const office = kind.isTitle(head) && at(s, headEnd).lower === "of";
  // "University of Toronto labour expert Rafael Gomez": a role stands right before the name.
  const body = head.capital && !kind.isTitle(head) && at(s, headEnd).lower === "of";
  const institution = s.grammar.institutions.has(head.lower);
  let found: Mention | null = null;
  for (let i = range.from; i < range.to; i++) {
    const m = mentionIndex.byStart.get(at(s, i).start);
    if (!m || m.possessive) continue;
    const { from, to } = m.run.range;
    if (to === headEnd) found = m;
    const roled =
      office || (body && kind.isRole(at(s, from - 1)) && (institution || !at(s, from - 1).capital));
    if (roled && to === range.to && m.person && m.run.words.length > 1 && from > headEnd + 1) found = m;
  }
  return found;
}

/** The person or institution whose name heads the phrase; null where none does. */
export function byName(context: ResolutionContext, s: Sentence, range: Range): ResolvedSpeaker | null {
  const { reading, mentionIndex } = context;
  const mention = textSpan(s, range);
  // "Moss & Hale, the architects"
  const firm = s.tokens.slice(range.from, range.to);
  if (
    firm.some((t) => t.text === "&") &&
    firm.every((t) => (t.capital && !kind.isTitle(t)) || t.text === "&")
  )
    return { ...unresolved(mention), label: speakerLabel(context, mention), sort: "institution" };
  const named = headName(context, s, range) ?? possessor(context, s, range);
  if (!named) return null;
  const first = at(s, range.from);
  const { run } = named;
  if (!named.person && isTrait(s, range)) return null;
  if (
    !named.person &&
    kind.isDeterminer(first) &&
    run.words.length === 1 &&
    kind.isRole(at(s, run.range.from))
  )
    return null;
  // "the Labour MP": somebody of that party.
  if (!named.person && kind.isDeterminer(first) && kind.isRole(at(s, range.to - 1))) return null;
  named.person ??= personOf(mentionIndex.people, run.words, run.place.start, run.gender, reading.grammar);
  const titled = run.title !== null && run.words.length < 4;
  if (
    !named.person &&
    !run.institution &&
    (titled || (run.words.length > 1 && genderOf(run.words[0]!, reading.grammar)))
  ) {
    named.person = meet(mentionIndex.people, { words: run.words, place: run.place, gender: run.gender });
    entitle(named.person, statedTitle(reading.text, run, reading.grammar), run.place.start, reading.grammar);
  }
  const holder = named.person ?? byInitials(context, s, range);
  if (holder) return personVoice(context, named, holder, mention);
  const { from } = run.range;
  // "packaging group Norvik": what it is stands before its name.
  const described = from > range.from && kind.isNounLike(s, from - 1) && !at(s, from - 1).capital;
  const bare =
    range.to - range.from === run.range.to - from || at(s, range.from).lower === "the" || described;
  // "the Information Commissioner's Office"
  const owned = kind.isGenitive(at(s, from - 1)) && at(s, from - 1).capital && from > range.from;
  const label =
    bare && !owned && !run.title && run.range.to === range.to
      ? wholeName(context, speakerLabel(context, run.place))
      : speakerLabel(context, mention);
  return { ...unresolved(mention), label, sort: "institution" };
}

const wholeNames = new WeakMap<Reading, Map<string, string>>();

/** "Bank" in a headline, where the text has a Coastal Trust Bank. */
export function wholeName({ reading }: ResolutionContext, word: string): string {
  if (!reading.grammar.bodies.has(word.toLowerCase()) || !/^\p{Lu}\p{Ll}+$/u.test(word)) return word;
  const known = wholeNames.get(reading) ?? new Map<string, string>();
  wholeNames.set(reading, known);
  const whole =
    known.get(word) ??
    new RegExp(`(?<![\\p{L}])(?!The )(?:\\p{Lu}[\\p{L}’'-]{1,20} ){1,4}${word}(?!\\p{L})`, "u").exec(
      reading.text,
    )?.[0] ??
    word;
  known.set(word, whole);
  return whole;
}

/** "Clinton’s" as an owner, where the phrase is just that. */
function possessor({ mentionIndex }: ResolutionContext, s: Sentence, range: Range): Mention | null {
  if (!kind.isGenitive(at(s, range.to - 1))) return null;
  for (let i = range.from; i < range.to; i++) {
    const m = mentionIndex.byStart.get(at(s, i).start);
    // "a nurse at St Bride’s": she, not the saint.
    // "a friend of Krol’s": a friend.
    const double = at(s, i).lower === "of" && !at(s, i - 1).capital && i > range.from;
    if (double || (kind.isPreposition(at(s, i)) && at(s, i).lower !== "of")) return null;
    if (m && m.run.range.to === range.to) return m;
  }
  return null;
}

function personVoice(
  { reading }: ResolutionContext,
  named: Mention,
  person: Person,
  mention: Span,
): ResolvedSpeaker {
  named.speaks = true;
  return {
    ...unresolved(mention),
    people: [person],
    chain: chainTo(person, named.place, reading.text),
    title: statedTitle(reading.text, named.run, reading.grammar),
    sort: "person",
    gender: person.gender,
  };
}
