/** discord.js's client, set up to remember little. */
import { Client, GatewayIntentBits, Options } from "discord.js";
import type { Logger } from "pino";
import type { Logins } from "./logins.ts";
import { paced } from "./reconnecting.ts";

export interface Entry {
  readonly token: string;
  readonly api?: string | undefined;
  readonly log: Logger;
  readonly logins: Logins;
  /** Gives up connecting. */
  readonly signal?: AbortSignal | undefined;
}

/** None of them is privileged; a message that mentions the bot, or is written to it alone, carries its text all the same. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** `over`: ends the pauses of a client that is given up. */
export function openClient({ api, logins }: Entry, over: AbortSignal): Client {
  return new Client({
    ws: { buildIdentifyThrottler: () => logins, buildStrategy: paced(over) },
    intents: INTENTS,
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      DMMessageManager: 0,
      GuildMessageManager: 0,
      GuildEmojiManager: 0,
      GuildMemberManager: { maxSize: 10, keepOverLimit: (member) => member.id === member.client.user.id },
      GuildStickerManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 10, keepOverLimit: (user) => user.id === user.client.user.id },
      VoiceStateManager: 0,
    }),
    sweepers: {
      ...Options.DefaultSweeperSettings,
      threads: { interval: 3600, lifetime: 4 * 3600 },
    },
    rest: { ...(api ? { api } : {}), globalRequestsPerSecond: 1000 },
  });
}
