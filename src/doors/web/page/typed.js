/** What was typed into the message box, read as a command. No browser is needed here. */
/** @import { MenuCommand } from "../menu.ts" */

/**
 * "/ask question: Who spoke? source: china" or "/ask Who spoke?", as its command and options; the words before the first
 * named option belong to the command's first option. Null where it does not begin with a known command and a space.
 * @param {string} line
 * @param {readonly MenuCommand[]} commands
 * @returns {{ command: MenuCommand, options: Record<string, string> } | null}
 */
export function readTyped(line, commands) {
  const lower = line.toLowerCase();
  // "/library add" is two words: the longest name that stands there is meant.
  const [command] = commands
    .filter((c) => lower.startsWith(`/${c.name}`) && /\s/u.test(line[c.name.length + 1] ?? ""))
    .toSorted((a, b) => b.name.length - a.name.length);
  if (!command) return null;
  const rest = line.slice(command.name.length + 2);
  /** @type {Record<string, string>} */
  const options = {};
  let key = command.options[0]?.key;
  for (const word of rest.split(/(?<=\s)/u)) {
    const [, named, value = ""] = /^([^\s:]+):(.*)$/su.exec(word) ?? [];
    const option = command.options.find((o) => o.name === named && !(o.key in options));
    if (option) key = option.key;
    if (key) options[key] = (options[key] ?? "") + (option ? value : word);
  }
  const given = Object.entries(options).map(([k, v]) => [k, v.trim()]);
  return { command, options: Object.fromEntries(given.filter(([, v]) => v !== "")) };
}

/**
 * The commands that a line like "/as" can become, those that begin so first; none where it is no command.
 * @param {string} line
 * @param {readonly MenuCommand[]} commands
 */
export function commandsFor(line, commands) {
  if (!/^\/\S*(?: \S*)?$/u.test(line)) return [];
  const typed = line.slice(1).toLowerCase();
  if (typed.includes(" ")) return commands.filter((c) => c.name.startsWith(typed));
  const begins = commands.filter((c) => c.name.startsWith(typed));
  return [...begins, ...commands.filter((c) => !begins.includes(c) && c.name.includes(typed))];
}
