/** The server that the preview plays in: its channels and roles, which Discord would name. */
import type { Wording } from "../../wording/index.ts";

export const SERVER = "0";
/** The channel of the page itself. */
export const CHANNEL = "1";

export interface Named {
  readonly id: string;
  readonly name: string;
}

const [OTHER_CHANNEL, LIBRARIANS, MEMBERS] = ["2", "11", "12"];

export const PLACES = {
  channel: new Set([CHANNEL, OTHER_CHANNEL]),
  role: new Set([LIBRARIANS, MEMBERS]),
};

export const channelsOf = ({ page }: Wording): readonly Named[] => [
  { id: CHANNEL, name: `#${page.channel}` },
  { id: OTHER_CHANNEL, name: `#${page.otherChannel}` },
];

export const madeUpRoles = ({ page }: Wording): readonly Named[] => [
  { id: LIBRARIANS, name: page.librarians },
  { id: MEMBERS, name: page.members },
];

/** What names channels and roles, as Discord would show it: by their names. */
export function withNames(line: string, say: Wording): string {
  const channels = channelsOf(say).map(({ id, name }) => [`<#${id}>`, name] as const);
  const roles = madeUpRoles(say).map(({ id, name }) => [`<@&${id}>`, `@${name}`] as const);
  return [...channels, ...roles].reduce((text, [sign, name]) => text.replaceAll(sign, name), line);
}
