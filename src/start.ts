/** `verbatim start`: the bot, or the preview, until it is told to stop. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openRoom } from "./access/open.ts";
import { noLibraries } from "./access/room.ts";
import { isLoopback, type Config } from "./config.ts";
import { discord } from "./doctor/index.ts";
import { lockFolder, type Lock } from "./state/lock.ts";
import { INTERACTIONS_PATH, registerCommands, startGateway, type Door } from "./doors/discord/index.ts";
import { startWeb, type Web, type WebOptions } from "./doors/web/index.ts";
import type { Problem } from "./model.ts";
import type { Services } from "./serve.ts";
import { openServers } from "./servers/index.ts";
import { STOP, stopSignal } from "./signals.ts";
import { openNotes } from "./state/notes-file.ts";

/** Milliseconds between two looks for what has lain in a bin, or been left behind, long enough. */
const TIDY = 3600_000;

/** A question of common words, asked before anybody can. */
const WARMING = "Who said what about the first of them?";

export type Ending = "stopped" | Problem;

/**
 * With a token the bot, with PUBLIC_URL the reading room, with both the two in one process; with neither the preview.
 * Resolves when it was stopped, or with what its operator must change.
 */
export async function start(services: Services, config: Config, guild?: string): Promise<Ending> {
  process.on("unhandledRejection", (error) => services.log.error({ err: error }, "a promise was left alone"));
  const { token, publicUrl } = config;
  if (!publicUrl && token && config.publicKey) return overHttp(services, config, token, guild);
  if (!publicUrl) return token ? bot(services, config, token, guild) : preview(services, config);
  let connected: Door | null = null;
  const { log } = services;
  const libraries = services.servers?.libraries ?? noLibraries;
  const open = openRoom({ url: publicUrl, config, libraries, log, bot: () => connected });
  const room = { ...config, ...open, libraries, url: publicUrl };
  const beside = config.publicKey ? routes(() => connected) : {};
  const door = await listen(config, { services, room, beside });
  if ("fix" in door) return door;
  console.error(`The reading room is at ${publicUrl} (from here: ${door.url}).`);
  try {
    return token
      ? await bot({ ...services, room: open.room }, config, token, guild, (door) => (connected = door))
      : await alone(config);
  } finally {
    await inTime(door.stop());
    open.end();
  }
}

/** The bot whose interactions come over HTTP, without a reading room beside it. */
async function overHttp(services: Services, config: Config, token: string, guild?: string): Promise<Ending> {
  let connected: Door | null = null;
  const beside = routes(() => connected);
  const web = await listen(config, { services, room: null, beside });
  if ("fix" in web) return web;
  console.error(`Interactions are taken at ${web.url}${INTERACTIONS_PATH}.`);
  try {
    return await bot(services, config, token, guild, (door) => (connected = door));
  } finally {
    await inTime(web.stop());
  }
}

/** What a balancer and Discord ask for. Ready is who has a session and takes new work. */
function routes(door: () => Door | null): NonNullable<WebOptions["beside"]> {
  const unready = () => new Response("not ready", { status: 503 });
  return {
    [INTERACTIONS_PATH]: (request) => door()?.endpoint?.handle(request) ?? unready(),
    "/health/live": () => new Response("live"),
    "/health/ready": () => (door()?.ready() ? new Response("ready") : unready()),
  };
}

/** The reading room without the bot. */
async function alone({ publicUrl }: Config): Promise<Ending> {
  console.error(
    `There is no DISCORD_TOKEN, so there is no bot beside it. For the preview leave PUBLIC_URL (${publicUrl}) out.`,
  );
  return stopSignal();
}

async function bot(
  services: Services,
  config: Config,
  token: string,
  guild?: string,
  told: (connected: Door) => void = () => {},
): Promise<Ending> {
  const lock = locked(services, config);
  if (lock === "taken")
    return {
      where: "DATA_DIR",
      what: `Another Verbatim is running on ${config.dataDir}.`,
      fix: "End it first, or give this one a DATA_DIR and a token of its own.",
    };
  let fail: (problem: Problem) => void = () => {};
  const failed = new Promise<Problem>((resolve) => (fail = resolve));
  const stopped = stopSignal();
  const giveUp = new AbortController();
  // The first question reads what all others share: nobody is to wait for that.
  await services.library.ask(WARMING).catch(() => null);
  const connecting = startGateway({
    token,
    services,
    dataDir: config.dataDir,
    guild,
    api: config.api,
    publicKey: config.publicKey ?? undefined,
    signal: giveUp.signal,
    fatal: fail,
  });
  const door = await Promise.race([connecting.catch(() => failed), failed, stopped]);
  if (typeof door === "string" || "fix" in door) {
    giveUp.abort();
    await inTime(connecting.then((open) => open.stop()).catch(() => {}));
    return door;
  }
  console.error(
    `Connected. To add the bot to a server: ${door.invites.server}\nTo use it everywhere, for yourself: ${door.invites.person}`,
  );
  told(door);
  void quietly(services, config, token);
  const tidy = () => {
    for (const server of services.servers?.tidy() ?? []) services.notes.forget(server);
  };
  const tidying = setInterval(tidy, TIDY);
  tidy();
  const ending = await Promise.race([stopped, failed]);
  clearInterval(tidying);
  await inTime(door.stop());
  lock?.release();
  return ending;
}

/** The lock on the data folder; null where the folder cannot be written, which the bot can live with. */
function locked({ log }: Services, { dataDir }: Config): Lock | "taken" | null {
  try {
    return lockFolder(dataDir);
  } catch (error) {
    log.warn(
      { why: (error as Error).message },
      `the data folder ${dataDir} cannot be written; see verbatim doctor`,
    );
    return null;
  }
}

/** The doctor's look at the account and its servers; only what is to be put right is said. */
async function quietly(
  { commands, log }: Services,
  { api, publicKey }: Config,
  token: string,
): Promise<void> {
  for (const { state, what, fix } of await discord({ token, api, overHttp: publicKey !== null }, commands))
    if (state === "wrong") log.warn({ fix }, what);
}

async function preview(services: Services, config: Config): Promise<Ending> {
  const stopped = stopSignal();
  const tried = makeBelieve(services);
  const door = await listen(config, { services: tried.services });
  if ("fix" in door) return (tried.end(), door);
  const seen = isLoopback(config.host)
    ? ""
    : "\nOther machines can see it, and it asks nobody for a password.";
  console.error(`The preview is at ${door.url} (Ctrl+C ends it).${seen}
To connect to Discord, put DISCORD_TOKEN=... into a file named .env and start again; .env.example says where to get it.`);
  const ending = await stopped;
  await inTime(door.stop());
  tried.end();
  return ending;
}

/** The preview plays in a server of its own, so that an owner's commands can be tried; what is decided there ends with it. */
function makeBelieve(services: Services): { services: Services; end(): void } {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-preview-"));
  const notes = openNotes(folder, (trouble) => services.log.warn(trouble));
  const servers = openServers(services.library, folder);
  const end = () => {
    servers.close();
    notes.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { services: { ...services, notes, servers }, end };
}

/** The web door at the host and port that are set, or what its operator must change. */
async function listen({ host, port }: Config, options: WebOptions): Promise<Web | Problem> {
  try {
    return await startWeb({ ...options, host, port: port ?? undefined });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code || !["EADDRINUSE", "EACCES", "EADDRNOTAVAIL"].includes(code)) throw error;
    const what = code === "EADDRINUSE" ? "is taken by another program" : "cannot be used by this program";
    return {
      where: "PORT",
      what: `${host}:${port ?? 3000} ${what}.`,
      fix: "Set another PORT or HOST, or leave both out.",
    };
  }
}

/** Writes the slash commands, and says what came of it. */
export async function register(services: Services, config: Config, guild?: string): Promise<Ending> {
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

async function inTime(stop: Promise<void>): Promise<void> {
  await Promise.race([stop, new Promise((resolve) => setTimeout(resolve, STOP).unref())]);
}
