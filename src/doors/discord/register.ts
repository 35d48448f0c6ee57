/** The commands as Discord lists them, made from the same objects that answer; written only when they changed. */
import { isDeepStrictEqual } from "node:util";
import { DiscordAPIError, Locale, PermissionFlagsBits, Routes, type REST } from "discord.js";
import type { Command, Option } from "../../command.ts";
import { languages, wordingFor, commandWords, type Wording } from "../../wording/index.ts";
import { messageCommands } from "./read.ts";
import { shorten } from "./shorten.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Definition = { readonly [key: string]: Json };

/** A member's install and a server's; in servers, in conversations with the bot, and in other conversations. */
const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] };
const IN_SERVERS = { integration_types: [0], contexts: [0] };
const BASE = wordingFor("en");
const MENU = Object.keys(messageCommands) as (keyof typeof messageCommands)[];

/** Everything that Discord is told, in the order of the commands. */
export function definitions(commands: readonly Command[]): Definition[] {
  const typed = commands.filter((c) => c.reach === "slash" && commandWords(BASE, c.name));
  const names = new Set(commands.map((c) => c.name));
  const menu = MENU.filter((which) => names.has(messageCommands[which].command));
  const groups = Map.groupBy(typed, ({ name }) => name.split(" ")[0]!);
  return [
    ...[...groups].map(([group, members]) =>
      members.some(({ name }) => name !== group) ? groupOf(group, members) : slash(members[0]!),
    ),
    ...menu.map((which) => ({
      type: 3,
      ...localised("name", (say) => say.discord[which]),
      ...(which === "addToLibrary" ? IN_SERVERS : EVERYWHERE),
    })),
  ];
}

/** Which entry of a message's menu has this name, in whatever language it was registered. */
export function menuEntry(name: string): keyof typeof messageCommands | null {
  return MENU.find((which) => languages.some((l) => wordingFor(l).discord[which] === name)) ?? null;
}

/** "library add" and "library list" are one command of Discord's with two below it. */
function groupOf(group: string, members: readonly Command[]): Definition {
  const words = (say: Wording) => commandWords(say, group);
  return {
    type: 1,
    ...localised("name", (say) => words(say)?.name ?? group, 32),
    ...localised("description", (say) => words(say)?.summary ?? group),
    options: members.map((command) => ({ ...below(command), type: 1 })),
    ...reachOf(members[0]!),
  };
}

/** Whom Discord offers it to, and where. A librarian has a role that Discord knows nothing of: it is offered to all. */
const reachOf = ({ owners }: Command): Definition =>
  owners
    ? {
        ...(owners === true ? { default_member_permissions: Number(PermissionFlagsBits.ManageGuild) } : {}),
        ...IN_SERVERS,
      }
    : EVERYWHERE;

const slash = (command: Command): Definition => ({ type: 1, ...below(command), ...reachOf(command) });

/** Name, description and options: what a command has, and what one of a group has. */
function below(command: Command): Definition {
  const words = (say: Wording) => commandWords(say, command.name);
  const own = command.name.split(" ").at(-1)!;
  const offered = Object.entries(command.options).filter(([, option]) => !option.hidden);
  const ordered = offered.toSorted(
    ([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false),
  );
  return {
    ...localised("name", (say) => words(say)?.name.split(" ").at(-1) ?? own, 32),
    ...localised("description", (say) => words(say)?.summary ?? own),
    options: ordered.map(([name, option]) => optionOf(command.name, name, option)),
  };
}

function optionOf(command: string, name: string, option: Option): Definition {
  const words = (say: Wording) => commandWords(say, command)?.options[name];
  const common = {
    ...localised("name", (say) => words(say)?.name ?? name, 32),
    ...localised("description", (say) => words(say)?.summary ?? name),
    required: option.required ?? false,
  };
  switch (option.kind) {
    case "text":
      return {
        type: 3,
        ...common,
        max_length: Math.min(6000, option.max),
        autocomplete: Boolean(option.complete),
      };
    case "whole":
      return { type: 4, ...common, min_value: option.min, max_value: option.max };
    case "yesno":
      return { type: 5, ...common };
    case "channel":
      // Where a bot can answer: text, voice, announcement, stage, forum and media channels.
      return { type: 7, ...common, channel_types: [0, 2, 5, 13, 15, 16] };
    case "role":
      return { type: 8, ...common };
    case "file":
      return { type: 11, ...common };
    case "oneof": {
      const choices = option.values.slice(0, 25).map((value) => ({
        ...localised("name", (say) => words(say)?.choices?.[value] ?? value),
        value,
      }));
      return { type: 3, ...common, choices };
    }
  }
}

/** `field` in English, and in the other languages under every locale of theirs that Discord knows. */
function localised(field: "name" | "description", words: (say: Wording) => string, length = 100): Definition {
  const others = languages
    .filter((language) => language !== "en")
    .flatMap((language) =>
      Object.values(Locale)
        .filter((locale) => locale.split("-")[0] === language)
        .map((locale) => [locale, shorten(words(wordingFor(language)), length)] as const),
    );
  return { [field]: shorten(words(BASE), length), [`${field}_localizations`]: Object.fromEntries(others) };
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
  if (isDeepStrictEqual(comparables(await registered(rest, route), guild), comparables(wanted, guild)))
    return "unchanged";
  await rest.put(route, { body: wanted });
  return "written";
}

async function registered(rest: REST, route: `/${string}`): Promise<readonly Definition[]> {
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
    const { default_member_permissions: permissions = null, ...rest } = command;
    const entries = Object.entries(rest).filter(([key]) => !theirs.has(key));
    // Sent as a number, answered as text.
    return comparable({ ...Object.fromEntries(entries), permissions: permissions && String(permissions) });
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
