/**
 * Who asks, as Discord wants to be told it with every request: "DiscordBot (address, version)". Another form may be turned away
 * before it is looked at. The address is that of discord.js, through which the bot speaks.
 */
import packageJson from "../package.json" with { type: "json" };

export const DISCORD_AGENT = `DiscordBot (https://discord.js.org, ${packageJson.version})`;
