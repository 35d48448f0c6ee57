/** What the operator is told of the material and the configuration. */
import { exits } from "./arguments.ts";
import type { Problem } from "./model.ts";
import { oneLine, tell, type Terminal } from "./terminal.ts";

/** A problem as its operator reads it. */
export const problemLine = ({ where, what, fix }: Problem) =>
  oneLine(what.startsWith(where) ? `${what} ${fix}` : `${where}: ${what} ${fix}`);

/** `all`: each with what to do; else one line, since nobody wants to read of the same file at every question. */
export function tellProblems(problems: readonly Problem[], terminal: Terminal, all: boolean): void {
  const [first, ...others] = problems.filter(({ note }) => !note);
  if (!first) return;
  if (all) return tell(terminal, [first, ...others].map(problemLine).join("\n"));
  const named = oneLine(first.where);
  const where = others.length ? `${named} and ${others.length} more` : named;
  tell(terminal, `Not all of the material is served (${where}); "verbatim doctor" says why, and what to do.`);
}

export const nothingIn = (where: string): Problem => ({
  where,
  what: "There is no article to serve.",
  fix: "Put articles there: text, PDF, Word, saved pages; seeds/README.md has the list.",
});

/** Tells all of it, with the exit code of a wrong configuration. */
export function misconfigured(terminal: Terminal, problems: readonly Problem[]): number {
  tell(terminal, problems.map(problemLine).join("\n"));
  return exits.misconfigured;
}
