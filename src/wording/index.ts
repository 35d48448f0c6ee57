/** The bot's own lines, one table a language. Quotations are never among them and never translated. */
import { createRequire } from "node:module";
import { en, type Wording } from "./en.ts";
import type { CommandWords, OptionWords, Within } from "./shape.ts";

export type { CommandWords, OptionWords, Within, Wording };

const require = createRequire(import.meta.url);

/** Each read when it is first spoken: one that nobody speaks takes no part of a start. */
const tables: ReadonlyMap<string, () => Wording> = new Map([
  ["en", () => en],
  ["de", () => (require("./de.ts") as typeof import("./de.ts")).de],
]);

const all = (): Wording[] => [...tables.values()].map((table) => table());

export const languages = [...tables.keys()];

/** The table for a locale ("de-AT" reads "de"); English where there is none. */
export function wordingFor(locale: string): Wording {
  const asked = locale.toLowerCase();
  return (tables.get(asked) ?? tables.get(asked.split(/[-_]/u)[0] ?? ""))?.() ?? en;
}

/** The words of a command; undefined for one that only buttons call. */
export function commandWords(say: Wording, command: string): CommandWords | undefined {
  const commands: Readonly<Record<string, CommandWords>> = say.commands;
  return Object.hasOwn(commands, command) ? commands[command] : undefined;
}

/** All that a command may be called by whoever types it: first as the reader's language has it, then by its own name and in the other languages. */
export const commandNames = (say: Wording, command: string): string[] =>
  inAll(say, command, (words) => words?.name);

/** The same of an option. */
export const optionNames = (say: Wording, command: string, option: string): string[] =>
  inAll(say, command, (words) => words?.options[option]?.name, option);

/** The value of an option that is shown as `typed`, in whatever language; undefined where none is. */
export function choiceShown(command: string, option: string, typed: string): string | undefined {
  const plain = (shown: string) => shown.toLowerCase().replaceAll("’", "'");
  const wanted = plain(typed.trim());
  return all()
    .flatMap((table) => Object.entries(commandWords(table, command)?.options[option]?.choices ?? {}))
    .find(([, shown]) => plain(shown) === wanted)?.[0];
}

function inAll(
  say: Wording,
  command: string,
  called: (words: CommandWords | undefined) => string | undefined,
  own = command,
): string[] {
  const [first, ...others] = [say, ...all()].map((table) => called(commandWords(table, command)));
  return [...new Set([first ?? own, own, ...others])].filter((name) => name !== undefined);
}
