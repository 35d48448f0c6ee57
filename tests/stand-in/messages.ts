/** Messages that people write, and those of the bot as they stand in a channel. */
import type { StandIn } from "./discord.ts";
import type { Exchange } from "./exchange.ts";
import { ANNA, BOT, CHANNEL, GUILD, ROLE, snowflake } from "./names.ts";
import type { Where } from "./people.ts";

export const person = (id: string) => ({
  id,
  username: "someone",
  discriminator: "0",
  avatar: null,
  global_name: null,
});

interface Writing {
  answering?: Exchange["shown"];
  from?: string;
  wordless?: boolean;
  /** The message of which these are the new words, and when they came; null: Discord updated it by itself. */
  mends?: string;
  edited?: string | null;
}

/**
 * Someone writes a message; what the bot sends back is among `discord.received`. The bot reads its text only where Discord
 * hands it over: in a conversation with it, or where it is mentioned. `wordless`: not even so.
 */
export function write(discord: StandIn, content: string, where: Where & Writing = {}): string {
  const { user = ANNA, guild = GUILD, channel = CHANNEL, answering, from = BOT, wordless = false } = where;
  const { mends, edited = "2026-11-23T00:01:00Z" } = where;
  const id = mends ?? snowflake();
  const bot = { ...person(BOT), bot: true };
  const mentioned = /<@!?(\d+)>/u.exec(content)?.[1] === BOT || (Boolean(answering) && from === BOT);
  const named = mentioned || content.includes(`<@&${ROLE}>`);
  discord.gateway.dispatch(mends === undefined ? "MESSAGE_CREATE" : "MESSAGE_UPDATE", {
    ...asMessage({}),
    ...(mends === undefined ? {} : { edited_timestamp: edited }),
    id,
    channel_id: channel,
    ...(guild === null ? {} : { guild_id: guild, member: { roles: [], joined_at: "2026-01-01T00:00:00Z" } }),
    author: person(user),
    content: (guild === null || named) && !wordless ? content : "",
    flags: 0,
    type: answering ? 19 : 0,
    mentions: mentioned ? [bot] : [],
    mention_roles: [...content.matchAll(/<@&(\d+)>/gu)].map(([, id]) => id),
    ...(answering
      ? { referenced_message: { ...asMessage(answering), author: from === BOT ? bot : person(from) } }
      : {}),
  });
  return id;
}

export function asMessage(shown: { components?: unknown; flags?: number }) {
  return {
    id: snowflake(),
    channel_id: CHANNEL,
    author: { ...person(BOT), bot: true },
    content: "",
    components: shown.components ?? [],
    flags: shown.flags ?? 0,
    timestamp: "2026-11-23T00:00:00Z",
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
  };
}
