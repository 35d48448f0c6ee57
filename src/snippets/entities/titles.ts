/** The roles that a text gives people, where it names them. */
import type { Grammar } from "../../languages/index.ts";
import type { Span } from "../../model.ts";
import type { NameRun } from "./name-mentions.ts";

/** Before the name, in the bracket behind it, and between the commas behind it. */
const titleSpans = (run: NameRun): Span[] =>
  [run.office, run.title, run.party, run.apposition, run.predicate].filter((span) => span !== null);

/** The role stated at a name, its parts joined by commas: "Col., the commander of a unit"; null where none is. */
export function statedTitle(text: string, run: NameRun, g: Grammar): string | null {
  const parts = titleSpans(run).map((span) => text.slice(span.start, span.end));
  const told = parts
    .map((part) => part.replace(g.nouns.honorificsBehindOffice, ""))
    .filter((part) => !isCourtesy(part, g) && !AGE.test(part));
  // "Dr Menon, a surgeon": the honorific says nothing beside the role.
  const roles = told.length > 1 ? told.filter((part) => !g.nouns.honorifics.test(part)) : told;
  return roles.length ? roles.join(", ") : null;
}

/** "then 19", "now aged 34". */
const AGE = /^(?:(?:then|now|aged)\s+)+\d+$/u;

export const isCourtesy = (title: string, g: Grammar): boolean =>
  g.courtesy.has(title.toLowerCase().replace(/\.$/u, ""));

/** "a former Navy pilot": what somebody no longer is; not "Florida’s former governor", which says of what. The first test is the cheap one. */
export const isFormer = (title: string): boolean => {
  const lower = title.toLowerCase();
  return (
    /former|ex-|one-time|retired/u.test(lower) &&
    /^(?:(?:a|an|the|his|her)\s+)?(?:\p{L}+\s+)?(?:former|ex-\p{L}+|one-time|retired)\b/u.test(lower)
  );
};
