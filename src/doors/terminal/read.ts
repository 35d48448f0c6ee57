/** A line typed in the terminal, read as a call: "/quote Liu about: security"; plain text is a question. */
import type { Command } from "../../command.ts";
import type { Call, Caller, Options } from "../../reply.ts";
import { wordingFor, commandWords } from "../../wording/index.ts";

export const CALLER: Caller = { user: "terminal", server: null, channel: null, manages: true };

/** An option's value follows its name and a colon; what comes before belongs to the first options, a last number to a number. */
export function readLine(line: string, commands: readonly Command[], locale: string): Call {
  const slash = /^\/([\p{L}\d-]+)\s*/u.exec(line);
  if (!slash) return { command: "ask", options: { question: line }, locale, caller: CALLER };
  const say = wordingFor(locale);
  const called = (c: Command) => [c.name, commandWords(say, c.name)?.name ?? c.name];
  // "/library add": of a group's commands the one whose two words stand there.
  const pair = /^\/([\p{L}\d-]+)\s+([\p{L}\d-]+)\s*/u.exec(line);
  const both = pair && `${pair[1]} ${pair[2]}`.toLowerCase();
  const grouped = both ? commands.find((c) => called(c).includes(both)) : undefined;
  const name = slash[1]!.toLowerCase();
  const command = grouped ?? commands.find((c) => called(c).includes(name));
  const head = grouped && pair ? pair[0] : slash[0];
  const words = command && commandWords(say, command.name);
  const canonical = new Map(Object.entries(words?.options ?? {}).map(([option, { name }]) => [name, option]));
  return {
    command: command?.name ?? name,
    options: command ? readOptions(line.slice(head.length), command, canonical) : {},
    locale,
    caller: CALLER,
  };
}

/** `canonical`: what an option is called in the reader's language, and its own name. */
function readOptions(rest: string, command: Command, canonical: ReadonlyMap<string, string>): Options {
  const names = Object.keys(command.options);
  const [first] = names;
  if (first === undefined) return {};
  const named = (word: string) => (names.includes(word) ? word : canonical.get(word));
  const starts = [...rest.matchAll(/(?:^|\s)([\p{L}-]+):\s*/gu)].filter((m) => named(m[1]!) !== undefined);
  const options: Record<string, string> = {};
  for (const [i, match] of starts.entries())
    options[named(match[1]!)!] = rest
      .slice(match.index + match[0].length, starts[i + 1]?.index ?? rest.length)
      .trim();
  let bare = rest.slice(0, starts[0]?.index ?? rest.length).trim();
  const whole = names.find(
    (n) => command.options[n]?.kind === "whole" && command.options[n].required && !(n in options),
  );
  const number = whole && /(?:^|\s)(\d+)$/u.exec(bare);
  if (whole && number) {
    options[whole] = number[1]!;
    bare = bare.slice(0, number.index).trim();
  }
  if (bare) options[first] ??= bare;
  return options;
}

/** What is being typed at the end of a line: a command's name, an option's name, or an option's value. */
export function readTyping(line: string, commands: readonly Command[]) {
  const slash = /^\/([\p{L}\d-]*)$/u.exec(line);
  if (slash) return { kind: "command" as const, typed: slash[1]! };
  const lower = line.toLowerCase();
  const [command] = commands
    .filter((c) => lower.startsWith(`/${c.name} `))
    .toSorted((a, b) => b.name.length - a.name.length);
  if (!command)
    return commands.some((c) => `/${c.name}`.startsWith(lower))
      ? { kind: "command" as const, typed: line.slice(1) }
      : null;
  const inside = [line, command.name, line.slice(command.name.length + 2)];
  const names = Object.keys(command.options).filter((n) => !command.options[n]!.hidden);
  const rest = inside[2]!;
  const last = [...rest.matchAll(/(?:^|\s)([\p{L}-]+):\s*/gu)].findLast((m) => names.includes(m[1]!));
  const option = last ? last[1]! : names[0];
  const typed = last ? rest.slice(last.index + last[0].length) : rest;
  return option ? { kind: "option" as const, command: command.name, option, typed, names } : null;
}
