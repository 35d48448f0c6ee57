/** What people do on Discord, as the events that a bot hears of, and what they then see. */
import type { StandIn } from "./discord.ts";
import { buttonsOf } from "./seen.ts";
import type { Exchange, Sent } from "./exchange.ts";
import { ANNA, BEN, CHANNEL, GUILD, snowflake } from "./names.ts";
import { person, asMessage } from "./messages.ts";

export interface Where {
  readonly user?: string;
  /** Null: in a conversation with the bot. */
  readonly guild?: string | null;
  readonly channel?: string;
  readonly locale?: string;
  /** May manage the server. */
  readonly manages?: boolean;
  readonly roles?: readonly string[];
  /** What the bot may do there; left out: what it asks for. */
  readonly permitted?: string | undefined;
}

function at(where: Where) {
  const {
    user = ANNA,
    guild = GUILD,
    channel = CHANNEL,
    locale = "en-US",
    manages = false,
    roles = [],
  } = where;
  const who = { id: user, username: "someone", discriminator: "0", avatar: null, global_name: null };
  const permissions = manages ? "32" : "0";
  return {
    ...(guild === null
      ? { user: who, context: 1 }
      : {
          guild_id: guild,
          guild: { id: guild, locale: "en-US", features: [] },
          guild_locale: "en-US",
          member: {
            user: who,
            permissions,
            roles,
            joined_at: "2026-01-01T00:00:00Z",
            deaf: false,
            mute: false,
            flags: 0,
          },
          context: 0,
        }),
    channel_id: channel,
    channel: { id: channel, type: guild === null ? 1 : 0 },
    app_permissions: where.permitted ?? "274878008320",
    authorizing_integration_owners: { "0": guild ?? "0" },
    locale,
  };
}

const TYPES = { string: 3, number: 4, boolean: 5 } as const;
const given = (options: Readonly<Record<string, string | number | boolean>>) =>
  Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: TYPES[typeof value as keyof typeof TYPES],
  }));

/** Someone types /name. */
export const slash = (
  discord: StandIn,
  name: string,
  options: Readonly<Record<string, string | number | boolean>> = {},
  where: Where = {},
) =>
  discord.interact({
    type: 2,
    data: { id: snowflake(), name, type: 1, options: given(options) },
    ...at(where),
  });

/** Someone types /name and chooses a channel from Discord's list; its other options come as they are. */
export const choose = (
  discord: StandIn,
  name: string,
  channel: { readonly id: string; readonly name: string; readonly type: number; readonly parent_id?: string },
  where: Where = {},
) =>
  discord.interact({
    type: 2,
    data: {
      id: snowflake(),
      name,
      type: 1,
      options: [{ name: "channel", type: 7, value: channel.id }],
      resolved: { channels: { [channel.id]: { permissions: "1024", ...channel } } },
    },
    ...at(where),
  });

/** Someone types /group name, with uploads by the names of their options. */
export const below = (
  discord: StandIn,
  group: string,
  name: string,
  options: Readonly<Record<string, string | number | boolean>> = {},
  where: Where = {},
  uploads: Readonly<Record<string, string>> = {},
) => {
  const files = Object.entries(uploads).map(([option, url]) => ({ option, id: snowflake(), url }));
  const handed = files.map(({ option, id }) => ({ name: option, type: 11, value: id }));
  const attachments = Object.fromEntries(
    files.map(({ id, url }) => [id, { id, url, proxy_url: url, filename: "file", size: 1 }]),
  );
  return discord.interact({
    type: 2,
    data: {
      id: snowflake(),
      name: group,
      type: 1,
      options: [{ name, type: 1, options: [...given(options), ...handed] }],
      ...(files.length ? { resolved: { attachments } } : {}),
    },
    ...at(where),
  });
};

/** Someone fills in the form that a press brought, and sends it off. */
export const submit = (
  discord: StandIn,
  form: Sent = {},
  entered: Readonly<Record<string, string>>,
  where: Where = {},
) =>
  discord.interact({
    type: 5,
    data: {
      custom_id: form.custom_id,
      components: Object.entries(entered).map(([custom_id, value]) => ({
        type: 18,
        component: { type: 4, custom_id, value },
      })),
    },
    ...at(where),
  });

/** Someone is typing the option `focused`. */
export const typing = (
  discord: StandIn,
  name: string,
  options: Readonly<Record<string, string>>,
  focused: string,
  where: Where = {},
) =>
  discord.interact({
    type: 4,
    data: {
      id: snowflake(),
      name,
      type: 1,
      options: given(options).map((o) => (o.name === focused ? { ...o, focused: true } : o)),
    },
    ...at(where),
  });

/** Someone presses a button of a message that the bot sent. */
export const press = (discord: StandIn, message: Exchange["shown"], label: string, where: Where = {}) =>
  discord.interact({
    type: 3,
    data: {
      component_type: 2,
      custom_id: buttonsOf(message).find((b) => b.label === label)?.custom_id ?? label,
    },
    message: asMessage(message),
    ...at(where),
  });

/** Someone chooses an entry from the menu of a message. */
export const menu = (discord: StandIn, name: string, message: object, where: Where = {}) => {
  const id = snowflake();
  const target = { ...asMessage({}), flags: 0, author: person(BEN), ...message, id };
  return discord.interact({
    type: 2,
    data: { id: snowflake(), name, type: 3, target_id: id, resolved: { messages: { [id]: target } } },
    ...at(where),
  });
};
