/** The bot: one process on a data folder, connected until it is told to stop. */
import type { Config } from "../config.ts";
import { discord } from "../doctor/index.ts";
import { startGateway, type Door } from "../doors/discord/index.ts";
import type { Problem } from "../model.ts";
import type { Services } from "../serve.ts";
import { stopSignal } from "../signals.ts";
import { keepFolder, type Lock } from "../state/lock.ts";
import { inTime, type Ending } from "./ending.ts";

/** Milliseconds between two looks for what has lain in a bin, or been left behind, long enough. */
const TIDY = 3600_000;

/** A question of common words, asked before anybody can. */
const WARMING = "Who said what about the first of them?";

/** Answers on Discord until it is told to stop. `told`: hears of the door when it is open. */
export async function bot(
  services: Services,
  config: Config,
  token: string,
  guild?: string,
  told: (connected: Door) => void = () => {},
): Promise<Ending> {
  let fail: (problem: Problem) => void = () => {};
  const failed = new Promise<Problem>((resolve) => (fail = resolve));
  const another: Problem = {
    where: "DATA_DIR",
    what: `Another Verbatim is running on ${config.dataDir}.`,
    fix: "End it first, or give this one a DATA_DIR and a token of its own.",
  };
  const lock = locked(services, config, () => fail(another));
  if (lock === "taken") return another;
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
    sharding: config.sharding,
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
  const tidy = async () => {
    for (const server of (await services.servers?.tidy()) ?? []) await services.notes.forget(server);
  };
  const tidied = () =>
    void tidy().catch((error: Error) =>
      services.log.warn(
        { why: error.message },
        "what is over could not be taken away; tried again in an hour",
      ),
    );
  const tidying = setInterval(tidied, TIDY);
  tidied();
  const ending = await Promise.race([stopped, failed]);
  clearInterval(tidying);
  await inTime(door.stop());
  lock?.release();
  return ending;
}

/** The lock on the data folder; null where the folder cannot be written, or holds nothing, which the bot can live with. */
function locked(
  { log, kept }: Services,
  { dataDir }: Config,
  lost: () => void,
): Pick<Lock, "release"> | "taken" | null {
  if (kept?.shared) return null;
  try {
    return keepFolder(dataDir, (trouble) => log.warn(trouble), lost);
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
  { api, publicKey, sharding }: Config,
  token: string,
): Promise<void> {
  const account = { token, api, overHttp: publicKey !== null, shards: sharding.total };
  for (const { state, what, fix } of await discord(account, commands))
    if (state === "wrong") log.warn({ fix }, what);
}
