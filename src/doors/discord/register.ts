/** Writes the commands to Discord where they changed: beside a bot that starts, or alone. */
import { isDeepStrictEqual } from "node:util";
import { DiscordAPIError, Routes, type REST } from "discord.js";
import type { Command } from "../../command.ts";
import type { Problem } from "../../model.ts";
import type { Services } from "../../serve.ts";
import { definitions, type Definition, type Json } from "./command-definitions.ts";
import { fatalLogin } from "./fatal.ts";
import { openRest } from "./rest.ts";

/** Writes the commands beside a bot that starts, in the background from the second attempt on: those of its last start go on working. */
export async function registerPatiently(
  work: () => Promise<string>,
  log: Services["log"],
  pauses = [1000, 10_000, 60_000],
) {
  try {
    log.info({ commands: await work() }, "connected to Discord");
  } catch (error) {
    const why = error instanceof Error ? error.message : "unknown";
    const [pause, ...rest] = error instanceof DiscordAPIError ? [] : pauses;
    log.warn({ why, again: pause }, "the commands could not be registered");
    if (pause !== undefined) setTimeout(() => void registerPatiently(work, log, rest), pause).unref();
  }
}

export interface Registered {
  /** unchanged: Discord has them already. */
  readonly commands: "written" | "unchanged";
  /** In how many servers copies of them were taken away. */
  readonly copies: number;
}

/** Writes the commands and does nothing else; those for all servers replace what a server had of its own. A problem where Discord refuses. */
export async function registerCommands(options: {
  readonly token: string;
  readonly commands: readonly Command[];
  readonly guild?: string | undefined;
  readonly api?: string | undefined;
}): Promise<Registered | Problem> {
  const rest = openRest(options.token, options.api);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
    const commands = await writeCommands(rest, id, options.commands, options.guild);
    return { commands, copies: options.guild ? 0 : await removeCopies(rest, id) };
  } catch (error) {
    return (
      fatalLogin(error) ?? {
        where: "Discord",
        what: `The commands could not be written: ${error instanceof Error ? error.message : "unknown reason"}.`,
        fix: "Try again when Discord can be reached; with --guild, the bot must be in that server.",
      }
    );
  }
}

/** Servers that are looked at: a page of Discord's list, each of them a request. */
const MOST = 200;

/** Beside those for all servers, what was written to one server shows there a second time. */
async function removeCopies(rest: REST, application: string): Promise<number> {
  const query = new URLSearchParams({ limit: String(MOST) });
  const joined = (await rest.get(Routes.userGuilds(), { query })) as readonly { readonly id: string }[];
  let removed = 0;
  for (const { id } of joined) {
    const route = Routes.applicationGuildCommands(application, id);
    if (!(await alreadyThere(rest, route)).length) continue;
    await rest.put(route, { body: [] });
    removed++;
  }
  return removed;
}

/** Writes the commands (to one server where `guild` is given) unless Discord has them already. */
export async function writeCommands(
  rest: REST,
  application: string,
  commands: readonly Command[],
  guild?: string,
): Promise<"written" | "unchanged"> {
  const route = guild
    ? Routes.applicationGuildCommands(application, guild)
    : Routes.applicationCommands(application);
  const wanted = definitions(commands);
  if (isDeepStrictEqual(comparables(await alreadyThere(rest, route), guild), comparables(wanted, guild)))
    return "unchanged";
  await rest.put(route, { body: wanted });
  return "written";
}

async function alreadyThere(rest: REST, route: `/${string}`): Promise<readonly Definition[]> {
  try {
    const query = new URLSearchParams({ with_localizations: "true" });
    return (await rest.get(route, { query })) as readonly Definition[];
  } catch (error) {
    // What Discord will not show can still be written; whether it may be is for the writing to find out.
    if (error instanceof DiscordAPIError) return [];
    throw error;
  }
}

/** What Discord adds of itself to a command. */
const THEIRS = ["id", "application_id", "guild_id", "version", "dm_permission", "nsfw", "handler"];
/** What it says of a server's own commands otherwise than we did. */
const GLOBAL_ONLY = ["contexts", "integration_types"];

/** Commands as far as we have a say in them, in an order of their own. */
function comparables(commands: readonly Definition[], guild?: string): readonly Json[] {
  const theirs = new Set(guild ? [...THEIRS, ...GLOBAL_ONLY] : THEIRS);
  const ours = commands.map((command) => {
    return comparable(Object.fromEntries(Object.entries(command).filter(([key]) => !theirs.has(key))));
  });
  return ours.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** In one order and without what is empty: Discord leaves out, or fills in, what says nothing. */
function comparable(value: Json): Json {
  if (Array.isArray(value)) return value.map(comparable);
  if (value === null || typeof value !== "object") return value;
  const empty = (v: Json) =>
    v === null || v === false || v === "" || (typeof v === "object" && Object.keys(v).length === 0);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, v]) => [key, comparable(v)] as const)
      .filter(([, v]) => !empty(v))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
