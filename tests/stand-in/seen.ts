/** What people see of a message that the bot sent. */
import type { Exchange } from "./exchange.ts";

type Part = {
  type: number;
  content?: string;
  label?: string;
  custom_id?: string;
  disabled?: boolean;
  components?: Part[];
};

const partsOf = (message: Exchange["shown"]): Part[] =>
  ((message?.components ?? []) as Part[]).flatMap((c) => [c, ...(c.components ?? [])]);

export const buttonsOf = (message: Exchange["shown"]) =>
  partsOf(message).flatMap((p) =>
    p.type === 2
      ? [{ label: p.label ?? "", custom_id: p.custom_id ?? "", disabled: p.disabled ?? false }]
      : [],
  );

/** The texts as they were sent. */
export const sourceOf = (message: Exchange["shown"]) =>
  partsOf(message)
    .flatMap((p) => (p.type === 10 ? [p.content ?? ""] : []))
    .join("\n");

/** The texts as a reader sees them: without the signs that only format, escaped signs as they stand. */
export const seen = (message: Exchange["shown"]) =>
  sourceOf(message)
    .replace(/^(?:> |-# )/gmu, "")
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(https?:[^)\s]*\)/gu, "$1")
    .replace(/\\([^0-9A-Za-z\s])|\*\*/gu, "$1");
