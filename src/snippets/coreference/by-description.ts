/** The steps for a speaker who is described, not named: "the president", "overseas critics", "the company". */
import type { Grammar } from "../../languages/index.ts";
import type { Span } from "../../model.ts";
import { at, textSpan, type Range, type Sentence, type TaggedToken } from "../syntax/sentence.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { documentMeant } from "./document-authors.ts";
import { mentionsBack, type Mention } from "../entities/mention-index.ts";
import { genderOfTitle, placeBefore, withoutGenitive, type Gender, type Person } from "../entities/person.ts";
import { isFormer } from "../entities/titles.ts";
import { organisationMeant } from "./organisations.ts";
import { personByTrait } from "./by-age.ts";
import { holderOf, memberAtHand, personAtHand } from "./by-trait.ts";
import { onePerson, speakerLabel, unresolved, type ResolutionContext } from "./resolution.ts";
import { relativeMeant, spouseMeant } from "./spouses.ts";
import { whoGoesOn } from "./who-answers.ts";
import type { ResolvedSpeaker } from "./discourse.ts";

const HANGS = new Set(["of", "for", "from", "at", "with", "in", "to", "on", "by"]);

/** Where the head of the phrase ends: before "for", "of" or a participle. */
export function headEndOf(s: Sentence, range: Range): number {
  const phrase = nounPhraseFrom(s, range.from, false) ?? range.to;
  for (let i = range.from + 1; i < range.to; i++) if (HANGS.has(at(s, i).lower)) return Math.min(i, phrase);
  return Math.min(range.to, Math.max(phrase, range.from + 1));
}

/** A noun phrase without a name, as far as its words tell. */
interface Description {
  readonly mention: Span;
  readonly headEnd: number;
  readonly head: TaggedToken;
  /** Up to its head. */
  readonly words: readonly TaggedToken[];
  /** The words that hang on the head: of "the president of the union" the union. */
  readonly behind: readonly TaggedToken[];
  readonly isRole: boolean;
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** "the mayor", "mayor Krol’s": not "a mayor". */
  readonly one: boolean;
  /** "the boy's father" is not the man at hand, nor the girl's father. */
  readonly owned: boolean;
  /** "the report", "that bank": nothing but what the text has told of. */
  readonly definite: boolean;
}

function describe(s: Sentence, range: Range): Description {
  const headEnd = headEndOf(s, range);
  const head = at(s, headEnd - 1);
  const words = s.tokens.slice(range.from, headEnd);
  const first = words[0]!;
  const opens = headEnd === 1 && range.from === 0;
  // "the senator from Kent" tells where a known one is from.
  const hanging = at(s, headEnd).lower === "from" ? [] : s.tokens.slice(headEnd, range.to);
  const owned = words.slice(0, -1).some((t) => kind.isPossessive(t));
  return {
    mention: textSpan(s, range),
    headEnd,
    head,
    words,
    behind: hanging.filter((t) => kind.isWord(t) && !kind.isFunctionWord(t)),
    // "the mayor’s" as the owner of what follows
    isRole: kind.isRole(head) || (kind.isGenitive(head) && s.grammar.roles.has(bareWord(head))),
    gender: genderOfTitle([head.lower], s.grammar),
    plural:
      kind.isGroup(head) ||
      isMany(s, first.lower) ||
      (/[^s’']s$/u.test(head.lower) && !/^\p{Lu}+$/u.test(head.text) && (!head.capital || opens)),
    one: first.lower === "the" || !kind.isDeterminer(first),
    owned,
    definite:
      !owned &&
      /^(?:the|this|that)$/u.test(first.lower) &&
      headEnd === range.to &&
      words.slice(1).every((t) => !t.capital),
  };
}

const bareWord = (t: TaggedToken): string => withoutGenitive(t.lower);

/** "the president", "overseas critics", "the company". */
export function byDescription(context: ResolutionContext, s: Sentence, range: Range): ResolvedSpeaker {
  const described = describe(s, range);
  const { mention, headEnd, words, behind, isRole, gender, plural, one, definite } = described;
  const told =
    personByTrait(context, s, range) ?? relativeMeant(context, s, range) ?? spouseMeant(context, s, range);
  if (told) return onePerson(context, mention, told);
  const holder =
    isRole && !plural && one ? holderOf(context, s, range, words.map(bareWord), behind.map(bareWord)) : null;
  const mayBeMember = headEnd === range.to && !plural && !(holder && words.some((t) => isFormer(t.lower)));
  const member = mayBeMember ? memberAtHand(context, s, range, gender) : null;
  if (member) return onePerson(context, mention, member);
  const thing = definite ? thingMeant(context, s, described) : null;
  if (thing) return thing;
  if (isRole && !plural) return byRole(context, s, range, described, holder);
  return {
    ...unresolved(mention),
    label: withoutGenitive(speakerLabel(context, mention)),
    // "a young boy": somebody, whose age no table of roles has.
    sort: plural ? "group" : gender ? "role" : "institution",
    gender,
  };
}

/** "the report", "the bank": the document or body that the text has told of; null where it has not. */
function thingMeant(
  context: ResolutionContext,
  s: Sentence,
  { mention, head, words, plural }: Description,
): ResolvedSpeaker | null {
  const document = documentMeant(context.authored, head.lower, mention);
  if (document) {
    const label = speakerLabel(context, document.name);
    return { ...unresolved(mention), label, chain: document.chain, sort: "institution" };
  }
  if (plural) return null;
  const body =
    bodyNamed(context, s, head.lower) ??
    (words.length === 2
      ? organisationMeant(context.reading, context.mentionIndex, head.lower, mention.start)
      : null);
  if (!body) return null;
  const chain = [{ mention, antecedent: body.place }];
  return { ...unresolved(mention), label: speakerLabel(context, body.place), chain, sort: "institution" };
}

/** "the mayor", "a nurse": a person of the text, whoever spoke under that role before, or the words alone. */
function byRole(
  context: ResolutionContext,
  s: Sentence,
  range: Range,
  { mention, head, words, behind, gender, one, owned, definite }: Description,
  holder: Person | null,
): ResolvedSpeaker {
  const trait = definite && s.grammar.traits.has(head.lower);
  const near = trait ? personAtHand(context, s, gender) : null;
  const meant =
    (near && holder && near !== holder && isElsewhere(context, s, holder) ? near : holder) ??
    near ??
    (definite && words.length === 2 ? whoGoesOn(context, s, range, gender) : null);
  if (meant) return onePerson(context, mention, meant);
  const label = speakerLabel(context, mention);
  const spoken = context.discourse.role;
  const said = new Set(spoken?.label?.toLowerCase().split(/\W+/u));
  const unnamed =
    s.grammar.nouns.unnamedSources.has(head.lower) &&
    [...said].some((word) => s.grammar.nouns.unnamedSources.has(word));
  const role =
    (spoken?.sort === "role" || unnamed) && one && (!owned || byOffice(words, spoken!, s.grammar))
      ? spoken
      : null;
  // "the president of the union" is no president without it.
  const same = (unnamed || [head, ...behind].every((t) => said.has(bareWord(t)))) && role?.label !== label;
  if (role && same) return { ...role, mention, chain: [{ mention, antecedent: role.mention }] };
  return { ...unresolved(mention), label: ownedLabel(label), sort: "role", gender };
}

/** "the mayor’s" without its ending, but "a nurse at St Bride’s". */
const ownedLabel = (label: string): string =>
  / at [^,]{1,80}[’']s$/u.test(label) ? label : withoutGenitive(label);

/** "those in the valley", "two of the pilots". */
const isMany = ({ grammar: { functionWords } }: Sentence, word: string): boolean =>
  [functionWords.pluralQuantifiers, functionWords.smallNumbers, functionWords.roundNumbers].some((words) =>
    words.has(word),
  );

/** Whether the paragraph has spoken of others only: "the actor" there is none of the paragraphs above. */
function isElsewhere({ reading }: ResolutionContext, s: Sentence, person: Person): boolean {
  const { start } = reading.document.paragraphs[s.paragraph - 1]!.span;
  return !s.first && (placeBefore(person, at(s, 0).start)?.start ?? -1) < start;
}

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
