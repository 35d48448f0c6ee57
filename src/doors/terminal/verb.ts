/** What a verb is, and what several take alike. */
import type { Arguments } from "../../arguments.ts";
import { sourceTyped } from "../../../commands/shared/narrowing.ts";
import type { Library } from "../../library.ts";
import type { Services } from "../../serve.ts";
import type { Terminal } from "../../terminal.ts";
import { wordingFor } from "../../wording/index.ts";

/** What every verb gets: the library and the rest, what was typed, and where it reads and writes. Its exit code comes back. */
export type Verb = (services: Services, given: Arguments, terminal: Terminal) => Promise<number>;

/** The id of the article that `--source` names; a UserError where there is no such article. */
export const documentNamed = async (
  library: Library,
  source: string | undefined,
): Promise<string | undefined> => (source ? sourceTyped(source, { library, say: IN_THE_SHELL }) : undefined);

const en = wordingFor("en");
const IN_THE_SHELL = { ...en, sources: { ...en.sources, see: "“verbatim sources” lists those there are." } };

/** The language of the terminal, as a BCP 47 tag: that of its messages by POSIX ("de_DE.UTF-8"; "C" is English), else the system's. */
export function localeOfTerminal({ env }: Terminal): string {
  const named = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"];
  if (!named) return navigator.language;
  const [tag = ""] = named.split(/[.@]/u);
  return /^[a-z]{2,3}(?:_[A-Z]{2})?$/u.test(tag) ? tag.replace("_", "-") : "en";
}
