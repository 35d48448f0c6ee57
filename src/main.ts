/** The verbs: from the command line to an exit code. What only some of them need is loaded when they are asked for. */
import { existsSync } from "node:fs";
import packageJson from "../package.json" with { type: "json" };
import { exits, HELP, readArguments, unfitOption, type Arguments } from "./arguments.ts";
import { readConfig, type Config } from "./config.ts";
import { noSuchFolder } from "./documents/material-problems.ts";
import { unfitMaterial } from "./documents/system-folders.ts";
import type { Command } from "./command.ts";
import type { Verb } from "./doors/terminal/verb.ts";
import { askVerb, sources, whoSaid } from "./doors/terminal/verbs.ts";
import type { keepingUp as keepUp } from "./keeping-up.ts";
import { openLibrary } from "./library.ts";
import { logIfNeeded, logTo } from "./log.ts";
import type { Problem } from "./model.ts";
import { loadUtil } from "./on-demand.ts";
import { misconfigured, nothingIn, tellProblems } from "./operator.ts";
import { UserError } from "./reply.ts";
import type { Services } from "./serve.ts";
import type { openKept } from "./state/open.ts";
import { noNotes } from "./state/notes.ts";
import { stopSignal } from "./signals.ts";
import { showProgress } from "./progress.ts";
import { STARTS_ONLY } from "./variables.ts";
import type { Ending } from "./start/index.ts";
import { ownTerminal, print, tell, type Terminal } from "./terminal.ts";

/** A verb that may also need the configuration. */
type ConfiguredVerb = (...given: [...Parameters<Verb>, Config]) => Promise<number>;

const verbs: Readonly<Record<string, ConfiguredVerb>> = {
  start: async (services, { given }, terminal, config) => {
    const unable = await throughProxy(terminal);
    if (unable) return misconfigured(terminal, [unable]);
    const { start } = await import("./start/index.ts");
    return keepingUp(services, async () => ended(terminal, await start(services, config, given.guild)));
  },
  register: async (services, { given }, terminal, config) => {
    const unable = await throughProxy(terminal);
    if (unable) return misconfigured(terminal, [unable]);
    const { register } = await import("./start/index.ts");
    return ended(terminal, await register(services, config, given.guild));
  },
  chat: async (services, given, terminal) => {
    const { chatHere } = await import("./doors/terminal/chat-here.ts");
    return keepingUp(services, () => chatHere(services, given, terminal));
  },
  ask: askVerb,
  quotes: async (services, given, terminal) =>
    (await import("./doors/terminal/quotes.ts")).quotes(services, given, terminal),
  "who-said": whoSaid,
  sources,
};

/** Verbs that print and end, with the command that each asks. */
const PRINTING: Readonly<Record<string, () => Promise<readonly Command[]>>> = {
  ask: async () => [(await import("../commands/ask.ts")).default],
  "who-said": async () => [(await import("../commands/who-said.ts")).default],
  quotes: async () => [],
  sources: async () => [],
};

/** Verbs that need no articles. */
const apart: Readonly<
  Record<string, (given: Arguments, terminal: Terminal, config: Config) => Promise<number>>
> = {
  add: async (...given) => (await import("./doors/terminal/add.ts")).addDocument(...given),
  corrections: async (...given) =>
    (await import("./doors/terminal/corrections.ts")).exportCorrections(...given),
  backup: async (...given) => (await import("./doors/terminal/backup.ts")).backUpState(...given),
  move: async (...given) => (await import("./doors/terminal/move.ts")).moveKept(...given),
  restore: async (...given) => (await import("./doors/terminal/backup.ts")).restoreState(...given),
};

/** Verbs that words may follow. With the others they are meant for an option, and would be passed over in silence. */
const TAKING_WORDS: ReadonlySet<string> = new Set(["ask", "who-said", "add", "backup", "restore"]);

/** Runs a verb. Resolves with its exit code; see `exits`. Never rejects. */
export async function main(argv: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  try {
    return await run(readArguments(argv), terminal);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (String(code).startsWith("ERR_PARSE_ARGS"))
      tell(terminal, `${message.split(". ")[0]?.replace(/\.?$/u, ".")} "verbatim --help" lists the options.`);
    else if (error instanceof UserError) tell(terminal, message);
    else {
      tell(terminal, loadUtil().inspect(error));
      return exits.bug;
    }
    return exits.usage;
  }
}

async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const { verb } = given;
  if (given.given.version || given.given.help || verb === "help") {
    print(terminal, given.given.version ? packageJson.version : HELP);
    return exits.found;
  }
  const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  const alone = Object.hasOwn(apart, verb) ? apart[verb] : undefined;
  if (!act && !alone && verb !== "doctor") throw new UserError(`There is no verb "${verb}".\n\n${HELP}`);
  if (given.words && !TAKING_WORDS.has(verb))
    throw new UserError(
      `"${verb}" takes no words, and got “${given.words}”. "verbatim --help" lists its options.`,
    );
  const unfit = unfitOption(given);
  if (unfit) throw new UserError(unfit);
  const online = verb === "start" || verb === "register" || verb === "doctor";
  const read = readConfig(terminal.env, online);
  const config = { ...read.config, material: given.given.material ?? read.config.material };
  if (alone) return alone(given, terminal, config);
  if (!act) return doctor(config, read.problems, terminal);
  const problems = read.problems.filter(({ where }) => online || !STARTS_ONLY.has(where));
  const { material } = config;
  return problems.length
    ? misconfigured(terminal, [...problems, ...(existsSync(material) ? [] : [noSuchFolder(material)])])
    : withServices(config, terminal, verb, (services) => act(services, given, terminal, config));
}

async function withServices(
  config: Config,
  terminal: Terminal,
  verb: string,
  use: (services: Services) => Promise<number>,
): Promise<number> {
  const unfit = await unfitMaterial(config.material);
  if (unfit) return misconfigured(terminal, [unfit]);
  /** Whether the index is kept by a thread of its own; see `openLibrary`. */
  const goesOn = verb === "start";
  const printing = Object.hasOwn(PRINTING, verb) ? PRINTING[verb] : undefined;
  const log = printing ? logIfNeeded(config.logLevel) : logTo(config.logLevel);
  const { material, dataDir, encoder } = config;
  const shown = showProgress(terminal);
  // Who only prints keeps nothing.
  const kept = printing && !config.database ? null : await opened(config, log, goesOn ? stopSignal() : null);
  if (kept === "stopped") return exits.found;
  if (kept && "fix" in kept) return misconfigured(terminal, [kept]);
  const opening = openLibrary({
    material,
    dataDir,
    encoder,
    inThread: goesOn,
    progress: shown.progress,
    shared: kept?.shared ? { ...kept.shared, server: "" } : undefined,
  });
  const library = await (goesOn ? Promise.race([opening, stopSignal()]) : opening).finally(shown.end);
  if (library === "stopped") {
    await kept?.close();
    return exits.found;
  }
  let close = () => library.close();
  try {
    const problems = library.problems();
    // A bot in servers with articles of their own needs none of its host's.
    if (!(await library.sources()).length && !(goesOn && config.token))
      return misconfigured(terminal, problems.length ? problems : [nothingIn(config.material)]);
    tellProblems(problems, terminal, verb === "start" || verb === "sources");
    if (printing || !kept) {
      const asked = { commands: (await printing?.()) ?? [], library, notes: noNotes(), log };
      return await use(kept ? { ...asked, kept } : asked);
    }
    const { servicesOf } = await import("./services.ts");
    const made = await servicesOf(library, kept, config, log);
    close = made.close;
    return await use(made.services);
  } finally {
    close();
    await kept?.close();
  }
}

const keepingUp: typeof keepUp = async (...given) => (await import("./keeping-up.ts")).keepingUp(...given);
const opened: typeof openKept = async (...given) => (await import("./state/open.ts")).openKept(...given);

/** Before anything of Discord's is loaded. */
async function throughProxy({ env }: Terminal): Promise<Problem | null> {
  const { useProxy } = await import("./proxy.ts");
  return useProxy(env);
}

async function doctor(config: Config, problems: readonly Problem[], terminal: Terminal): Promise<number> {
  const unable = await throughProxy(terminal);
  const { examine, findingLine } = await import("./doctor/index.ts");
  const { commands } = await import("../commands/index.ts");
  const { material, dataDir, encoder } = config;
  const shown = showProgress(terminal);
  // With a database nothing is kept in the folder, and only to look the material is not read into it.
  const place = { material, encoder, progress: shown.progress };
  const library = await openLibrary(config.database ? place : { ...place, dataDir }).finally(shown.end);
  const told = unable ? [...problems, unable] : problems;
  const findings = await examine({ config, problems: told, library, commands, env: terminal.env });
  library.close();
  print(terminal, findings.map(findingLine).join("\n"));
  return findings.some(({ state }) => state === "wrong") ? exits.misconfigured : exits.found;
}

function ended(terminal: Terminal, ending: Ending): number {
  return ending === "stopped" ? exits.found : misconfigured(terminal, [ending]);
}
