/** The connection to Discord's gateway: its shards, and what they hear, as Discord sent it. */
import type { REST } from "discord.js";
import type { Logger } from "pino";
import { fatalClose } from "./fatal.ts";
import { ears, type Hearing } from "./hearing.ts";
import { aborted, introduced } from "./introduction.ts";
import type { LoginBook } from "../../state/logins.ts";
import type { ServerChannel } from "./retry.ts";
import { openLogins } from "./logins.ts";
import { servedAnywhere, servedHere } from "./servers-known.ts";
import { openAllowance } from "./shards/allowance.ts";
import { leasedShards, runningShards, type Sharing } from "./shards/leased.ts";
import { noShards, ownShards, type OpenShard, type Shards } from "./shards/own.ts";
import { openShard } from "./shards/shard.ts";
import { planned, type Sharding } from "./shards/sharding.ts";

export interface GatewayEntry {
  readonly token: string;
  readonly rest: REST;
  readonly log: Logger;
  readonly sharding: Sharding;
  /** Where processes share shards; null: this one runs its own. */
  readonly sharing: Sharing | null;
  /** Where logins are counted. */
  readonly logins: LoginBook;
  /** Milliseconds between logins of shards that may not log in at the same time; another number in tests. */
  readonly apart?: number | undefined;
  /** Gives up connecting. */
  readonly signal?: AbortSignal | undefined;
}

export interface Gateway {
  readonly application: string;
  /** Whether the bot is in one of these servers. */
  serves(...servers: readonly string[]): Promise<boolean>;
  /** A place as people call it: "#general of Wexmouth"; by its ids where it is not known. */
  called(where: ServerChannel): string;
  /** Whether it hears Discord, or holds itself ready to: every shard is another process's. */
  ready(): boolean;
  /** The shards that this process runs, and whether they have a session. */
  shards(): readonly { readonly id: number; readonly up: boolean }[];
  /** Hears nothing more. Shards of its own show as offline at once; shared ones go to the next process, session and all. */
  close(): Promise<void>;
}

/** Connects and resolves once a session stands. Tries again with growing pauses while Discord cannot be reached. */
export async function connect(entry: GatewayEntry, hearing: Hearing): Promise<Gateway> {
  const { rest, log, signal, sharing, sharding, token } = entry;
  const allowance = openAllowance(rest);
  const { application, allowed } = await introduced(entry, allowance, hearing.fatal);
  const served = sharing ? servedAnywhere(sharing.database) : servedHere();
  const { total, wanted } = planned(sharding, allowed, sharing ? await runningShards(sharing.database) : 0);
  if (total > 1) log.info({ total, mine: wanted.length }, "shards");
  if (wanted.length && total < allowed.shards)
    log.warn(
      { shards: total, recommended: allowed.shards },
      "Discord recommends more shards: set SHARDS=auto. One carries 2,500 servers",
    );

  const { hear, called } = ears(hearing, {
    self: application.bot?.id ?? application.id,
    total,
    served,
    rest,
    log,
  });

  let shards: Shards | null = null;
  let [standing, failed] = [false, false];
  let first = () => {};
  const stood = new Promise<void>((resolve) => (first = resolve));
  /** It holds itself ready while every shard is another process's. */
  const ready = () => !shards?.running.length || shards.running.some(({ up }) => up);
  const report = (up: boolean) => {
    if (up) first();
    const now = up || ready();
    if (now !== standing) hearing.session((standing = now));
  };
  const open: OpenShard = (given) =>
    openShard({
      ...given,
      total,
      token,
      allowance: allowed,
      log,
      report,
      hear,
      closed: (code) => {
        const problem = fatalClose(code);
        if (!problem) return;
        failed = true;
        void shards?.close(false);
        hearing.fatal(problem);
      },
    });
  const { apart, logins: book } = entry;
  const counted = { shards: total, ...(apart === undefined ? {} : { apart }) };
  const given = { open, book, mayLogIn: openLogins(book, allowance, counted, log), stood };
  const shared = { ...given, total, wanted, listed: sharding.list !== null, log };
  if (!wanted.length) shards = noShards;
  else shards = sharing ? leasedShards({ ...shared, ...sharing }) : ownShards(wanted, given);
  const all = shards;
  try {
    await Promise.race([all.begun, aborted(signal)]);
  } catch (error) {
    await all.close(!failed);
    throw error;
  }
  return {
    application: application.id,
    serves: (...servers) => served.some(servers),
    called,
    ready,
    shards: () => all.running.map(({ id, up }) => ({ id, up })),
    close: () => all.close(!failed),
  };
}
