/** Suggestions within Discord's limits: 25, names and values of 1 to 100 characters. */
import type { Choice } from "../../command.ts";
import type { ButtonStore } from "../../state/buttons.ts";
import { presentable } from "./escape.ts";
import { shorten } from "./shorten.ts";

/** Leads a key that stands for a value longer than Discord takes; no command's value begins so. */
const KEPT = "\u2063#";

export function discordChoices(choices: readonly Choice[], keep: ButtonStore): Choice[] {
  const named = choices.map(({ name, value }) => ({
    name: shorten(presentable(name).replace(/\s+/gu, " ").trim(), 100),
    value: value.length <= 100 && value.isWellFormed() ? value : KEPT + keep.put(value),
  }));
  return named.filter(({ name, value }) => name !== "" && value !== "").slice(0, 25);
}

/** The value that a submitted option means. */
export async function fullValue(value: string, keep: ButtonStore): Promise<string> {
  if (!value.startsWith(KEPT)) return value;
  return (await keep.get(value.slice(KEPT.length))) ?? value.slice(KEPT.length);
}
