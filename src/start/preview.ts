/** The preview: the bot on a page of this machine, without Discord. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fetch } from "../command.ts";
import type { Config } from "../config.ts";
import { openUploads, type Uploads } from "../doors/web/uploads.ts";
import { isLoopback } from "../environment-rules.ts";
import { UserError } from "../reply.ts";
import type { Services } from "../serve.ts";
import { foldersIn } from "../servers/file-stores-on-disk.ts";
import { openServers } from "../servers/index.ts";
import { stopSignal } from "../signals.ts";
import { openNotes } from "../state/notes-file.ts";
import { inTime, type Ending } from "./ending.ts";
import { listen } from "./listen.ts";

/** Serves the preview until it is told to stop. */
export async function preview(services: Services, config: Config): Promise<Ending> {
  const stopped = stopSignal();
  const uploads = openUploads();
  const tried = makeBelieve(services, uploads);
  const door = await listen(config, { services: tried.services, uploads });
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
export function makeBelieve(
  services: Services,
  uploads: Uploads,
): { services: Services; end(): Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-preview-"));
  const notes = openNotes(folder, (trouble) => services.log.warn(trouble));
  const servers = openServers(services.library, foldersIn(folder));
  const end = async () => {
    servers.close();
    await notes.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const fetch: Fetch = async (from, say) => {
    const brought = from.file ? uploads.fetch(from.file) : await services.fetch?.(from, say);
    if (!brought) throw new UserError(from.file ? say.library.missing.lost : say.library.nothingGiven);
    return brought;
  };
  return { services: { ...services, notes, servers, fetch }, end };
}
