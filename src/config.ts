/** The environment, read once and checked as a whole. The only reader of it, and the only importer of dotenv. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { readEnvFile } from "./env-file.ts";
import type { Environment } from "./environment.ts";
import type { Problem } from "./model.ts";
import { misspeltSettings } from "./setting-meant.ts";
import { foldersAlone } from "./variables.ts";
import type { DatabaseAddress } from "./postgres/address.ts";

const SEEDS = fileURLToPath(new URL("../seeds", import.meta.url));
/** Who may read what is common to all servers in the reading room. */
export type Audience = "public" | "password" | "closed";

export interface Config {
  /** Null where none is set: the preview starts instead of the bot. */
  readonly token: string | null;
  readonly material: string;
  readonly dataDir: string;
  /** Where everything is kept instead, so that several processes can share it; null: in `dataDir`. */
  readonly database: DatabaseAddress | null;
  /** The same past any pooler, where changes are heard of; null: nowhere, so that one looks every minute. */
  readonly direct: DatabaseAddress | null;
  /** Standbys that are asked first where articles are read; null: there are none. */
  readonly standbys: DatabaseAddress | null;
  /** Null where none was set: 3000, or the next free one. */
  readonly port: number | null;
  readonly host: string;
  /** Where operators look at what is counted; null: nothing is. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** Whether the preview may be served to other machines: it asks nobody for a password. */
  readonly strangers: boolean;
  /** Where the reading room is on the web, without a slash at the end; null where it is not served beside the bot. */
  readonly publicUrl: string | null;
  readonly audience: Audience;
  /** Opens what is common, with `audience` "password". */
  readonly roomPassword: string | null;
  /** With it, readers can sign in with Discord. */
  readonly clientSecret: string | null;
  /** Addresses and networks whose X-Forwarded-* headers are believed. */
  readonly trustedProxies: readonly string[];
  /** A second stage of ranking; null: none. */
  readonly encoder: "use-lite" | null;
  readonly logLevel: string;
  /** The application's key, where interactions come over HTTP; null: they come by the gateway. */
  readonly publicKey: string | null;
  /** How many shards there are over all processes, and those that this one may run (null: any); none: it runs none. */
  readonly sharding: { readonly total: number | "auto" | "none"; readonly list: readonly number[] | null };
  /** What each server may add of its own. */
  readonly limits: {
    readonly articles: number;
    readonly bytes: number;
    readonly additionsAnHour: number;
  };
  /** Where Discord's API is; another address in tests. */
  readonly api: string;
}

const require = createRequire(import.meta.url);
const dotenv = () => require("dotenv") as typeof import("dotenv");
/** Loaded where something is to be checked: with its library that takes a tenth of the start of `verbatim ask`. */
const checks = () => require("./environment-rules.ts") as typeof import("./environment-rules.ts");

/**
 * Reads `.env` in the working directory and the environment, which wins. Every problem is told at once. `online`: whether what
 * only verbs need that go online or are reached from there is looked at too. `envFile`: the file; null: none is read.
 */
export function readConfig(
  env: NodeJS.ProcessEnv = process.env,
  online = true,
  envFile: string | null = env === process.env ? ".env" : null,
): { config: Config; problems: Problem[] } {
  const file = envFile === null ? null : readEnvFile(envFile);
  // What the environment sets wins.
  if (file?.text) for (const [name, value] of Object.entries(dotenv().parse(file.text))) env[name] ??= value;
  const alone = foldersAlone(env, online);
  const { set, problems } = alone
    ? { set: alone as Environment, problems: [] }
    : checks().checked(env, (name) => file?.lineOf(name) ?? null);
  return {
    problems: [
      ...(file ? [...file.problems, ...misspeltSettings(file.names, file.lineOf)] : []),
      ...problems,
    ],
    config: {
      token: set.DISCORD_TOKEN ?? null,
      material: set.MATERIAL_DIR ?? (existsSync("seeds") ? "seeds" : SEEDS),
      dataDir: set.DATA_DIR ?? "data",
      database: set.DATABASE_URL ?? null,
      direct: set.DATABASE_DIRECT_URL ?? (set.DATABASE_URL?.prepare ? set.DATABASE_URL : null),
      // Whatever of them is the primary is asked as DATABASE_URL says.
      standbys: set.DATABASE_READ_URL ? { ...set.DATABASE_READ_URL, role: "standby" } : null,
      port: set.PORT ?? null,
      host: set.HOST ?? "127.0.0.1",
      metrics:
        set.METRICS_PORT === undefined
          ? null
          : { host: set.METRICS_HOST ?? "127.0.0.1", port: set.METRICS_PORT },
      strangers: set.ALLOW_STRANGERS === "1",
      publicUrl: set.PUBLIC_URL ?? null,
      audience: set.READING_ROOM ?? "public",
      roomPassword: set.ROOM_PASSWORD ?? null,
      clientSecret: set.DISCORD_CLIENT_SECRET ?? null,
      trustedProxies: set.TRUSTED_PROXY ?? [],
      encoder: set.ENCODER ?? null,
      publicKey: set.INTERACTIONS === "http" ? (set.DISCORD_PUBLIC_KEY ?? null) : null,
      sharding: { total: set.SHARDS ?? set.TOTAL_SHARDS ?? 1, list: set.SHARD_LIST ?? null },
      limits: {
        articles: set.SERVER_ARTICLES ?? 200,
        bytes: (set.SERVER_MEGABYTES ?? 200) * 1_000_000,
        additionsAnHour: set.SERVER_ADDITIONS ?? 20,
      },
      logLevel: set.LOG_LEVEL ?? "info",
      api: set.DISCORD_API ?? "https://discord.com/api",
    },
  };
}
