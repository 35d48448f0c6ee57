/** What Discord refuses in a list of commands. */

type Json = Record<string, unknown>;

const is = (value: unknown): value is Json => typeof value === "object" && value !== null;
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(is) : []);
const wordsOf = (of: Json, field: string): unknown[] => [
  of[field],
  ...Object.values(is(of[`${field}_localizations`]) ? (of[`${field}_localizations`] as Json) : {}),
];
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;
/** Characters of one command with all below it, each in its longest language. */
const MOST = 8000;
/** The types of channels that the API's description knows. */
const CHANNELS = new Set([0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15]);

/** Everything wrong with a list of commands; empty where Discord would take it. */
export function commandProblems(commands: unknown): string[] {
  const all = list(commands);
  const problems = all.flatMap((command) =>
    problemsOf(command).map((problem) => `${String(command["name"])}: ${problem}`),
  );
  const kinds = all.map(({ type = 1, name }) => `${String(type)} ${String(name)}`);
  if (new Set(kinds).size < kinds.length) problems.push("two commands of one name");
  for (const [type, most] of [
    [1, 100],
    [3, 15],
  ])
    if (all.filter((c) => (c["type"] ?? 1) === type).length > most!)
      problems.push(`over ${most} of type ${type}`);
  return problems;
}

function problemsOf(command: Json): string[] {
  const problems: string[] = [];
  const say = (problem: string) => void problems.push(problem);
  if (command["type"] === 3) {
    for (const name of wordsOf(command, "name"))
      if (!/^.{1,32}$/u.test(String(name))) say(`the name “${String(name)}”`);
    if (command["description"] || command["options"])
      say("an entry in a menu has neither description nor options");
    return problems;
  }
  let size = 0;
  const named = (one: Json) => {
    for (const name of wordsOf(one, "name"))
      if (!NAME.test(String(name)) || String(name) !== String(name).toLowerCase())
        say(`the name “${String(name)}”`);
    for (const text of wordsOf(one, "description"))
      if (typeof text !== "string" || text.length < 1 || text.length > 100)
        say(`the description “${String(text)}”`);
    size += longest(one, "name") + longest(one, "description");
    const options = list(one["options"]);
    optionsProblems(options, say);
    for (const option of options) named(option);
    for (const choice of list(one["choices"]))
      size += longest(choice, "name") + String(choice["value"]).length;
  };
  named(command);
  if (
    !/^\d+$/u.test(String(command["default_member_permissions"] ?? 0)) ||
    typeof command["default_member_permissions"] === "number"
  )
    say("permissions that are no number written as text");
  if (size > MOST) say(`${size} characters in all; Discord takes ${MOST}`);
  return problems;
}

const longest = (of: Json, field: string) =>
  Math.max(...wordsOf(of, field).map((word) => String(word).length));

function optionsProblems(options: readonly Json[], say: (problem: string) => void): void {
  if (options.length > 25) say(`${options.length} options; Discord takes 25`);
  const below = options.filter(({ type }) => Number(type) < 3).length;
  if (below > 0 && below < options.length) say("options beside commands of a group");
  for (const language of [
    "",
    ...options.flatMap((o) => Object.keys((o["name_localizations"] as Json) ?? {})),
  ]) {
    const names = options.map((o) => (o["name_localizations"] as Json | undefined)?.[language] ?? o["name"]);
    if (new Set(names).size < names.length) say(`two options of one name ${language}`);
  }
  options.forEach((option, i) => {
    const told = (problem: string) => say(`${String(option["name"])}: ${problem}`);
    if (option["required"] && options.slice(0, i).some((o) => !o["required"]))
      told("required, after one that is not");
    if (option["autocomplete"] && option["choices"]) told("completion beside choices");
    const length = Number(option["max_length"] ?? 1);
    if (length < 1 || length > 6000) told(`max_length ${length}`);
    for (const type of (option["channel_types"] as number[] | undefined) ?? [])
      if (!CHANNELS.has(type)) told(`channels of type ${type}`);
    const choices = list(option["choices"]);
    if (choices.length > 25) told(`${choices.length} choices`);
    for (const choice of choices)
      for (const text of [...wordsOf(choice, "name"), choice["value"]])
        if (typeof text !== "string" || text.length < 1 || text.length > 100)
          told(`the choice “${String(text)}”`);
    for (const field of ["name", "value"])
      if (new Set(choices.map((choice) => choice[field])).size < choices.length)
        told(`two choices of one ${field}`);
  });
}
