/** The commands as Discord lists them, made from the same objects that answer. */
import {
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType as CommandType,
  ApplicationIntegrationType as Installed,
  InteractionContextType as Place,
  Locale,
  PermissionFlagsBits,
} from "discord.js";
import type { Command, Option } from "../../command.ts";
import { languages, wordingFor, commandWords, type Wording } from "../../wording/index.ts";
import { messageCommands } from "./read.ts";
import { shorten } from "./shorten.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** What Discord is told of one command: its own JSON. */
export type Definition = { readonly [key: string]: Json };

const EVERYWHERE = {
  integration_types: [Installed.GuildInstall, Installed.UserInstall],
  contexts: [Place.Guild, Place.BotDM, Place.PrivateChannel],
};
const IN_SERVERS = { integration_types: [Installed.GuildInstall], contexts: [Place.Guild] };
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
      type: CommandType.Message,
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
    type: CommandType.ChatInput,
    ...localised("name", (say) => words(say)?.name ?? group, 32),
    ...localised("description", (say) => words(say)?.summary ?? group),
    options: members.map((command) => ({ ...below(command), type: OptionType.Subcommand })),
    ...reachOf(members[0]!),
  };
}

/** Whom Discord offers it to, and where. A librarian has a role that Discord knows nothing of: it is offered to all. */
const reachOf = ({ owners }: Command): Definition =>
  owners
    ? {
        ...(owners === true ? { default_member_permissions: String(PermissionFlagsBits.ManageGuild) } : {}),
        ...IN_SERVERS,
      }
    : EVERYWHERE;

const slash = (command: Command): Definition => ({
  type: CommandType.ChatInput,
  ...below(command),
  ...reachOf(command),
});

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
        type: OptionType.String,
        ...common,
        max_length: Math.min(6000, option.max),
        autocomplete: Boolean(option.complete),
      };
    case "whole":
      return { type: OptionType.Integer, ...common, min_value: option.min, max_value: option.max };
    case "yesno":
      return { type: OptionType.Boolean, ...common };
    case "channel":
      // Of every type: a list of them could not have media channels, which the API's description does not know.
      return { type: OptionType.Channel, ...common };
    case "role":
      return { type: OptionType.Role, ...common };
    case "file":
      return { type: OptionType.Attachment, ...common };
    case "oneof": {
      const choices = option.values.slice(0, 25).map((value) => ({
        ...localised("name", (say) => words(say)?.choices?.[value] ?? value),
        value,
      }));
      return { type: OptionType.String, ...common, choices };
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
