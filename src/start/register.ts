/** `verbatim register`. */
import type { Config } from "../config.ts";
import { registerCommands } from "../doors/discord/index.ts";
import type { Services } from "../serve.ts";
import type { Ending } from "./ending.ts";

/** Writes the slash commands, and says what came of it. */
export async function registerVerb(services: Services, config: Config, guild?: string): Promise<Ending> {
  const missing = {
    where: "DISCORD_TOKEN",
    what: "There is none.",
    fix: "Set it in .env; .env.example says where to get it.",
  };
  if (!config.token) return missing;
  const { commands } = services;
  const done = await registerCommands({ token: config.token, commands, guild, api: config.api });
  if (typeof done !== "string") return done;
  console.error(
    done === "written"
      ? "The commands are written."
      : "Discord has these commands already; nothing was written.",
  );
  return "stopped";
}
