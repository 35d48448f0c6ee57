/**
 * Shards that several processes share: each shard is a lease. Whoever is free takes those that nobody has, up to its part; its
 * holder stops a shard before the lease runs out, and hands it on, session and all, when it ends or others come.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import type { Database } from "../../../postgres/connect.ts";
import { isHeld } from "../../../postgres/held.ts";
import type { Lease, Leases } from "../../../postgres/leases.ts";
import type { LoginBook } from "../../../state/logins.ts";
import type { OpenShard, Shards } from "./own.ts";
import type { Shard } from "./shard.ts";
import { openSessions } from "./sessions.ts";

export interface Sharing {
  readonly database: Database;
  readonly leases: Leases;
  /** Milliseconds between two looks for shards that are free. */
  readonly pace?: number;
}

interface LeasedOptions extends Sharing {
  readonly total: number;
  readonly wanted: readonly number[];
  /** A process with a list of its own takes them all. */
  readonly listed: boolean;
  readonly open: OpenShard;
  readonly book: LoginBook;
  readonly mayLogIn: (shard: number, signal: AbortSignal, held: Lease) => Promise<void>;
  /** Resolves when any shard stands. */
  readonly stood: Promise<void>;
  readonly log: Logger;
}

type Given = Parameters<OpenShard>[0];

const PACE = 1000;
const nameOf = (shard: number, total: number) => `shard ${shard} of ${total}`;
/** A lease of each process that is there, so that all know how many share. */
const PRESENT = "gateway ";
/** Of those who died a row stays, which nobody else takes. */
const forgetDead = ({ sql }: Database) =>
  sql`
    delete from lease
    where tenant = '' and starts_with(name, ${PRESENT}) and expires < clock_timestamp() - interval '1 hour'`;

/** The largest number of shards that any process is running now; 0: none is. */
export async function runningShards({ patiently }: Database): Promise<number> {
  const [row] = await patiently(
    (sql) => sql<[{ most: number | null }]>`
      select max(split_part(name, ' ', 4)::int) as most from lease as held
      where tenant = '' and name like 'shard % of %' and ${isHeld(sql)}`,
  );
  return row?.most ?? 0;
}

/**
 * Shards shared with other processes: each is run by whoever holds its lease, and goes on with the session that is
 * kept of it.
 */
export function leasedShards(options: LeasedOptions): Shards {
  const { database, leases, total, wanted, listed, open, book, log, pace = PACE, stood } = options;
  const sessions = openSessions(database, total);
  const over = new AbortController();
  const held = new Map<number, { readonly shard: Shard; readonly lease: Lease }>();
  let present: Lease | null = null;
  let idle = () => {};
  const nothing = new Promise<void>((resolve) => (idle = resolve));

  const handOn = async (id: number, inOrder = true): Promise<void> => {
    const one = held.get(id);
    if (!one) return;
    held.delete(id);
    await one.shard.close("handed on");
    const counted = inOrder ? book.stopped([id]) : null;
    await Promise.all([counted, one.lease.release()]);
  };

  const run = async (id: number, lease: Lease): Promise<void> => {
    const session = await sessions.load(id, lease).catch(async (error: unknown) => {
      await lease.release();
      throw error;
    });
    if (lease.signal.aborted || over.signal.aborted) return lease.release();
    const mayLogIn: Given["mayLogIn"] = (shard, signal) => options.mayLogIn(shard, signal, lease);
    const keep = (latest: typeof session) => sessions.save(id, lease, latest).catch(() => {});
    const shard = open({ id, session, keep, mayLogIn });
    held.set(id, { shard, lease });
    lease.signal.addEventListener("abort", () => {
      if (held.get(id)?.lease !== lease) return;
      held.delete(id);
      log.warn({ shard: id, why: (lease.signal.reason as Error).message }, "a shard was given up");
      void shard.close("lost");
    });
  };

  const look = async (): Promise<void> => {
    if (!present || present.signal.aborted) present = await leases.take(`${PRESENT}${leases.holder}`);
    const names = wanted.map((id) => nameOf(id, total));
    const { sql, within } = database;
    const [{ processes }] = await within(sql<[{ processes: number }]>`
      select count(*)::int as processes from lease as held
      where tenant = '' and starts_with(name, ${PRESENT}) and ${isHeld(sql)}`);
    const part = listed ? wanted.length : Math.ceil(total / Math.max(1, processes));
    const surplus = [...held.keys()].at(-1);
    if (held.size > part && surplus !== undefined) return handOn(surplus);
    const taken = await within(sql<{ name: string }[]>`
      select name from lease as held where tenant = '' and name = any (${names}) and ${isHeld(sql)}`);
    const others = new Set(taken.map(({ name }) => name));
    const free = wanted.filter((id) => !held.has(id) && !others.has(nameOf(id, total)));
    for (const id of free) {
      if (held.size >= part || over.signal.aborted) break;
      const lease = await leases.take(nameOf(id, total));
      if (lease) await run(id, lease);
    }
    if (!held.size) idle();
  };

  const looking = (async () => {
    let told = false;
    await forgetDead(database).catch(() => {});
    while (!over.signal.aborted) {
      try {
        await look();
        told = false;
      } catch (error) {
        // While the database is away shards go on until their leases run out.
        if (!told) log.warn({ why: (error as Error).message }, "shards cannot be looked after");
        told = true;
      }
      await wait(pace, null, { signal: over.signal }).catch(() => {});
    }
  })();

  return {
    begun: Promise.race([stood, nothing]),
    get running() {
      return [...held.values()].map(({ shard }) => shard);
    },
    close: async (inOrder) => {
      over.abort();
      await Promise.all([...held.keys()].map((id) => handOn(id, inOrder)));
      await looking;
      await present?.release();
      // Its name is this process's alone.
      await database.sql`delete from lease where tenant = '' and name = ${`${PRESENT}${leases.holder}`}`.catch(
        () => {},
      );
    },
  };
}
