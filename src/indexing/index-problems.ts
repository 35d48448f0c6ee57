/** What an operator is told of the index. */
import type { Collection } from "../collection.ts";
import type { Problem } from "../model.ts";

/** With what is told of the index beside what is told of the material. */
export const withProblems = (collection: Collection, told: readonly Problem[]): Collection =>
  told.length ? { ...collection, problems: () => [...told, ...collection.problems()] } : collection;

export const rebuilt = (where: string): Problem => ({
  where,
  what: "The index was damaged and has been built anew.",
  fix: "Nothing is lost. Where it comes again, check the disk.",
});

export function hindered(where: string, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error);
  return {
    where,
    what: `The index cannot be kept there (${why}), so it is done without.`,
    fix: "Make room, or give Verbatim the right to write there; until then every start reads all of the material.",
  };
}
