/** The links by which a bot comes into a server, and what it asks to be allowed there. */
import { PermissionFlagsBits } from "discord.js";

/** Links that install the bot in a server, and for oneself. */
export interface Invites {
  readonly server: string;
  readonly person: string;
}

/** View Channel, Send Messages, Send Messages in Threads, Embed Links, Read Message History. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory;

export function invitesOf(application: string): Invites {
  const base = `https://discord.com/oauth2/authorize?client_id=${application}`;
  return {
    server: `${base}&scope=bot+applications.commands&permissions=${PERMISSIONS}&integration_type=0`,
    person: `${base}&scope=applications.commands&integration_type=1`,
  };
}
