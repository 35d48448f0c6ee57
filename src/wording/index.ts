/** The bot's own lines, one table a language. Quotations are never among them and never translated. */
import { de } from "./de.ts";
import { en, type Wording } from "./en.ts";
import type { CommandWords, OptionWords } from "./shape.ts";

export type { CommandWords, OptionWords, Wording };

const tables: ReadonlyMap<string, Wording> = new Map([
  ["en", en],
  ["de", de],
]);

export const languages = [...tables.keys()];

/** The table for a locale ("de-AT" reads "de"); English where there is none. */
export function wordingFor(locale: string): Wording {
  const asked = locale.toLowerCase();
  return tables.get(asked) ?? tables.get(asked.split(/[-_]/u)[0] ?? "") ?? en;
}

/** The words of a command; undefined for one that only buttons call. */
export function commandWords(say: Wording, command: string): CommandWords | undefined {
  const commands: Readonly<Record<string, CommandWords>> = say.commands;
  return Object.hasOwn(commands, command) ? commands[command] : undefined;
}
