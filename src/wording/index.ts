/** The bot's own lines, one table a language. Quotations are never among them and never translated. */
import { en, type Wording } from "./en.ts";
import type { CommandWords, OptionWords } from "./shape.ts";

export type { CommandWords, OptionWords, Wording };

const tables: Readonly<Record<string, Wording>> = { en };

export const languages = Object.keys(tables);

/** The table for a locale ("de-AT" reads "de"); English where there is none. */
export function wordingFor(locale: string): Wording {
  return tables[locale.toLowerCase()] ?? tables[locale.toLowerCase().split(/[-_]/u)[0] ?? ""] ?? en;
}

/** The words of a command; undefined for one that only buttons call. */
export function wordsOf(say: Wording, command: string): CommandWords | undefined {
  const commands: Readonly<Record<string, CommandWords>> = say.commands;
  return commands[command];
}
