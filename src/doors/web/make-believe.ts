/** The server that the preview plays in: its channels and roles, which Discord would name. */
import type { Wording } from "../../wording/index.ts";

export const SERVER = "0";
/** The channel of the page itself. */
export const CHANNEL = "1";

export interface Named {
  readonly id: string;
  readonly name: string;
}

export const channelsOf = ({ page }: Wording): readonly Named[] => [
  { id: CHANNEL, name: `#${page.channel}` },
  { id: "2", name: `#${page.otherChannel}` },
];

export const rolesOf = ({ page }: Wording): readonly Named[] => [
  { id: "11", name: page.librarians },
  { id: "12", name: page.members },
];

/** Links to channels as Discord would show them: by their names. */
export const withChannelNames = (line: string, say: Wording): string =>
  channelsOf(say).reduce((text, { id, name }) => text.replaceAll(`<#${id}>`, name), line);
