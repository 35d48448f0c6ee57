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
  if (!("commands" in done)) return done;
  console.error(
    done.commands === "written"
      ? "The commands are written."
      : "Discord has these commands already; nothing was written.",
  );
  if (guild)
    console.error(
      "They show in that server at once. When those for all servers show there too, each stands twice: “register” without --guild takes these away.",
    );
  if (done.copies)
    console.error(
      `In ${done.copies === 1 ? "one server" : `${done.copies} servers`} they stood twice: what “register --guild” had written there is gone.`,
    );
  return "stopped";
}
