/** What people see of a message that the bot sent. */
import type { Part, Sent } from "./exchange.ts";

const partsOf = ({ components = [] }: Sent): readonly Part[] =>
  components.flatMap((part) => [part, ...(part.components ?? [])]);

/** Whether only the one who asked sees it. */
export const isPrivate = ({ flags = 0 }: Sent) => (flags & 64) !== 0;

export const buttonsOf = (message: Sent = {}) =>
  partsOf(message).flatMap((p) =>
    p.type === 2
      ? [{ label: p.label ?? "", custom_id: p.custom_id ?? "", disabled: p.disabled ?? false }]
      : [],
  );

/** The texts as they were sent. */
export const sourceOf = (message: Sent = {}) =>
  partsOf(message)
    .flatMap((p) => (p.type === 10 ? [p.content ?? ""] : []))
    .join("\n");

/** The texts as a reader sees them: without the signs that only format, escaped signs as they stand. */
export const seen = (message: Sent = {}) =>
  sourceOf(message)
    .replace(/^(?:> |-# )/gmu, "")
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(https?:[^)\s]*\)/gu, "$1")
    .replace(/\\([^0-9A-Za-z\s])|\*\*/gu, "$1");
