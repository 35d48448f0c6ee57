/** Why Discord will not have this bot, and what its operator clicks to change that. */
import { DiscordAPIError } from "discord.js";
import type { Problem } from "../../model.ts";

const PORTAL = "https://discord.com/developers/applications";

const TOKEN: Problem = {
  where: "DISCORD_TOKEN",
  what: "Discord does not accept this token.",
  fix: `Open ${PORTAL}, choose your application, then Bot > Reset Token, and put the new token into .env as DISCORD_TOKEN.`,
};

const byCode: Readonly<Record<number, Problem>> = {
  4004: TOKEN,
  4010: {
    where: "Discord",
    what: "Discord refused the shard this process asked for (4010).",
    fix: "See that TOTAL_SHARDS is the same in all processes, and that SHARD_LIST names none beyond it.",
  },
  4011: {
    where: "Discord",
    what: "The bot is in too many servers for so few shards (4011): one carries 2,500.",
    fix: "Set SHARDS=auto, and it runs as many as Discord recommends. Where that is set, or a TOTAL_SHARDS, end all of its processes and start them again, with a larger number.",
  },
  4012: {
    where: "Discord",
    what: "Discord no longer speaks this version of its protocol (4012).",
    fix: "Update Verbatim.",
  },
  4013: {
    where: "Discord",
    what: "Discord does not know the events this bot asks for (4013).",
    fix: "Update Verbatim; it asks for Guilds, Guild Messages and Direct Messages alone.",
  },
  4014: {
    where: "Discord",
    what: "Discord does not allow this bot the events it asks for (4014).",
    fix: `Open ${PORTAL}, choose your application, then Bot, and see under Privileged Gateway Intents that the application is not restricted; Verbatim itself needs none of the three switches.`,
  },
};

/** The problem behind a close code of the gateway after which connecting again is of no use; null for all others. */
export function fatalClose(code: number): Problem | null {
  return byCode[code] ?? null;
}

/** The problem behind a failed login that will fail again; null where trying again may help. */
export function fatalLogin(error: unknown): Problem | null {
  if (error instanceof DiscordAPIError && error.status === 401) return TOKEN;
  const code = (error as { code?: unknown } | null)?.code;
  return code === "TokenInvalid" || code === "InvalidToken" ? TOKEN : null;
}
