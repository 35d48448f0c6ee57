/** A line typed in the terminal, read as a call: "/quote Liu about: security"; plain text is a question. */
import type { Command } from "../../command.ts";
import type { Call, Caller } from "../../reply.ts";
import { commandNames, optionNames, wordingFor } from "../../wording/index.ts";
import { editDistance } from "../../text/edit-distance.ts";
import { readTyped } from "../typed.js";

export const CALLER: Caller = { user: "terminal", server: null, channel: null, manages: true };

/** An option's value follows its name and a colon; what comes before belongs to the first option. */
export function readLine(line: string, commands: readonly Command[], locale: string): Call {
  const [, slash] = /^\/([\p{L}\d-]+)/u.exec(line) ?? [];
  const typed = readTyped(line, named(commands, locale));
  if (typed) return { command: typed.command.key, options: typed.options, locale, caller: CALLER };
  return slash
    ? { command: slash.toLowerCase(), options: {}, locale, caller: CALLER }
    : { command: "ask", options: { question: line }, locale, caller: CALLER };
}

/** Letters of an option's name from which on one slip of the pen is taken for one, and two. */
const [ONE_EDIT, TWO_EDITS] = [4, 7];

/** The slip that tells of a word with a colon that is nearly the name of an option not given; null where there is none. */
export function misspeltOption(line: string, commands: readonly Command[], locale: string): string | null {
  const typed = readTyped(line, named(commands, locale));
  if (!typed) return null;
  const { options } = typed.command;
  const all = new Set(options.flatMap((option) => option.names));
  // What stands before the first name with a colon is of the first option.
  const open = options.filter(({ key, hidden }, i) => !hidden && (i === 0 || !(key in typed.options)));
  const names = open.flatMap((option) => option.names);
  for (const [, word = ""] of line.matchAll(/(?<=\s)(\p{Ll}[\p{Ll}-]*):(?!\/\/)/gu)) {
    const edits = word.length < ONE_EDIT ? 0 : word.length < TWO_EDITS ? 1 : 2;
    const meant = all.has(word) ? undefined : names.find((n) => editDistance(word, n, edits) <= edits);
    if (meant !== undefined) return wordingFor(locale).userErrors.noOption(word, meant);
  }
  return null;
}

/** What is being typed at the end of a line: a command's name, an option's name, or an option's value. */
export function readTyping(line: string, commands: readonly Command[], locale: string) {
  const offered = named(
    commands.filter(({ reach }) => reach === "slash"),
    locale,
  );
  const typed = readTyped(line, offered);
  if (!typed?.begun) {
    if (!line.startsWith("/")) return null;
    const beginning = (names: readonly string[]) =>
      names.filter((name) => `/${name}`.startsWith(line.toLowerCase()));
    const shown = beginning(offered.flatMap(({ names }) => names.slice(0, 1)));
    const names = shown.length ? shown : beginning(offered.flatMap(({ names }) => names));
    return { kind: "command" as const, names };
  }
  const { command, last } = typed;
  if (last === undefined) return null;
  const names = command.options.flatMap((o) => (o.hidden ? [] : o.names.slice(0, 1)));
  return { kind: "option" as const, command: command.key, option: last, typed: typed.end, names };
}

/** The commands with all that they and their options may be called. */
function named(commands: readonly Command[], locale: string) {
  const say = wordingFor(locale);
  return commands.map(({ name, options }) => ({
    key: name,
    names: commandNames(say, name),
    options: Object.entries(options).map(([key, { kind, required = false, hidden = false }]) => ({
      key,
      names: optionNames(say, name, key),
      wantsNumber: kind === "whole" && required,
      hidden,
    })),
  }));
}
