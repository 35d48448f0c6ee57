/** A speaker of a transcript, as the rest of the sieve knows speakers. */
import type { Span } from "../../../model.ts";
import type { ResolvedSpeaker } from "../../coreference/discourse.ts";
import type { Person } from "../../entities/person.ts";

/** Somebody who speaks by a turn. */
export const speakerOfTurn = (
  mention: Span,
  people: readonly Person[],
  label: string | null,
  title: string | null,
): ResolvedSpeaker => ({
  people,
  label,
  mention,
  chain: [],
  title,
  sort: people.length ? "person" : "role",
  gender: people[0]?.gender ?? null,
  pronoun: null,
});

export interface Turn {
  readonly contents: readonly Span[];
  /** Null where the text does not name who asks or answers. */
  readonly voice: ResolvedSpeaker | null;
}
