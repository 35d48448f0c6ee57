/** What a call gives for a command's options, checked. */
import type { Option } from "./command.ts";
import { UserError, type Call, type OptionValue } from "./reply.ts";
import { choiceShown, commandWords, type OptionWords, type Wording } from "./wording/index.ts";

/** The call's options as the command takes them; what does not fit is a slip that says what would. */
export function optionsOf(
  options: Readonly<Record<string, Option>>,
  call: Call,
  say: Wording,
): Record<string, OptionValue | undefined> {
  // Words behind a command that has no options are given for none.
  const idle = String(call.options[""] ?? "").trim();
  if (idle) throw new UserError(say.userErrors.noWords(idle.slice(0, 100)));
  const entries = Object.entries(options).map(([name, option]) => {
    const value = call.options[name];
    const blank = value === undefined || (typeof value === "string" && value.trim() === "");
    const words = commandWords(say, call.command)?.options[name] ?? { name, summary: "" };
    if (blank && option.required) throw new UserError(say.userErrors.missing(words.name));
    return [
      name,
      blank ? undefined : checkOne({ ...words, command: call.command, key: name }, option, value, call, say),
    ] as const;
  });
  return Object.fromEntries(entries);
}

interface Checked extends OptionWords {
  readonly command: string;
  readonly key: string;
}

function checkOne(
  { command, key, name, choices = {} }: Checked,
  option: Option,
  value: OptionValue,
  { caller: { places } }: Call,
  say: Wording,
): OptionValue {
  const typed = String(value).trim();
  const told = typed.slice(0, 100);
  switch (option.kind) {
    case "text":
      return typed.slice(0, option.max);
    case "whole": {
      const number = typeof value === "number" ? value : Number(typed);
      if (Number.isInteger(number) && number >= option.min && number <= option.max) return number;
      throw new UserError(say.userErrors.notWhole(name, option.min, option.max, told));
    }
    case "oneof": {
      const wanted = typed.toLowerCase();
      const meant = option.values.find((v) => v === wanted) ?? choiceShown(command, key, typed);
      if (meant !== undefined && option.values.includes(meant)) return meant;
      throw new UserError(
        say.userErrors.notOneOf(
          name,
          option.values.map((v) => choices[v] ?? v),
          told,
        ),
      );
    }
    case "channel":
    case "role":
      // Discord's ids are numbers; nothing else names a channel or a role for certain.
      if (/^\d{1,20}$/u.test(typed) && (places?.[option.kind].has(typed) ?? true)) return typed;
      throw new UserError(
        option.kind === "channel" ? say.userErrors.noChannel(name, told) : say.userErrors.noRole(name, told),
      );
    case "file":
      return typed.slice(0, 2000);
    case "yesno":
      if (typeof value === "boolean") return value;
      if (/^(?:true|yes|y|1|on|ja|j)$/iu.test(typed)) return true;
      if (/^(?:false|no|n|0|off|nein)$/iu.test(typed)) return false;
      throw new UserError(say.userErrors.notYesNo(name, told));
  }
}
