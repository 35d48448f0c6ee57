/** The commands as the page offers them, in the reader's language. */
import type { Command, Option } from "../../command.ts";
import { channelsOf, madeUpRoles, type Named } from "./make-believe.ts";
import {
  commandNames,
  commandWords,
  optionNames,
  type CommandWords,
  type Wording,
} from "../../wording/index.ts";

export interface MenuOption {
  readonly key: string;
  readonly name: string;
  /** All that it may be called by whoever types it. */
  readonly names: readonly string[];
  /** Whether it must be given, as a whole number. */
  readonly wantsNumber: boolean;
  readonly summary: string;
  readonly kind: Option["kind"];
  readonly required: boolean;
  /** Whether the server suggests values while one types. */
  readonly completes: boolean;
  /** The values to choose from; empty: free. */
  readonly choices: readonly { readonly name: string; readonly value: string | boolean }[];
  readonly min?: number;
  /** The greatest number, or the longest text. */
  readonly max?: number;
}

export interface MenuCommand {
  readonly key: string;
  readonly name: string;
  /** All that it may be called by whoever types it; the first is `name`. */
  readonly names: readonly string[];
  readonly summary: string;
  readonly options: readonly MenuOption[];
}

/** What a reader can type: not the buttons' own commands, nor options that only buttons set. */
export function menuOf(commands: readonly Command[], say: Wording): MenuCommand[] {
  return commands.flatMap((command) => {
    const words = commandWords(say, command.name);
    if (command.reach !== "slash" || !words) return [];
    const options = Object.entries(command.options).flatMap(([key, option]) =>
      option.hidden ? [] : [optionOf(command.name, key, option, words, say)],
    );
    const names = commandNames(say, command.name);
    return [{ key: command.name, name: words.name, names, summary: words.summary, options }];
  });
}

function optionOf(
  command: string,
  key: string,
  option: Option,
  { options }: CommandWords,
  say: Wording,
): MenuOption {
  const { name = key, summary = "", choices = {} } = options[key] ?? {};
  return {
    key,
    name,
    names: optionNames(say, command, key),
    wantsNumber: option.kind === "whole" && (option.required ?? false),
    summary,
    kind: option.kind,
    required: option.required ?? false,
    completes: option.kind === "text" && option.complete !== undefined,
    choices: choicesOf(option, choices, say),
    ...("min" in option ? { min: option.min } : {}),
    ...("max" in option ? { max: option.max } : {}),
  };
}

function choicesOf(
  option: Option,
  words: Readonly<Record<string, string>>,
  say: Wording,
): MenuOption["choices"] {
  const named = (list: readonly Named[]) => list.map(({ id, name }) => ({ name, value: id }));
  switch (option.kind) {
    case "oneof":
      return option.values.map((value) => ({ name: words[value] ?? value, value }));
    case "yesno":
      return [
        { name: say.page.yes, value: true },
        { name: say.page.no, value: false },
      ];
    case "channel":
      return named(channelsOf(say));
    case "role":
      return named(madeUpRoles(say));
    default:
      return [];
  }
}
