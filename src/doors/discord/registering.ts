/** Has the commands written: beside a bot that starts, or alone. */
import { DiscordAPIError, Routes } from "discord.js";
import type { Command } from "../../command.ts";
import type { Problem } from "../../model.ts";
import type { Services } from "../../serve.ts";
import { fatalLogin } from "./fatal.ts";
import { writeCommands } from "./register.ts";
import { openRest } from "./rest.ts";

/** Registers the commands, in the background from the second attempt on: those of the last start go on working. */
export async function registered(
  work: () => Promise<string>,
  log: Services["log"],
  pauses = [1000, 10_000, 60_000],
) {
  try {
    log.info({ commands: await work() }, "connected to Discord");
  } catch (error) {
    const why = error instanceof Error ? error.message : "unknown";
    const [pause, ...rest] = error instanceof DiscordAPIError ? [] : pauses;
    log.warn({ why, again: pause }, "the commands could not be registered");
    if (pause !== undefined) setTimeout(() => void registered(work, log, rest), pause).unref();
  }
}

/** Writes the commands and does nothing else; "unchanged" where Discord has them already, a problem where it refuses. */
export async function registerCommands(options: {
  readonly token: string;
  readonly commands: readonly Command[];
  readonly guild?: string | undefined;
  readonly api?: string | undefined;
}): Promise<"written" | "unchanged" | Problem> {
  const rest = openRest(options.token, options.api);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
    return await writeCommands(rest, id, options.commands, options.guild);
  } catch (error) {
    return (
      fatalLogin(error) ?? {
        where: "Discord",
        what: `The commands could not be written: ${error instanceof Error ? error.message : "unknown reason"}.`,
        fix: "Try again when Discord can be reached; with --guild, the bot must be in that server.",
      }
    );
  }
}
