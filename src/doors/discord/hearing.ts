/** What the gateway says, sorted: of all events the few that concern the bot. */
import {
  GatewayDispatchEvents,
  type APIInteraction,
  type GatewayDispatchPayload,
  type GatewayMessageCreateDispatchData,
  type GatewayMessageUpdateDispatchData,
  type REST,
} from "discord.js";
import type { Logger } from "pino";
import type { Problem } from "../../model.ts";
import { openPlaces, type ChannelPlace } from "./places.ts";
import { shardOf, type Served } from "./servers-known.ts";

export interface Hearing {
  readonly interaction: (interaction: APIInteraction) => void;
  /** A message, with the bot's own id and a way to know more of the place. */
  readonly message: (
    message: GatewayMessageCreateDispatchData,
    self: string,
    place: () => Promise<ChannelPlace>,
  ) => void;
  /** A shard logged in: of the servers that are `mine`, these are all that the bot is in. */
  readonly servers: (here: readonly string[], mine: (server: string) => boolean) => void;
  /** A server took the bot in (true), or out. */
  readonly server: (server: string, joined: boolean) => void;
  /** A channel of a server is gone. */
  readonly channelGone: (server: string, channel: string) => void;
  /** A role of a server is gone. */
  readonly roleGone: (server: string, role: string) => void;
  /** There is a session (true), or all are being taken up again. */
  readonly session: (ready: boolean) => void;
  /** Connecting again is of no use. */
  readonly fatal: (problem: Problem) => void;
}

interface Known {
  /** The bot's own id. */
  readonly self: string;
  /** How many shards there are. */
  readonly total: number;
  readonly served: Served;
  readonly rest: REST;
  readonly log: Logger;
}

/** Milliseconds in which a message is still mended, rather than told anew. */
const MENDED = 5 * 60_000;

/**
 * Whoever mistyped the bot's name, or forgot it, often mends the message; with the name its words come. What was answered before
 * is known by its id. Discord also updates messages by itself, such as when it has looked at a link: those are not edited.
 */
const isMendedSoon = ({ timestamp, edited_timestamp: edited }: GatewayMessageUpdateDispatchData): boolean =>
  edited !== null && Date.parse(edited) - Date.parse(timestamp) < MENDED;

/** Hears the events of all shards. Never throws. */
export function ears(hearing: Hearing, { self: known, total, served, rest, log }: Known) {
  let self = known;
  const places = openPlaces(rest, () => self);
  const troubled = (error: unknown) =>
    log.error({ why: error instanceof Error ? error.message : "unknown" }, "an event of Discord's failed");

  const heard = (event: GatewayDispatchPayload, shard: number): void => {
    const { t: name, d: data } = event;
    switch (name) {
      case GatewayDispatchEvents.Ready: {
        self = data.user.id;
        const ids = data.guilds.map(({ id }) => id);
        hearing.servers(ids, (server) => shardOf(server, total) === shard);
        return void served.are(ids, shard, total).catch(troubled);
      }
      case GatewayDispatchEvents.InteractionCreate:
        return hearing.interaction(data);
      case GatewayDispatchEvents.MessageCreate:
        return hearing.message(data, self, () => places.of(data));
      case GatewayDispatchEvents.MessageUpdate:
        if (isMendedSoon(data)) hearing.message(data, self, () => places.of(data));
        return;
      case GatewayDispatchEvents.GuildCreate:
        if (data.unavailable) return;
        void served.joined(data.id).catch(troubled);
        return hearing.server(data.id, true);
      case GatewayDispatchEvents.GuildDelete:
        // Unavailable: Discord's own trouble, not the server's wish.
        if (data.unavailable) return;
        void served.left(data.id).catch(troubled);
        return hearing.server(data.id, false);
      case GatewayDispatchEvents.GuildRoleDelete:
        return hearing.roleGone(data.guild_id, data.role_id);
      case GatewayDispatchEvents.ChannelDelete:
        if ("guild_id" in data && data.guild_id) hearing.channelGone(data.guild_id, data.id);
    }
  };
  const hear = (event: GatewayDispatchPayload, shard: number): void => {
    // A throw in a listener would end the process; and what cannot be learnt of a place must not keep the event from being heard.
    for (const listener of [places.hear, heard])
      try {
        listener(event, shard);
      } catch (error) {
        troubled(error);
      }
  };
  return { hear, called: places.called };
}
