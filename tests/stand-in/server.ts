/** A server that the bot is in. */
import { BOT, CHANNEL, GUILD, ROLE } from "./names.ts";

const role = (id: string, name: string) => ({
  id,
  name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: 0,
  permissions: "0",
  managed: false,
  mentionable: false,
  flags: 0,
});

/** A server as Discord tells of it. */
export function guild(id: string) {
  const channel = { id: CHANNEL, type: 0, name: "general", position: 0, permission_overwrites: [] };
  return {
    id,
    name: "A server",
    owner_id: "1",
    preferred_locale: "en-US",
    roles: [
      { ...role(GUILD, "@everyone"), tags: {} },
      { ...role(ROLE, "Verbatim"), tags: { bot_id: BOT } },
    ],
    emojis: [],
    stickers: [],
    features: [],
    channels: [channel],
    threads: [],
    members: [],
    member_count: 2,
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
  };
}
