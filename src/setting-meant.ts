/** Names in `.env` that are no setting, but nearly one: what they set would be passed over in silence. */
import type { Problem } from "./model.ts";
import { editDistance } from "./text/edit-distance.ts";
import { VARIABLES } from "./variables.ts";

/** So many edits a name may be from a setting's and still be meant for it; in a short one they make another word. */
const EDITS = 2;
const SHORT = 6;
const KNOWN: ReadonlySet<string> = new Set([...VARIABLES, "NO_PROXY", "no_proxy"]);

/** What is told of those among the names that a file sets; others are meant for whoever else reads it. */
export function misspeltSettings(
  names: readonly string[],
  lineOf: (name: string) => number | null,
): Problem[] {
  return [...new Set(names)].flatMap((name): Problem[] => {
    const meant = KNOWN.has(name) ? null : settingMeant(name);
    if (meant === null) return [];
    const fix = `Write ${meant}, in .env, line ${lineOf(name)}, or take it out.`;
    return [{ where: name, what: `${name} is no setting; ${meant} is.`, fix }];
  });
}

function settingMeant(name: string): string | null {
  const plain = (typed: string) => typed.toUpperCase().replace(/[^A-Z]/gu, "");
  const near = VARIABLES.flatMap((setting) => {
    const most = setting.length < SHORT ? 1 : EDITS;
    const edits = editDistance(plain(name), plain(setting), most);
    return edits <= most ? [{ setting, edits }] : [];
  });
  return near.toSorted((a, b) => a.edits - b.edits)[0]?.setting ?? null;
}
