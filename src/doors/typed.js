/**
 * A line that was typed, read as a command with its options: in the terminal and on the preview's page alike, which is served
 * this file as it is.
 */

/**
 * @typedef {object} NamedOption
 * @property {string} key
 * @property {readonly string[]} names What it may be called; no two options of a command share a name.
 * @property {boolean} wantsNumber Whether it must be given, as a whole number.
 * @property {boolean} [hidden] Whether nobody types it: buttons set it.
 */
/**
 * @typedef {object} NamedCommand
 * @property {string} key
 * @property {readonly string[]} names One word, or two: "library add". The first is shown.
 * @property {readonly NamedOption[]} options
 */

/**
 * "/ask question: Who spoke? source: china" or "/ask Who spoke?", as its command and options. `begun`: whether a space stands
 * behind the command's name, so that its options are being typed; `last` and `end`: the one at the end of the line, and what stands
 * there of it. Words behind a command without options are of the option "". Null where the line does not begin with a command
 * and is not "help".
 * @template {NamedCommand} C
 * @param {string} line
 * @param {readonly C[]} commands
 * @returns {{ command: C, options: Record<string, string>, last: string | undefined, end: string, begun: boolean } | null}
 */
export function readTyped(line, commands) {
  const lower = line.toLowerCase();
  // "/library add" is two words: the longest name that stands there is meant.
  const [named] = commands
    .flatMap((command) => command.names.map((name) => ({ command, name })))
    .filter(({ name }) => lower.startsWith(`/${name}`) && !/\S/u.test(line[name.length + 1] ?? " "))
    .toSorted((a, b) => b.name.length - a.name.length);
  if (!named) return helpAlone(lower, commands);
  const { command, name } = named;
  const rest = line.slice(name.length + 1).trim();
  if (rest && !command.options.some(({ hidden }) => !hidden))
    return { command, options: { "": rest }, last: undefined, end: "", begun: true };
  const { given, last, bare } = readOptions(line.slice(name.length + 1).trimStart(), command.options);
  return {
    command,
    options: bare ? withNumber(trimmed(given), command.options) : trimmed(given),
    last,
    end: (given[last ?? ""] ?? "").trimStart(),
    begun: line.length > name.length + 1,
  };
}

/**
 * "help" alone asks for /help: nobody looks for that word in the articles.
 * @template {NamedCommand} C
 * @param {string} lower
 * @param {readonly C[]} commands
 * @returns {{ command: C, options: Record<string, string>, last: undefined, end: string, begun: boolean } | null}
 */
function helpAlone(lower, commands) {
  const help = commands.find(({ key, names }) => key === "help" && names.includes(lower.trim()));
  return help ? { command: help, options: {}, last: undefined, end: "", begun: false } : null;
}

/**
 * The options in a text: the name of one with a colon begins it, wherever it stands; what comes before is of `first`. The name of
 * an option that was given already, or is one of `taken`, is part of the text.
 * @param {string} text
 * @param {readonly NamedOption[]} options
 * @param {string} [first]
 * @param {readonly string[]} [taken]
 * @returns {{ given: Record<string, string>, last: string | undefined, named: boolean, bare: boolean }} `named`: whether a name with a colon is among it; `bare`: whether words stand before the first of them.
 */
export function readOptions(text, options, first = options[0]?.key, taken = []) {
  /** @type {Record<string, string>} */
  const given = {};
  let last = first;
  let named = false;
  let bare = false;
  for (const word of text.split(/(?<=\s)/u)) {
    const [, name = "", value = ""] = /^([^\s:]+):(.*)$/su.exec(word) ?? [];
    const option = options.find((o) => o.names.includes(name) && !(o.key in given) && !taken.includes(o.key));
    if (option) [last, named] = [option.key, true];
    else bare ||= !named && word.trim() !== "";
    if (last !== undefined) given[last] = (given[last] ?? "") + (option ? value : word);
  }
  return { given, last, named, bare };
}

/**
 * "/passage tides 4": a number at the end of the first option is that of an option that needs one and has none.
 * @param {Record<string, string>} given
 * @param {readonly NamedOption[]} options
 * @returns {Record<string, string>}
 */
export function withNumber(given, options) {
  const first = options[0]?.key ?? "";
  const number = options.find((o) => o.wantsNumber && !given[o.key] && o.key !== first);
  const [end, digits] = /(?:^|\s+)(\d+)\s*$/u.exec(given[first] ?? "") ?? [];
  if (!number || !digits || !end) return given;
  const rest = (given[first] ?? "").slice(0, -end.length);
  return { ...trimmed({ ...given, [first]: rest }), [number.key]: digits };
}

/** @param {Record<string, string>} given @returns {Record<string, string>} */
const trimmed = (given) =>
  Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => (value.trim() ? [[key, value.trim()]] : [])),
  );

/**
 * The commands that a line like "/as" can become, those that begin so first; none where it is no command.
 * @template {NamedCommand} C
 * @param {string} line
 * @param {readonly C[]} commands
 * @returns {C[]}
 */
export function commandsFor(line, commands) {
  if (!/^\/\S*(?: \S*)?$/u.test(line)) return [];
  const typed = line.slice(1).toLowerCase();
  const shown = (/** @type {C} */ { names: [name = ""] }) => name;
  const begins = commands.filter((c) => shown(c).startsWith(typed));
  if (typed.includes(" ")) return begins;
  return [...begins, ...commands.filter((c) => !begins.includes(c) && shown(c).includes(typed))];
}
