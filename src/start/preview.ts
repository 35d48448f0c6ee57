/** The preview: the bot on a page of this machine, without Discord. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { isLoopback } from "../environment.ts";
import type { Services } from "../serve.ts";
import { foldersIn } from "../servers/folders.ts";
import { openServers } from "../servers/index.ts";
import { stopSignal } from "../signals.ts";
import { openNotes } from "../state/notes-file.ts";
import { inTime, type Ending } from "./ending.ts";
import { listen } from "./listen.ts";

/** Serves the preview until it is told to stop. */
export async function preview(services: Services, config: Config): Promise<Ending> {
  const stopped = stopSignal();
  const tried = makeBelieve(services);
  const door = await listen(config, { services: tried.services });
  if ("fix" in door) return (await tried.end(), door);
  const seen = isLoopback(config.host)
    ? ""
    : "\nOther machines can see it, and it asks nobody for a password.";
  console.error(`The preview is at ${door.url} (Ctrl+C ends it).${seen}
To connect to Discord, put DISCORD_TOKEN=... into a file named .env and start again; .env.example says where to get it.`);
  const ending = await stopped;
  await inTime(door.stop());
  await tried.end();
  return ending;
}

/** The preview plays in a server of its own, so that an owner's commands can be tried; what is decided there ends with it. */
function makeBelieve(services: Services): { services: Services; end(): Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-preview-"));
  const notes = openNotes(folder, (trouble) => services.log.warn(trouble));
  const servers = openServers(services.library, foldersIn(folder));
  const end = async () => {
    servers.close();
    await notes.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { services: { ...services, notes, servers }, end };
}
