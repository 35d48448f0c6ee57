/** What a verb that goes on is made of: all commands, the servers' own articles, what is kept. */
import type { Logger } from "pino";
import { commands } from "../commands/index.ts";
import packageJson from "../package.json" with { type: "json" };
import type { Config } from "./config.ts";
import type { Library } from "./library.ts";
import type { Services } from "./serve.ts";
import { openServers } from "./servers/index.ts";
import { fileStoresOf } from "./servers/file-stores.ts";
import type { Kept } from "./state/kept.ts";

/** `close` ends what stands on the library, and the library. */
export async function servicesOf(
  library: Library,
  kept: Kept,
  { dataDir, limits, api }: Pick<Config, "dataDir" | "limits" | "api">,
  log: Logger,
): Promise<{ services: Services; close: () => void }> {
  const { notes } = kept;
  const servers = openServers(library, await fileStoresOf(kept, dataDir), limits, async (server) =>
    Object.values((await notes.settings(server)).collections),
  );
  const fetch: Services["fetch"] = async (...asked) => {
    const { bringing } = await import("./doors/discord/bring.ts");
    return bringing(api, `Verbatim/${packageJson.version}`)(...asked);
  };
  const close = () => {
    servers.close();
    library.close();
  };
  return { services: { commands, library, servers, fetch, notes, kept, log }, close };
}
