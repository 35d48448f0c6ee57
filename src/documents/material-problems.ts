/** What may be wrong with a file of the material or an article in it, as its operator is told. */
import type { Problem } from "../model.ts";
import type { Raw } from "./document.ts";

export const noSuchFolder = (path: string): Problem => ({
  where: path,
  what: "There is no such folder or file.",
  fix: "Name an existing folder or file with MATERIAL_DIR or --material.",
});

/** Problems of one file that are told one by one. */
const MOST_TOLD = 100;

export function firstOf(problems: readonly Problem[], file: string): readonly Problem[] {
  if (problems.length <= MOST_TOLD) return problems;
  const more = {
    where: file,
    what: `There are ${problems.length - MOST_TOLD} more problems like these in it.`,
    fix: "Mend the first ones, and look again.",
  };
  return [...problems.slice(0, MOST_TOLD), more];
}

export function unfitId({ where }: Raw, instead: string): Problem {
  return {
    where,
    what: `Its id is too long, or holds signs that no address can hold, so it is "${instead}".`,
    fix: "Give it a short id of letters and figures.",
  };
}

/** Comments alone, dots alone: nothing of it could be shown. */
export function textless({ where }: Raw): Problem {
  return { where, what: "There is no text in it.", fix: "Put an article in it, or remove it." };
}

export function takenId({ id, where }: Raw, instead: string): Problem {
  return {
    where,
    what: `Another article has the id "${id}", so this one is "${instead}".`,
    fix: "Give it an id of its own.",
  };
}
