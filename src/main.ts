/** The verbs: from the command line to an exit code. The long-running ones are loaded when they are asked for. */
import { commands } from "../commands/index.ts";
import packageJson from "../package.json" with { type: "json" };
import { exits, HELP, readArguments, type Arguments } from "./arguments.ts";
import { readConfig, type Config } from "./config.ts";
import { ask, chatHere, quotes, sources, whoSaid } from "./doors/terminal/verbs.ts";
import { openLibrary } from "./library.ts";
import { logTo } from "./log.ts";
import type { Problem } from "./model.ts";
import type { Services } from "./serve.ts";
import { openNotes } from "./state/notes-file.ts";
import type { Ending } from "./start.ts";

type Verb = (services: Services, given: Arguments, config: Config) => Promise<number>;

const verbs: Readonly<Record<string, Verb>> = {
  start: async (services, { given }, config) => {
    const { start } = await import("./start.ts");
    return keepingUp(services, async () => ended(await start(services, config, given.guild)));
  },
  register: async (services, { given }, config) => {
    const { register } = await import("./start.ts");
    return ended(await register(services, config, given.guild));
  },
  chat: (services) => keepingUp(services, () => chatHere(services)),
  ask,
  quotes,
  "who-said": whoSaid,
  sources,
};

/** Verbs that words may follow. With the others they are meant for an option, and would be passed over in silence. */
const TAKING_WORDS: ReadonlySet<string> = new Set(["ask", "who-said"]);

/** Runs a verb and sets the exit code; see `exits`. */
export async function main(argv: readonly string[]): Promise<void> {
  // Whoever reads the output may stop reading (`| head`); that is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? exits.found : exits.bug);
  });
  try {
    process.exitCode = await run(readArguments(argv));
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const usage = String(code).startsWith("ERR_PARSE_ARGS");
    console.error(
      usage ? `${message.split(". ")[0]?.replace(/\.?$/u, ".")} "verbatim --help" lists the options.` : error,
    );
    process.exitCode = usage ? exits.usage : exits.bug;
  }
}

async function run(given: Arguments): Promise<number> {
  const { verb } = given;
  if (given.given.help || verb === "help") {
    console.log(HELP);
    return exits.found;
  }
  if (given.given.version) {
    console.log(packageJson.version);
    return exits.found;
  }
  const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!act && verb !== "doctor") {
    console.error(`There is no verb "${verb}".\n\n${HELP}`);
    return exits.usage;
  }
  if (given.words && !TAKING_WORDS.has(verb)) {
    console.error(`"${verb}" takes no words, and got “${given.words}”. "verbatim --help" lists its options.`);
    return exits.usage;
  }
  const read = readConfig();
  const config = { ...read.config, material: given.given.material ?? read.config.material };
  if (!act) return doctor(config, read.problems);
  const online = verb === "start" || verb === "register";
  const problems = read.problems.filter(({ where }) => online || where !== "DISCORD_TOKEN");
  return problems.length
    ? misconfigured(problems)
    : withServices(config, (services) => act(services, given, config));
}

async function withServices(config: Config, use: (services: Services) => Promise<number>): Promise<number> {
  const log = logTo(config.logLevel);
  const library = await openLibrary({ material: config.material, dataDir: config.dataDir });
  const notes = openNotes(config.dataDir, (trouble) => log.warn(trouble));
  try {
    const problems = library.problems();
    if (!(await library.sources()).length)
      return misconfigured(problems.length ? problems : [nothingIn(config.material)]);
    for (const problem of problems) console.error(line(problem));
    return await use({ commands, library, notes, log });
  } finally {
    notes.close();
    library.close();
  }
}

/** Takes in what changes in the material folder while `run` runs. */
async function keepingUp({ library, log }: Services, run: () => Promise<number>): Promise<number> {
  const watch = library.watch(
    ({ put, removed, problems }) => {
      if (put.length || removed.length) log.info({ read: put, gone: removed }, "the material changed");
      for (const problem of problems) log.warn(line(problem));
    },
    (error) => log.error({ err: error }, "the material folder could not be looked at"),
  );
  try {
    return await run();
  } finally {
    await watch.stop();
  }
}

async function doctor(config: Config, problems: readonly Problem[]): Promise<number> {
  const { examine, line: findingLine } = await import("./doctor/index.ts");
  const library = await openLibrary({ material: config.material, dataDir: config.dataDir });
  const findings = await examine({ config, problems, library, commands });
  library.close();
  console.log(findings.map(findingLine).join("\n"));
  return findings.some(({ state }) => state === "wrong") ? exits.misconfigured : exits.found;
}

const nothingIn = (where: string): Problem => ({
  where,
  what: "There is no article to serve.",
  fix: "Put a .txt, .md or .jsonl file there.",
});

function ended(ending: Ending): number {
  return ending === "stopped" ? exits.found : misconfigured([ending]);
}

function misconfigured(problems: readonly Problem[]): number {
  console.error(problems.map(line).join("\n"));
  return exits.misconfigured;
}

const line = ({ where, what, fix }: Problem) =>
  what.startsWith(where) ? `${what} ${fix}` : `${where}: ${what} ${fix}`;
