/** Who may use a command, and where: what a server's owner chose. */
import type { Command } from "./command.ts";
import type { Call } from "./reply.ts";
import type { Notes, Settings } from "./state/notes.ts";

/** Why the command is not for this caller, as the slip that says so; null where it is. */
export async function barredFrom(
  { owners, unlimited }: Command,
  { caller }: Call,
  notes: Notes,
): Promise<"ownersOnly" | "librariansOnly" | "askersOnly" | null> {
  const settings = await notes.settings(caller.server);
  const { askers } = settings;
  if (caller.manages) return null;
  if (owners === true) return "ownersOnly";
  if (isLibrarian(caller, settings)) return null;
  if (owners === "librarians") return "librariansOnly";
  if (unlimited) return null;
  return askers.length && !askers.some((role) => caller.roles?.includes(role)) ? "askersOnly" : null;
}

/** Who manages the server, or has the role that looks after its articles. */
export const isLibrarian = ({ manages, roles }: Call["caller"], { librarians }: Settings): boolean =>
  manages || (librarians !== null && (roles?.includes(librarians) ?? false));

/** The channels to go to, where the server's owner let the bot answer in some and this is none of them. */
export async function closedTo({ caller }: Call, notes: Notes): Promise<string[]> {
  const { channels } = await notes.settings(caller.server);
  const open = caller.channel === null || channels.length === 0 || channels.includes(caller.channel);
  return open ? [] : channels.map((id) => `<#${id}>`);
}
