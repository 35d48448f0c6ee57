/** The bot's own lines, one table a language. Quotations are never among them and never translated. */
import { de } from "./de.ts";
import { en, type Partly, type Wording } from "./en.ts";
import type { CommandWords, OptionWords } from "./shape.ts";

export type { CommandWords, OptionWords, Wording };

const tables: ReadonlyMap<string, Wording> = new Map([
  ["en", en],
  ["de", completed<Wording>(en, de)],
]);

export const languages = [...tables.keys()];

/** The table for a locale ("de-AT" reads "de"); English where there is none. */
export function wordingFor(locale: string): Wording {
  const asked = locale.toLowerCase();
  return tables.get(asked) ?? tables.get(asked.split(/[-_]/u)[0] ?? "") ?? en;
}

/** The words of a command; undefined for one that only buttons call. */
export function wordsOf(say: Wording, command: string): CommandWords | undefined {
  const commands: Readonly<Record<string, CommandWords>> = say.commands;
  return Object.hasOwn(commands, command) ? commands[command] : undefined;
}

/** The table with English for what it lacks. */
function completed<T extends object>(english: T, table: Partly<T>): T {
  const entries = Object.entries(english).map(([key, line]: [string, unknown]) => {
    const own = (table as Record<string, unknown>)[key];
    const group = typeof line === "object" && line !== null && !Array.isArray(line);
    return [key, group ? completed(line, own ?? {}) : (own ?? line)];
  });
  return Object.fromEntries(entries) as T;
}
