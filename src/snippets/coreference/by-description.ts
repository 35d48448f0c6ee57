/** The steps for a speaker who is described, not named: "the president", "overseas critics", "the company". */
import type { Grammar } from "../../languages/index.ts";
import type { Span } from "../../model.ts";
import {
  at,
  textSpan,
  type Range,
  type Reading,
  type Sentence,
  type TaggedToken,
} from "../syntax/sentence.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { documentMeant, type Authored } from "./document-authors.ts";
import { mentionsBack, type Mention, type MentionIndex } from "../entities/mention-index.ts";
import { genderOfTitle, placeBefore, withoutGenitive, type Person } from "../entities/person.ts";
import { isFormer } from "../entities/titles.ts";
import { organisationMeant } from "./organisations.ts";
import { personByTrait } from "./by-age.ts";
import { holderOf, memberAtHand, personAtHand } from "./by-trait.ts";
import { chainTo } from "./pronouns.ts";
import { whoGoesOn } from "./who-answers.ts";
import type { DiscourseState, ResolvedSpeaker } from "./discourse.ts";

export interface ResolutionContext {
  readonly reading: Reading;
  readonly mentionIndex: MentionIndex;
  readonly discourse: DiscourseState;
  readonly authored: ReadonlyMap<string, readonly Authored[]>;
}

export const unresolved = (mention: Span): ResolvedSpeaker => ({
  people: [],
  label: null,
  mention,
  chain: [],
  title: null,
  sort: "pronoun",
  gender: null,
  pronoun: null,
});

/** Somebody whose name stands alone: a person if known, else the words themselves. */
export const namedAlone = (mention: Span, person: Person | null, label: string): ResolvedSpeaker => ({
  ...unresolved(mention),
  people: person ? [person] : [],
  label: person ? null : label,
  sort: person ? "person" : "institution",
});

export const speakerLabel = ({ reading }: ResolutionContext, span: Span): string =>
  reading.text.slice(span.start, span.end).replace(/\s+/gu, " ");

const HANGS = new Set(["of", "for", "from", "at", "with", "in", "to", "on", "by"]);

/** Where the head of the phrase ends: before "for", "of" or a participle. */
export function headEndOf(s: Sentence, range: Range): number {
  const phrase = nounPhraseFrom(s, range.from, false) ?? range.to;
  for (let i = range.from + 1; i < range.to; i++) if (HANGS.has(at(s, i).lower)) return Math.min(i, phrase);
  return Math.min(range.to, Math.max(phrase, range.from + 1));
}

/** "the president", "overseas critics", "the company". */
export function byDescription(context: ResolutionContext, s: Sentence, range: Range): ResolvedSpeaker {
  const { discourse } = context;
  const mention = textSpan(s, range);
  const headEnd = headEndOf(s, range);
  const head = at(s, headEnd - 1);
  const words = s.tokens.slice(range.from, headEnd);
  // "the mayor’s" as the owner of what follows
  const isRole =
    kind.isRole(head) || (kind.isGenitive(head) && s.grammar.roles.has(withoutGenitive(head.lower)));
  const gender = genderOfTitle([head.lower], s.grammar);
  const opens = headEnd === 1 && range.from === 0;
  const plural =
    kind.isGroup(head) ||
    MANY.test(words[0]!.lower) ||
    (/[^s’']s$/u.test(head.lower) && !/^\p{Lu}+$/u.test(head.text) && (!head.capital || opens));
  const told = personByTrait(context, s, range);
  if (told) {
    const chain = chainTo(told, mention, context.reading.text);
    return { ...unresolved(mention), people: [told], chain, sort: "person", gender: told.gender };
  }
  // "the president of the union" is no president without it.
  // "the senator from Kent" tells where a known one is from.
  const hanging = at(s, headEnd).lower === "from" ? [] : s.tokens.slice(headEnd, range.to);
  const behind = hanging.filter((t) => kind.isWord(t) && !kind.isFunctionWord(t));
  const one = words[0]!.lower === "the" || !kind.isDeterminer(words[0]!);
  const lower = (t: TaggedToken): string => withoutGenitive(t.lower);
  const holder =
    isRole && !plural && one ? holderOf(context, s, range, words.map(lower), behind.map(lower)) : null;
  const member =
    plural || (holder && words.some((t) => isFormer(t.lower)))
      ? null
      : memberAtHand(context, s, { from: range.from, to: headEnd }, gender);
  if (member && headEnd === range.to) {
    const chain = chainTo(member, mention, context.reading.text);
    return { ...unresolved(mention), people: [member], chain, sort: "person", gender: member.gender };
  }
  const label = speakerLabel(context, mention);
  // "the boy's father" is not the man at hand, nor the girl's father.
  const owned = words.slice(0, -1).some((t) => kind.isPossessive(t));
  const definite =
    !owned &&
    /^(?:the|this|that)$/u.test(words[0]!.lower) &&
    headEnd === range.to &&
    words.slice(1).every((t) => !t.capital);
  const document = definite ? documentMeant(context.authored, head.lower, mention) : null;
  if (document)
    return {
      ...unresolved(mention),
      label: speakerLabel(context, document.name),
      chain: document.chain,
      sort: "institution",
    };
  const body =
    definite && !plural
      ? (bodyNamed(context, s, head.lower) ??
        (words.length === 2
          ? organisationMeant(context.reading, context.mentionIndex, head.lower, mention.start)
          : null))
      : null;
  if (body) {
    const chain = [{ mention, antecedent: body.place }];
    return { ...unresolved(mention), label: speakerLabel(context, body.place), chain, sort: "institution" };
  }
  if (isRole && !plural) {
    const trait = definite && s.grammar.traits.has(head.lower);
    const near = trait ? personAtHand(context, s, gender) : null;
    const meant =
      (near && holder && near !== holder && isElsewhere(context, s, holder) ? near : holder) ??
      near ??
      (definite && words.length === 2 ? whoGoesOn(context, s, range, gender) : null);
    if (meant) {
      const chain = chainTo(meant, mention, context.reading.text);
      return { ...unresolved(mention), people: [meant], chain, sort: "person", gender: meant.gender };
    }
    const spoken = discourse.role;
    const said = new Set(spoken?.label?.toLowerCase().split(/\W+/u));
    const unnamed = UNNAMED.test(head.lower) && [...said].some((word) => UNNAMED.test(word));
    const role =
      (spoken?.sort === "role" || unnamed) && one && (!owned || byOffice(words, spoken!, s.grammar))
        ? spoken
        : null;
    const same = (unnamed || [head, ...behind].every((t) => said.has(lower(t)))) && role?.label !== label;
    if (role && same) return { ...role, mention, chain: [{ mention, antecedent: role.mention }] };
    return { ...unresolved(mention), label: ownedLabel(label), sort: "role", gender };
  }
  return {
    ...unresolved(mention),
    label: withoutGenitive(label),
    // "a young boy": somebody, whose age no table of roles has.
    sort: plural ? "group" : gender ? "role" : "institution",
    gender,
  };
}

/** "the mayor’s" without its ending, but "a nurse at St Bride’s". */
const ownedLabel = (label: string): string =>
  / at [^,]{1,80}[’']s$/u.test(label) ? label : withoutGenitive(label);

/** "those in the valley", "two of the pilots". */
const MANY =
  /^(?:those|these|many|most|several|few|both|others|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)$/u;

/** Whether the paragraph has spoken of others only: "the actor" there is none of the paragraphs above. */
function isElsewhere({ reading }: ResolutionContext, s: Sentence, person: Person): boolean {
  const { start } = reading.document.paragraphs[s.paragraph - 1]!.span;
  return !s.first && (placeBefore(person, at(s, 0).start)?.start ?? -1) < start;
}

/** What papers call somebody whom they do not name: "a source told us", "the insider added". */
const UNNAMED = /^(?:source|insider|pal|friend|onlooker)$/u;

/** "the prime minister's spokesman" behind "Lind's spokesman": an office may be the name's, "the boy" is another. */
const byOffice = (words: readonly TaggedToken[], { label }: ResolvedSpeaker, g: Grammar): boolean =>
  /^\p{Lu}/u.test(label ?? "") &&
  words.some((t) => kind.isPossessive(t) && g.titles.has(t.lower.replace(/[’']s?$/u, "")));

/** Sentences that a body's name is remembered for "the bank". */
const REMEMBERED = 40;

/** "the bank", where the text has named a Coastal Trust Bank. */
function bodyNamed({ mentionIndex }: ResolutionContext, s: Sentence, noun: string): Mention | null {
  if (!s.grammar.bodies.has(noun)) return null;
  for (const m of mentionsBack(mentionIndex, s.index - 1, REMEMBERED))
    if (m.run.institution && m.run.words.length > 1 && m.run.words.at(-1)!.toLowerCase() === noun) return m;
  return null;
}
