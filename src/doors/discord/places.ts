/**
 * What is known of servers and channels: a server's language, the bot's own role in it, and the channel that a thread hangs in.
 * A session that was begun elsewhere tells none of it, so what was not heard is asked for.
 */
import {
  GatewayDispatchEvents,
  Routes,
  type APIGuild,
  type APIRole,
  type GatewayDispatchPayload,
  type REST,
} from "discord.js";
import { LRUCache } from "lru-cache";
import { atMost } from "../../cache-size.ts";
import type { ServerChannel } from "./retry.ts";

export interface ChannelPlace {
  readonly locale: string;
  /** The channel that a thread hangs in. */
  readonly parent: string | null;
  /** The bot's own role in the server: people mention it instead of the bot. */
  readonly role: string | null;
}

export interface ChannelPlaces {
  /** Where something was written. What Discord will not tell is taken to be as it usually is. */
  of(place: { readonly guild_id?: string | undefined; readonly channel_id: string }): Promise<ChannelPlace>;
  /** A place as people call it: "#general of Wexmouth"; by its ids where it was not heard of. */
  called(where: ServerChannel): string;
  /** Learns from an event. */
  hear(event: GatewayDispatchPayload): void;
}

interface Server extends Pick<ChannelPlace, "locale" | "role"> {
  readonly name: string;
}
interface Channel {
  readonly name: string;
  /** Of a thread. */
  readonly parent: string | null;
}

/** Servers and channels that are remembered: 10 MB at most. */
const SERVERS = 5000;
const CHANNELS = 50_000;
const UNKNOWN = { locale: "en-US", role: null };

/** A channel or thread, as Discord tells of it. */
interface Told {
  readonly id: string;
  readonly type: number;
  readonly name?: string | null;
  readonly parent_id?: string | null;
}

/** `self`: the bot's own id. */
export function openPlaces(rest: REST, self: () => string): ChannelPlaces {
  const servers = new LRUCache<string, Server>(atMost(SERVERS));
  const channels = new LRUCache<string, Channel>(atMost(CHANNELS));

  const serverOf = (guild: Pick<APIGuild, "name" | "preferred_locale" | "roles">): Server => {
    const own = (role: APIRole) => role.tags?.bot_id === self();
    return {
      name: guild.name,
      // Whatever stands between Discord and us may leave out what is empty.
      locale: guild.preferred_locale ?? UNKNOWN.locale,
      role: guild.roles?.find(own)?.id ?? null,
    };
  };
  const learn = (channel: Told) => {
    // 10 to 12: threads. Of others the parent is a category.
    const thread = channel.type >= 10 && channel.type <= 12;
    const known = { name: channel.name ?? "", parent: thread ? (channel.parent_id ?? null) : null };
    channels.set(channel.id, known);
    return known;
  };
  const server = async (id: string): Promise<Server> => {
    const known = servers.get(id);
    if (known) return known;
    const asked = serverOf((await rest.get(Routes.guild(id))) as APIGuild);
    servers.set(id, asked);
    return asked;
  };
  const parent = async (id: string): Promise<string | null> => {
    const { parent: above } = channels.get(id) ?? learn((await rest.get(Routes.channel(id))) as Told);
    return above;
  };

  return {
    of: async ({ guild_id, channel_id }) => {
      if (!guild_id) return { ...UNKNOWN, parent: null };
      const [about, above] = await Promise.all([
        server(guild_id).catch(() => UNKNOWN),
        parent(channel_id).catch(() => null),
      ]);
      return { locale: about.locale, role: about.role, parent: above };
    },
    called: ({ server: id, channel }) => {
      const name = channels.get(channel ?? "")?.name;
      const place = name ? `#${name}` : `the channel ${channel}`;
      return id === null
        ? "a direct message"
        : `${place} of ${servers.get(id ?? "")?.name ?? `the server ${id}`}`;
    },
    hear: ({ t: name, d: data }) => {
      switch (name) {
        case GatewayDispatchEvents.GuildCreate:
          if (data.unavailable) return;
          for (const channel of [...(data.channels ?? []), ...(data.threads ?? [])]) learn(channel);
          return void servers.set(data.id, serverOf(data));
        case GatewayDispatchEvents.GuildUpdate:
          return void servers.set(data.id, serverOf(data));
        case GatewayDispatchEvents.GuildDelete:
          return void servers.delete(data.id);
        case GatewayDispatchEvents.GuildRoleCreate:
        case GatewayDispatchEvents.GuildRoleUpdate:
        case GatewayDispatchEvents.GuildRoleDelete:
          return void servers.delete(data.guild_id);
        case GatewayDispatchEvents.ThreadCreate:
          return learn(data);
      }
    },
  };
}
