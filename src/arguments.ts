/** What can be typed after `verbatim`, and what it exits with. */
import type { parseArgs, ParseArgsConfig } from "node:util";
import { loadUtil } from "./on-demand.ts";

/** Exit codes: people script against them. */
export const exits = {
  found: 0,
  nothing: 1,
  usage: 2,
  /** A bug of ours. */
  bug: 70,
  /** Wrong configuration: a supervisor must not try again. */
  misconfigured: 78,
} as const;

export const HELP = `Usage: verbatim VERB [--material PATH]

  start                          with DISCORD_TOKEN the bot; without, the local preview
  help                           or nothing: these lines
  chat                           the slash commands, typed in the terminal
  ask QUESTION                   [--source ID] [--limit N] [--json]
  ask --batch FILE --json        FILE: JSON lines {id, question, document?}; [--limit N]
  quotes                         [--speaker NAME] [--about WORDS] [--manner direct|mixed|indirect]
                                 [--sure 0..1] [--source ID] [--json]; --manner stance, denied, not-said or
                                 supposed: what is told of somebody and is none of their words
  quotes --unstated              what has no speaker, to put into corrections.yaml; [--source ID] [--json]
  who-said WORDS                 [--speaker NAME] [--json]
  sources                        [--json]
  add URL|FILE                   reads a page, a PDF or another file, shows what it is, and puts it into PATH;
                                 [--json] [--allow-private] also from this machine and private networks
  corrections                    what owners of servers put right in the common articles, as a corrections.yaml;
                                 [--server ID] [--write] into PATH/corrections.yaml, with what stands there
  backup FILE                    [--replace] settings, notes and buttons into one file, also while the bot runs
  restore FILE                   puts them back; what was there is kept
  move --to PLACE                [--from PLACE] [--replace] copies all that is kept: PLACE is a folder, an address
                                 postgres://..., or DATABASE_URL or DATA_DIR, which stand for what is set there
  doctor                         what is in order, and what to do about the rest
  register                       [--guild ID] writes the slash commands to Discord

PATH is a folder of articles (text, PDF, Word, tables, slides, EPUB, web pages ...), or one file;
default MATERIAL_DIR, else seeds.`;

const string = { type: "string" } as const;
const boolean = { type: "boolean", default: false } as const;
const options = {
  material: string,
  source: string,
  limit: string,
  json: boolean,
  batch: string,
  speaker: string,
  about: string,
  manner: string,
  sure: string,
  unstated: boolean,
  guild: string,
  server: string,
  write: boolean,
  to: string,
  from: string,
  replace: boolean,
  "allow-private": boolean,
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", default: false },
} satisfies ParseArgsConfig["options"];

type Name = keyof typeof options;

/** What a verb takes beside `--material`; any other option would be passed over in silence. */
const TAKEN: Readonly<Record<string, readonly Name[]>> = {
  start: ["guild"],
  register: ["guild"],
  chat: [],
  ask: ["source", "limit", "json", "batch"],
  quotes: ["speaker", "about", "manner", "sure", "source", "json", "unstated"],
  "who-said": ["speaker", "json"],
  sources: ["json"],
  add: ["json", "allow-private"],
  corrections: ["server", "write"],
  backup: ["replace"],
  restore: [],
  move: ["to", "from", "replace"],
  doctor: [],
};

/** What of an option's company is passed over: `--batch` brings its own articles, `--unstated` are nobody's. */
const ALONE: readonly (readonly [Name, readonly Name[]])[] = [
  ["batch", ["source"]],
  ["unstated", ["speaker", "about", "manner", "sure"]],
];

/** Says which option does not fit the verb, and which do; null where all fit. */
export function unfitOption({ verb, given }: Arguments): string | null {
  const taken = Object.hasOwn(TAKEN, verb) ? TAKEN[verb] : undefined;
  if (!taken) return null;
  const names = (Object.keys(options) as Name[]).filter(
    (name) => given[name] !== undefined && given[name] !== false,
  );
  const other = names.find((name) => ![...taken, "material"].includes(name));
  const all = [...taken, "material"].map((name) => `--${name}`);
  if (other) return `"${verb}" does not take --${other}. It takes: ${all.join(", ")}.`;
  for (const [name, others] of ALONE) {
    const beside = names.includes(name) && others.find((n) => names.includes(n));
    if (beside) return `--${beside} does not go together with --${name}.`;
  }
  if (given.guild !== undefined && !/^\d{15,21}$/u.test(given.guild))
    return `--guild takes a server's id, such as 223456789012345678: in Discord, "Copy Server ID" in the server's menu (User Settings, Advanced, Developer Mode shows it).`;
  return null;
}

export interface Arguments {
  readonly verb: string;
  /** What follows the verb and is no option. */
  readonly words: string;
  readonly given: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>["values"];
}

/** Throws Node's ERR_PARSE_ARGS_* errors, whose first sentence names the option. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = loadUtil().parseArgs({ args: [...argv], options, allowPositionals: true });
  const [verb = "help", ...words] = positionals;
  return { verb, words: words.join(" "), given: values };
}
