/** The verbs: from the command line to an exit code. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { commands } from "../commands/index.ts";
import { readConfig, type Config } from "./config.ts";
import { examine, line as findingLine } from "./doctor/index.ts";
import { chat } from "./doors/terminal/chat.ts";
import {
  askJson,
  checkQuotation,
  printQuotes,
  printSources,
  readBatch,
  runCommand,
  USAGE,
} from "./doors/terminal/verbs.ts";
import { openLibrary } from "./library.ts";
import { logTo } from "./log.ts";
import type { Manner, Problem } from "./model.ts";
import type { Services } from "./serve.ts";
import { openNotes } from "./servers/open.ts";
import { register, start, type Ending } from "./start.ts";

/** The exit code for wrong configuration: a supervisor must not try again. */
export const MISCONFIGURED = 78;
const BUG = 70;

const HELP = `Usage: verbatim VERB [--material PATH]

  start                          with DISCORD_TOKEN the bot; without, the local preview
  chat                           the slash commands, typed in the terminal
  ask QUESTION                   [--source ID] [--limit N] [--json]
  ask --batch FILE --json        FILE: JSON lines {id, question, document?}; [--limit N]
  quotes                         [--speaker NAME] [--about WORDS] [--manner direct|mixed|indirect] [--json]
  who-said WORDS                 [--speaker NAME] [--json]
  sources                        [--json]
  doctor                         what is in order, and what to do about the rest
  register                       [--guild ID] writes the slash commands to Discord

PATH is a folder of articles, or one file (.txt, .md, .jsonl); default MATERIAL_DIR, else seeds.`;

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
  guild: string,
  help: { type: "boolean", short: "h", default: false },
} satisfies ParseArgsConfig["options"];

type Given = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>["values"];

/** Runs a verb and sets the exit code: 0 found or done, 1 nothing found, 2 wrong usage, 70 a bug, 78 wrong configuration. */
export async function main(argv: readonly string[]): Promise<void> {
  // Whoever reads the output may stop reading (`| head`); that is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) =>
    process.exit(error.code === "EPIPE" ? 0 : BUG),
  );
  try {
    process.exitCode = await run(argv);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const usage = code.startsWith("ERR_PARSE_ARGS");
    console.error(usage ? message : error);
    process.exitCode = usage ? USAGE : BUG;
  }
}

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  const [verb = "start", ...words] = positionals;
  if (values.help) return tell(HELP, 0);
  const { config, problems } = readConfig();
  const chosen = { ...config, material: values.material ?? config.material };
  if (verb === "doctor") return doctor(chosen, problems);
  const online = verb === "start" || verb === "register";
  const wrong = problems.filter(({ where }) => online || where !== "DISCORD_TOKEN");
  if (wrong.length) return misconfigured(wrong);
  const act = verbs[verb];
  if (!act) return tell(`There is no verb "${verb}".\n\n${HELP}`, USAGE);
  return act({ config: chosen, values, words: words.join(" ") });
}

interface Task {
  readonly config: Config;
  readonly values: Given;
  readonly words: string;
}

const verbs: Readonly<Record<string, (task: Task) => Promise<number>>> = {
  start: (task) =>
    withServices(
      task,
      keepingUp(async (services) => ended(await start(services, task.config, task.values.guild))),
    ),
  register: (task) =>
    withServices(task, async (services) => ended(await register(services, task.config, task.values.guild))),
  chat: (task) => withServices(task, keepingUp(chatHere)),
  ask: (task) => withServices(task, ask(task)),
  quotes: ({ values, ...task }) => withServices({ values, ...task }, quotes(values)),
  "who-said": (task) => withServices(task, whoSaid(task)),
  sources: (task) => withServices(task, sources(task.values)),
};

async function withServices(task: Task, use: (services: Services) => Promise<number>): Promise<number> {
  const log = logTo(task.config.logLevel);
  const library = await openLibrary({ material: task.config.material });
  const notes = openNotes(task.config.dataDir, (trouble) => log.warn(trouble));
  try {
    const problems = library.problems();
    if (!(await library.sources()).length) {
      const nothing = {
        where: task.config.material,
        what: "There is no article to serve.",
        fix: "Put a .txt, .md or .jsonl file there.",
      };
      return misconfigured(problems.length ? problems : [nothing]);
    }
    for (const problem of problems) console.error(line(problem));
    return await use({ commands, library, notes, log });
  } finally {
    notes.close();
    library.close();
  }
}

async function doctor(config: Config, problems: readonly Problem[]): Promise<number> {
  const library = await openLibrary({ material: config.material });
  const findings = await examine({ config, problems, library, commands });
  library.close();
  print(findings.map(findingLine).join("\n"));
  return findings.some(({ state }) => state === "wrong") ? MISCONFIGURED : 0;
}

/** Takes in what changes in the material folder while `use` runs. */
const keepingUp = (use: (services: Services) => Promise<number>) => async (services: Services) => {
  const { library, log } = services;
  const watch = library.watch(
    ({ put, removed, problems }) => {
      if (put.length || removed.length) log.info({ read: put, gone: removed }, "the material changed");
      for (const problem of problems) log.warn(line(problem));
    },
    (error) => log.error({ err: error }, "the material folder could not be looked at"),
  );
  try {
    return await use(services);
  } finally {
    await watch.stop();
  }
};

const ask = (task: Task) => async (services: Services) => {
  const { values, words } = task;
  const limit = Number(values.limit ?? 3);
  if (!Number.isInteger(limit) || limit < 1) return tell("--limit is a whole number from 1.", USAGE);
  if (values.batch !== undefined) {
    const batch = await readBatch(values.batch);
    return typeof batch === "string" ? tell(batch, USAGE) : askJson(services.library, batch, limit, print);
  }
  if (!words.trim()) return tell('Ask something: verbatim ask "Who warned of insecurity?"', USAGE);
  if (values.json)
    return askJson(services.library, [{ question: words, document: values.source }], limit, print);
  const asked = {
    question: words,
    passages: limit,
    nearest: true,
    ...(values.source ? { source: values.source } : {}),
  };
  return runCommand(services, "ask", asked, output());
};

const quotes =
  (values: Given) =>
  async ({ library }: Services) => {
    const { speaker, about, manner, source } = values;
    if (manner !== undefined && !isManner(manner))
      return tell("--manner is direct, mixed or indirect.", USAGE);
    return printQuotes(library, { speaker, about, manner, scope: { document: source } }, values.json, print);
  };

const whoSaid = (task: Task) => async (services: Services) => {
  const { speaker, json } = task.values;
  if (!task.words.trim()) return tell('Give the words to check: verbatim who-said "..."', USAGE);
  if (json) return checkQuotation(services.library, task.words, speaker, print);
  return runCommand(services, "who-said", { words: task.words, ...(speaker ? { speaker } : {}) }, output());
};

const sources = (values: Given) => async (services: Services) =>
  values.json ? printSources(services.library, print) : runCommand(services, "sources", {}, output());

async function chatHere(services: Services): Promise<number> {
  const { stdin: input, stdout } = process;
  const interactive = Boolean(input.isTTY && stdout.isTTY);
  if (interactive) console.error("Type a question, or /help. Tab completes, /quit ends.");
  await chat(services, { input, output: stdout, interactive, locale: locale() });
  return 0;
}

const isManner = (value: string): value is Manner => ["direct", "mixed", "indirect"].includes(value);
const print = (text: string) => void process.stdout.write(`${text}\n`);
const locale = () => Intl.DateTimeFormat().resolvedOptions().locale;
const output = () => {
  const style = { width: Math.min(100, process.stdout.columns || 100), rich: process.stdout.isTTY ?? false };
  return { print, style, locale: locale() };
};

function ended(ending: Ending): number {
  return ending === "stopped" ? 0 : misconfigured([ending]);
}

function tell(text: string, code: number): number {
  (code === 0 ? console.log : console.error)(text);
  return code;
}

function misconfigured(problems: readonly Problem[]): number {
  return tell(problems.map(line).join("\n"), MISCONFIGURED);
}

const line = ({ where, what, fix }: Problem) =>
  what.startsWith(where) ? `${what} ${fix}` : `${where}: ${what} ${fix}`;
