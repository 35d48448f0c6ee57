/** `verbatim start`: the bot, or the preview, until it is told to stop. */
import { openRoom } from "../access/open.ts";
import { noLibraries } from "../access/room.ts";
import type { Config } from "../config.ts";
import { INTERACTIONS_PATH, type Door } from "../doors/discord/index.ts";
import type { WebOptions } from "../doors/web/index.ts";
import type { Services } from "../serve.ts";
import { stopSignal } from "../signals.ts";
import { openReaders } from "../state/readers.ts";
import { bot } from "./bot.ts";
import { inTime, type Ending } from "./ending.ts";
import { listen } from "./listen.ts";
import { preview } from "./preview.ts";

export { register } from "./register.ts";
export type { Ending };

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
  const store = await (services.kept?.readers() ?? openReaders(config.dataDir, log));
  const open = openRoom({ url: publicUrl, config, store, libraries, bot: () => connected });
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
    await open.end();
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
