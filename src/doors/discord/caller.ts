/** Who called the bot in Discord, where, in which language, and who may see the reply. */
import { InteractionContextType, type APIInteraction } from "discord.js";
import type { Caller } from "../../reply.ts";

const MANAGE = 0x20n | 0x8n;
/** Types of channels that hang in another one. */
export const THREADS: ReadonlySet<number> = new Set([10, 11, 12]);

/**
 * Who asks, and where. A server in which the bot is installed by this person alone has decided nothing about it, and keeps
 * no notes: there it is as in a conversation.
 */
export function callerOf(interaction: APIInteraction): Caller {
  const { member, user, guild_id, channel, channel_id } = interaction;
  const owners: Readonly<Record<string, string>> | undefined = interaction.authorizing_integration_owners;
  const installed = !owners || "0" in owners;
  const parent = channel && THREADS.has(channel.type) && "parent_id" in channel ? channel.parent_id : null;
  const permissions = member?.permissions ?? "";
  return {
    user: (member?.user ?? user)?.id ?? "0",
    server: (installed && guild_id) || null,
    channel: parent ?? channel?.id ?? channel_id ?? null,
    manages: /^\d+$/u.test(permissions) && (BigInt(permissions) & MANAGE) !== 0n,
    roles: member?.roles ?? [],
    ...(guild_id ? { opensThreads: has(interaction.app_permissions, OPEN_THREADS) } : {}),
  };
}

/** Create Public Threads, and Send Messages in Threads; an administrator may do all. */
const OPEN_THREADS = (1n << 35n) | (1n << 38n);
const ADMINISTRATOR = 8n;

function has(permissions: string, wanted: bigint): boolean {
  const all = /^\d+$/u.test(permissions) ? BigInt(permissions) : wanted;
  return (all & ADMINISTRATOR) !== 0n || (all & wanted) === wanted;
}

const EXTERNAL_APPS = 1n << 50n;

/**
 * Whether a reply can be shown to all. In a conversation with the bot itself nobody else would see it, and where somebody brings
 * the bot along into a server that does not let them show what it says (“Use External Apps”), Discord makes every reply private.
 */
export function isShowable(interaction: APIInteraction, { server, channel }: Caller): boolean {
  const { context, guild_id, member } = interaction;
  if (channel === null || context === InteractionContextType.BotDM) return false;
  if (server !== null || !guild_id) return true;
  const permissions = member?.permissions ?? "";
  return !/^\d+$/u.test(permissions) || (BigInt(permissions) & EXTERNAL_APPS) !== 0n;
}

/** The language that the person's own Discord speaks. */
export function localeOf(interaction: APIInteraction): string {
  const locale: unknown = "locale" in interaction ? interaction.locale : undefined;
  return typeof locale === "string" ? locale : "en-US";
}
