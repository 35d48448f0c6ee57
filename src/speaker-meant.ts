/** Whom a typed name means, where an owner's corrections are not in the index. */
import { personCorrection, type Corrections } from "./corrections/corrections.ts";
import type { QuotedSpeaker } from "./search/retrieval/speaker-directory.ts";
import { matchSpeakers } from "./search/retrieval/speakers-named.ts";

const UNQUOTED = { documents: [], direct: 0, mixed: 0, indirect: 0, titles: [] } as const;

/** The names by which corrected articles call those whom `typed` means: a name, a part of one, or a role. */
export function namesMeant(
  directory: readonly QuotedSpeaker[],
  typed: string,
  corrections: Corrections,
): string[] {
  const { passages, people } = corrections;
  const given = [...passages.values()].flatMap(({ speakers }) => speakers ?? []);
  const others = [
    ...people.map(({ name, also, title }) => ({
      ...UNQUOTED,
      name,
      aliases: also,
      titles: title ? [title] : [],
    })),
    ...given.map((name) => ({ ...UNQUOTED, name, aliases: [] })),
  ];
  const matches = matchSpeakers([directory, others], typed);
  return [...new Set(matches.map(({ name }) => personCorrection(corrections, name)?.name ?? name))];
}
