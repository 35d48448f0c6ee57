/** `verbatim doctor`: what is in order, and what to click or type about the rest. */
import type { Command } from "../command.ts";
import type { Config } from "../config.ts";
import type { Library } from "../library.ts";
import type { Problem } from "../model.ts";
import { proxyOf } from "../proxy.ts";
import { discord } from "./discord.ts";
import { findingLine, note, ok, wrong, type Finding } from "./finding.ts";
import { checkFolder } from "./folder.ts";
import { checkMaterial } from "./material.ts";
import { checkReadingRoom } from "./room.ts";
import { runtime } from "./runtime.ts";

export { discord, findingLine, type Finding };

export interface Patient {
  readonly config: Config;
  /** What is wrong with the configuration. */
  readonly problems: readonly Problem[];
  readonly library: Library;
  readonly commands: readonly Command[];
  /** Where a proxy may be set. */
  readonly env: NodeJS.ProcessEnv;
}

/** Looks at everything; the token is never part of what it says. */
export async function examine({ config, problems, library, commands, env }: Patient): Promise<Finding[]> {
  return [
    runtime(),
    ...problems.map(({ where, what, fix }) =>
      wrong(what.startsWith(where) ? what : `${where}: ${what}`, fix),
    ),
    ...(await checkMaterial(library, config.material)),
    ...(await keeping(config)),
    ...way(env),
    ...(await account(config, problems, commands)),
    ...(await checkReadingRoom(config)),
  ];
}

/** Where everything is kept. */
async function keeping({ database: address, direct, standbys, dataDir }: Config): Promise<Finding[]> {
  if (!address) return checkFolder(dataDir);
  const { checkDatabase: database, replicas } = await import("./database.ts");
  const found = await database(address, direct);
  if (!standbys || found.some(({ state }) => state === "wrong")) return found;
  return [...found, ...(await replicas(standbys, address))];
}

function way(env: NodeJS.ProcessEnv): Finding[] {
  const proxy = proxyOf(env);
  return proxy === null ? [] : [ok(`What goes to Discord goes through the proxy ${proxy}.`)];
}

async function account(
  { token, api, publicKey, sharding }: Config,
  problems: readonly Problem[],
  commands: readonly Command[],
): Promise<Finding[]> {
  if (token)
    return [
      ok("DISCORD_TOKEN has the shape of a token."),
      ...(await discord({ token, api, overHttp: publicKey !== null, shards: sharding.total }, commands)),
    ];
  if (problems.some(({ where }) => where === "DISCORD_TOKEN")) return [];
  return [
    note(
      "No DISCORD_TOKEN: npm start serves the preview, and Discord is left alone.",
      "To connect: https://discord.com/developers/applications, “New Application”, page “Bot”, press “Reset Token”, copy it, and put DISCORD_TOKEN= and the token into a file named .env.",
    ),
  ];
}
