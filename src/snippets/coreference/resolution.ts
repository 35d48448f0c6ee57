/** What the steps that tell who speaks are given, and how they answer. */
import type { Link, Span } from "../../model.ts";
import type { MentionIndex } from "../entities/mention-index.ts";
import { placeBefore, type Person } from "../entities/person.ts";
import type { Reading } from "../syntax/sentence.ts";
import type { DiscourseState, ResolvedSpeaker } from "./discourse.ts";
import type { Authored } from "./document-authors.ts";

export interface ResolutionContext {
  readonly reading: Reading;
  readonly mentionIndex: MentionIndex;
  /** Who has spoken up to here. */
  readonly discourse: DiscourseState;
  /** The places that say whose a document is, by its noun. */
  readonly authored: ReadonlyMap<string, readonly Authored[]>;
}

/** Nobody yet; the steps fill in what they find. */
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

/** The words of the text as one line. */
export const speakerLabel = ({ reading }: ResolutionContext, span: Span): string =>
  reading.text.slice(span.start, span.end).replace(/\s+/gu, " ");

/** One person whom words without a name mean. */
export const onePerson = (
  { reading }: ResolutionContext,
  mention: Span,
  person: Person,
): ResolvedSpeaker => ({
  ...unresolved(mention),
  people: [person],
  chain: chainTo(person, mention, reading.text),
  sort: "person",
  gender: person.gender,
});

/** From a pronoun, role or surname to the nearest mention before it, and from there to the full name. */
export function chainTo(person: Person, from: Span, text: string): Link[] {
  const chain: Link[] = [];
  const shown = (span: Span): string => text.slice(span.start, span.end);
  let at = from;
  if (!person.words.includes(shown(from).split(/\s+/u).at(-1)!)) {
    const antecedent = placeBefore(person, from.start) ?? person.places[0];
    if (!antecedent) return chain;
    chain.push({ mention: from, antecedent });
    at = antecedent;
  }
  const full = person.named;
  if (full && full.start !== at.start && !shown(at).includes(person.name))
    chain.push({ mention: at, antecedent: full });
  return chain;
}
