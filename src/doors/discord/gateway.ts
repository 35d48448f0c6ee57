/** The connection to Discord's gateway: discord.js keeps it; what it hears comes out as Discord sent it. */
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import {
  Events,
  GatewayDispatchEvents,
  type APIInteraction,
  type Client,
  type GatewayMessageCreateDispatchData,
  type GatewayReadyDispatchData,
} from "discord.js";
import type { Problem } from "../../model.ts";
import { fatalClose, fatalLogin } from "./fatal.ts";
import { openClient, type Entry } from "./client.ts";
import { openSilence } from "./reconnecting.ts";
import type { Where } from "./insist.ts";
import type { Place } from "./mention.ts";

export interface Hearing {
  readonly interaction: (interaction: APIInteraction) => void;
  /** A message, with the bot's own id and what is known of the place. */
  readonly message: (message: GatewayMessageCreateDispatchData, self: string, place: Place) => void;
  /** A server took the bot in (true), or out. */
  readonly server: (server: string, joined: boolean) => void;
  /** A channel of a server is gone. */
  readonly channelGone: (server: string, channel: string) => void;
  /** The session stands (true) or is being taken up again (false). */
  readonly session: (ready: boolean) => void;
  /** Connecting again is of no use. */
  readonly fatal: (problem: Problem) => void;
}

export interface Gateway {
  readonly application: string;
  /** Whether the bot is in this server. */
  serves(server: string): boolean;
  /** A place as people call it: "#general of Wexmouth"; by its ids where it is not known. */
  called(where: Where): string;
  /** Closes with code 1000: the bot shows as offline at once, and nothing more is heard. */
  close(): Promise<void>;
}

/** Logs in and resolves once Discord says READY. Tries again with growing pauses while Discord cannot be reached. */
export async function connect(entry: Entry, hearing: Hearing): Promise<Gateway> {
  const { token, log, signal } = entry;
  const told = new Set<string>();
  for (let pause = 1000; ; pause = Math.min(pause * 2, 300_000)) {
    const over = new AbortController();
    const client = openClient(entry, over.signal);
    const giveUp = () => {
      over.abort();
      return client.destroy();
    };
    signal?.addEventListener("abort", giveUp);
    const outcome = await Promise.race([login(entry, client, hearing, giveUp), aborted(signal)]);
    if ("gateway" in outcome) {
      signal?.removeEventListener("abort", giveUp);
      return outcome.gateway;
    }
    signal?.throwIfAborted();
    const problem = fatalLogin(outcome.error);
    if (problem) {
      hearing.fatal(problem);
      throw new Error(problem.what);
    }
    const message = outcome.error instanceof Error ? outcome.error.message : String(outcome.error);
    const why = message.replaceAll(token, "***");
    // Once: it may last for hours.
    if (!told.has(why)) log.warn({ why }, "Discord cannot be reached; trying again, with growing pauses");
    told.add(why);
    await wait(pause, null, { signal });
  }
}

async function aborted(signal: AbortSignal | undefined): Promise<{ readonly error: unknown }> {
  if (!signal) return new Promise(() => {});
  if (!signal.aborted) await once(signal, "abort");
  return { error: signal.reason };
}

type Outcome = { readonly gateway: Gateway } | { readonly error: unknown };

async function login(
  { token, log }: Entry,
  client: Client,
  hearing: Hearing,
  end: () => Promise<void>,
): Promise<Outcome> {
  const silence = openSilence(log);
  const session = (ready: boolean) => {
    silence.session(ready);
    hearing.session(ready);
  };
  const guarded =
    <T>(listen: (data: T) => void) =>
    (data: T) => {
      // A throw in a listener ends the process.
      try {
        listen(data);
      } catch (error) {
        log.error(
          { why: error instanceof Error ? error.message : "unknown" },
          "an event of Discord's failed",
        );
      }
    };
  client.ws.on(GatewayDispatchEvents.InteractionCreate, guarded(hearing.interaction));
  client.ws.on(
    GatewayDispatchEvents.MessageCreate,
    guarded((message: GatewayMessageCreateDispatchData) => {
      if (client.user) hearing.message(message, client.user.id, placeOf(message, client));
    }),
  );
  client.ws.on(
    GatewayDispatchEvents.GuildCreate,
    guarded(({ id }: { id: string }) => hearing.server(id, true)),
  );
  client.ws.on(
    GatewayDispatchEvents.GuildDelete,
    // Unavailable: Discord's own trouble, not the server's wish.
    guarded(({ id, unavailable }: { id: string; unavailable?: boolean }) => {
      if (!unavailable) hearing.server(id, false);
    }),
  );
  client.ws.on(
    GatewayDispatchEvents.ChannelDelete,
    guarded(({ id, guild_id }: { id: string; guild_id?: string }) => {
      if (guild_id) hearing.channelGone(guild_id, id);
    }),
  );
  client.ws.on(GatewayDispatchEvents.Resumed, () => session(true));
  client.on(Events.ShardReconnecting, () => session(false));
  client.on(Events.Error, (error) => log.warn({ why: error.name }, "discord.js reports an error"));
  client.on(Events.ShardError, (error) => silence.broke(error.message.replaceAll(token, "***")));
  client.on(Events.ShardDisconnect, ({ code }) => {
    session(false);
    const problem = fatalClose(code);
    if (!problem) return;
    // discord.js would stay as it is: alive, and deaf.
    void end();
    hearing.fatal(problem);
  });
  const ready = new Promise<GatewayReadyDispatchData>((resolve) => {
    client.ws.on(GatewayDispatchEvents.Ready, (data: GatewayReadyDispatchData) => {
      session(true);
      resolve(data);
    });
  });
  try {
    await client.login(token);
  } catch (error) {
    silence.close();
    return { error };
  }
  const { application } = await ready;
  const serves = (server: string) => client.guilds.cache.has(server);
  const called = ({ server, channel }: Where) => {
    const known = client.channels.cache.get(channel ?? "");
    const guild = client.guilds.cache.get(server ?? "");
    const place = known && "name" in known && known.name ? `#${known.name}` : `the channel ${channel}`;
    return server === null ? "a direct message" : `${place} of ${guild?.name ?? `the server ${server}`}`;
  };
  const close = () => {
    silence.close();
    return end();
  };
  return { gateway: { application: application.id, serves, called, close } };
}

function placeOf({ guild_id, channel_id }: GatewayMessageCreateDispatchData, client: Client): Place {
  const channel = client.channels.cache.get(channel_id);
  const guild = guild_id ? client.guilds.cache.get(guild_id) : undefined;
  const role = guild?.roles.cache.find(({ tags }) => tags?.botId === client.user?.id);
  return {
    locale: guild?.preferredLocale ?? "en-US",
    parent: channel?.isThread() ? channel.parentId : null,
    role: role?.id ?? null,
  };
}
