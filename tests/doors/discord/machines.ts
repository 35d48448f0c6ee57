/** Several processes that share a bot's shards on a real PostgreSQL, against one stand-in for Discord. */
import { spawn, type ChildProcess } from "node:child_process";
import { execPath } from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import type { Door } from "../../../src/doors/discord/index.ts";
import { openLeases, type Leases } from "../../../src/postgres/leases.ts";
import { openNews, type News } from "../../../src/postgres/news.ts";
import { keptAt } from "../../../src/state/kept-postgres.ts";
import type { Migrated } from "../../postgres/migrated.ts";
import { openStandIn, type StandIn } from "../../stand-in/discord.ts";
import { folder, running, type Running } from "./running.ts";

/** Milliseconds: how long a lease lasts, and how often each looks. */
const LASTS = 9000;
const PACE = 40;

/** A server of a shard's. */
export const serverOf = (shard: number, total: number) => String(BigInt(shard + total * 7) << 22n);

export interface Machine {
  readonly door: Door;
  readonly leases: Leases;
}

export const mine = ({ door }: Machine) => door.shards().map(({ id }) => id);
export const all = (...of: Machine[]) => of.flatMap(mine).toSorted();
export const upIn = (...of: Machine[]) =>
  of.flatMap(({ door }) => door.shards()).filter(({ up }) => up).length;

export interface Machines {
  readonly discord: StandIn;
  readonly opened: readonly Machine[];
  /** One more process, with connections of its own. */
  machine(options?: Parameters<typeof running>[0]): Promise<Machine>;
  /** A process of its own, to be killed, when it has all four sessions. */
  process(): Promise<ChildProcess>;
  /** All leases have run out, as if so much time had passed. */
  runOut(): Promise<unknown>;
  /** Ends all of them, and forgets what they kept. */
  close(): Promise<void>;
}

export async function openMachines(made: Migrated): Promise<Machines> {
  const news: News = openNews(made.database, made.database.address);
  const discord = await openStandIn();
  Object.assign(discord.gateway.limits, { shards: 4, concurrency: 4 });
  for (const shard of [0, 1, 2, 3]) discord.gateway.servers.add(serverOf(shard, 4));
  let first: Running | null = null;
  const opened: Machine[] = [];
  const children: ChildProcess[] = [];
  return {
    discord,
    opened,
    machine: async (options = {}) => {
      const database = made.another();
      const leases = openLeases(database, LASTS);
      const given = {
        sharding: { total: "auto" as const, list: null },
        sharing: { database, leases, pace: PACE },
        apart: 0,
        dataDir: folder(),
        ...options,
      };
      const kept = keptAt(database, news, pino({ level: "silent" }));
      if (first) {
        const services = { ...first.services, kept, notes: kept.notes };
        opened.push({ leases, door: await first.again({ ...given, services }) });
      } else {
        first = await running({ discord, kept, ...given });
        opened.push({ leases, door: first.door });
      }
      return opened.at(-1)!;
    },
    process: async () => {
      const script = fileURLToPath(new URL("machine.ts", import.meta.url));
      const given = [script, discord.api, made.url, String(LASTS), String(PACE)];
      const child = spawn(execPath, given, { stdio: ["ignore", "inherit", "inherit"] });
      children.push(child);
      for (let kept = 0; kept < 4; await pause(10))
        [{ kept }] = await made.database.sql<[{ kept: number }]>`
          select count(session)::int as kept from gateway_session`;
      return child;
    },
    runOut: () => made.database.sql`update lease set expires = '-infinity'`,
    close: async () => {
      for (const child of children) child.kill("SIGKILL");
      for (const { door, leases } of opened) {
        await door.stop();
        await leases.close();
      }
      await (first ?? discord).close();
      await news.close();
      await made.database.sql`truncate lease, gateway_session, login, claim, served`;
    },
  };
}
