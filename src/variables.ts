/** The names of what may be set in the environment; `environment.ts` says what may stand there. */
export const VARIABLES = [
  "DISCORD_TOKEN",
  "MATERIAL_DIR",
  "DATA_DIR",
  "DATABASE_URL",
  "DATABASE_DIRECT_URL",
  "DATABASE_READ_URL",
  "PORT",
  "HOST",
  "METRICS_PORT",
  "METRICS_HOST",
  "ALLOW_STRANGERS",
  "PUBLIC_URL",
  "READING_ROOM",
  "ROOM_PASSWORD",
  "DISCORD_CLIENT_SECRET",
  "TRUSTED_PROXY",
  "INTERACTIONS",
  "DISCORD_PUBLIC_KEY",
  "SHARDS",
  "TOTAL_SHARDS",
  "SHARD_LIST",
  "SERVER_ARTICLES",
  "SERVER_MEGABYTES",
  "SERVER_ADDITIONS",
  "HTTPS_PROXY",
  "https_proxy",
  "HTTP_PROXY",
  "http_proxy",
  "ENCODER",
  "LOG_LEVEL",
  "DISCORD_API",
] as const;
export type Variable = (typeof VARIABLES)[number];

/** What only start minds: the other verbs listen nowhere. */
export const STARTS_ONLY: ReadonlySet<string> = new Set([
  "DISCORD_TOKEN",
  "DISCORD_PUBLIC_KEY",
  "HOST",
  "METRICS_HOST",
  "METRICS_PORT",
  "HTTPS_PROXY",
  "https_proxy",
  "HTTP_PROXY",
  "http_proxy",
  "READING_ROOM",
]);

/** Of these anything may be the value. */
const FOLDERS: ReadonlySet<Variable> = new Set(["MATERIAL_DIR", "DATA_DIR"]);

/** The folders, where nothing else is set that this verb minds: then there is nothing to check. Else null. */
export function foldersAlone(
  env: NodeJS.ProcessEnv,
  online: boolean,
): Partial<Record<Variable, string | undefined>> | null {
  const set = VARIABLES.filter((name) => env[name]?.trim() && (online || !STARTS_ONLY.has(name)));
  if (set.some((name) => !FOLDERS.has(name))) return null;
  return Object.fromEntries(set.map((name) => [name, env[name]]));
}
