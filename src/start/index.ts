/** `verbatim start`: the bot, or the preview, until it is told to stop. */
import { openRoom } from "../access/open.ts";
import { noLibraries } from "../access/room.ts";
import type { Config } from "../config.ts";
import { INTERACTIONS_PATH, type Door } from "../doors/discord/index.ts";
import type { WebOptions } from "../doors/web/index.ts";
import type { Meter } from "../metrics/meter.ts";
import type { Services } from "../serve.ts";
import { stopSignal } from "../signals.ts";
import { openReaders } from "../state/readers.ts";
import { bot } from "./bot.ts";
import { inTime, type Ending } from "./ending.ts";
import { listen } from "./listen.ts";
import { measured } from "./measured.ts";
import { preview } from "./preview.ts";

export { registerVerb as register } from "./register.ts";
export type { Ending };

/**
 * With a token the bot, with PUBLIC_URL the reading room, with both the two in one process; with neither the preview.
 * Resolves when it was stopped, or with what its operator must change.
 */
export async function start(services: Services, config: Config, guild?: string): Promise<Ending> {
  const leftAlone = (error: unknown) => void services.log.error({ err: error }, "a promise was left alone");
  process.on("unhandledRejection", leftAlone);
  const door: { open: Door | null } = { open: null };
  try {
    const lookedAt = await measured(services, config, () => door.open);
    if ("fix" in lookedAt) return lookedAt;
    return await running(lookedAt.services, config, door, guild).finally(() => inTime(lookedAt.stop()));
  } finally {
    process.off("unhandledRejection", leftAlone);
  }
}

async function running(
  services: Services,
  config: Config,
  door: { open: Door | null },
  guild?: string,
): Promise<Ending> {
  const { token, publicUrl, publicKey } = config;
  const connected = () => door.open;
  const told = (open: Door) => void (door.open = open);
  const routes = publicKey ? routesOf(connected, services.meter) : {};
  if (!publicUrl && token && publicKey) {
    const web = await listen(config, { services, room: null, routes });
    if ("fix" in web) return web;
    console.error(`Interactions are taken at ${web.url}${INTERACTIONS_PATH}.`);
    return bot(services, config, token, guild, told).finally(() => inTime(web.stop()));
  }
  if (!publicUrl) return token ? bot(services, config, token, guild, told) : preview(services, config);
  const { log } = services;
  const libraries = services.servers?.libraries ?? noLibraries;
  const store = await (services.kept?.readers() ?? openReaders(config.dataDir, log));
  const open = openRoom({ url: publicUrl, config, store, libraries, bot: connected });
  const room = { ...config, ...open, libraries, url: publicUrl };
  const web = await listen(config, { services, room, routes });
  if ("fix" in web) return web;
  console.error(`The reading room is at ${publicUrl} (from here: ${web.url}).`);
  try {
    return token
      ? await bot({ ...services, room: open.room }, config, token, guild, told)
      : await alone(config);
  } finally {
    await inTime(web.stop());
    await open.end();
  }
}

/** What a balancer and Discord ask for. Ready is who has a session and takes new work. */
function routesOf(door: () => Door | null, meter?: Meter): NonNullable<WebOptions["routes"]> {
  const unready = () => new Response("not ready", { status: 503 });
  return {
    [INTERACTIONS_PATH]: async (request) => {
      const answer = await (door()?.endpoint?.handle(request) ?? unready());
      meter?.interaction(answer.status);
      return answer;
    },
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
