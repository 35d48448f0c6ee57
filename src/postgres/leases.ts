/**
 * What one of several processes does at a time: a row with an expiry, which its holder moves on well before it is reached. A lock
 * of the session's would not outlive a pooler or a promotion. Times are the database's, so that no machine's clock counts.
 */
import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "./connect.ts";
import { isHeld, LASTS, type Held } from "./held.ts";
import { writesNothing } from "./trouble.ts";

export interface Lease extends Held {
  /**
   * Aborts when it is no longer held: given back, another's, or about to run out unrenewed. What is done under it must stop
   * then; `MARGIN` of its time is left for that.
   */
  readonly signal: AbortSignal;
  /** Gives it back, so that another can take it at once. Never rejects. */
  release(): Promise<void>;
}

export interface Leases {
  /** This process, as others see it. */
  readonly holder: string;
  /** Takes it where nobody has it; null where somebody does. Rejects where the database does not answer. */
  take(name: string, tenant?: string): Promise<Lease | null>;
  /** Takes it as soon as nobody has it, however long that is; rejects only with the reason of `signal`. */
  wait(name: string, signal: AbortSignal, how?: Waiting): Promise<Lease>;
  /** Names of those that are held. */
  names(): readonly string[];
  /** Gives all of them back. */
  close(): Promise<void>;
}

export interface Waiting {
  readonly tenant?: string;
  /** Milliseconds between two attempts. */
  readonly pace?: number;
  /** Resolves when an attempt is worth while before its time. */
  readonly sooner?: () => Promise<void>;
}

/** Between two renewals, as a share of the time that a lease lasts; so are the next three. */
const RENEWED = 1 / 3;
/** How long a renewal is waited for: two attempts fail before the lease is lost. */
const ANSWERED = 1 / 5;
/** The pause behind a renewal that failed. */
const AGAIN = 1 / 30;
/** At the end of the time, in which a lease is counted as lost already: its work stops before another can take it. */
const MARGIN = 1 / 5;
/** Milliseconds in which a database answers that is there: sooner it is never given up. */
const QUICK = 500;

type Named = Pick<Held, "tenant" | "name">;

interface Mine {
  readonly lease: Lease;
  readonly controller: AbortController;
  /** Counts it as lost unless it is renewed first. */
  timer: NodeJS.Timeout | undefined;
}

/** Leases that this process takes in a database, each renewed until it is given back or lost. `lasts`: in milliseconds. */
export function openLeases({ sql, within, address }: Database, lasts = LASTS): Leases {
  const holder = `${hostname()}-${process.pid}-${randomBytes(4).toString("hex")}`;
  const held = new Map<string, Mine>();
  const until = sql`clock_timestamp() + make_interval(secs => ${lasts / 1000})`;
  const free = sql`not ${isHeld(sql, lasts)}`;

  const drop = (key: string, why: string) => {
    const mine = held.get(key);
    if (!mine) return;
    held.delete(key);
    clearTimeout(mine.timer);
    mine.controller.abort(new Error(why));
  };
  /** `asked`: when the database was asked, by which it lasts at least so long. */
  const counted = (key: string, mine: Mine, asked: number) => {
    clearTimeout(mine.timer);
    const left = asked + lasts * (1 - MARGIN) - performance.now();
    mine.timer = setTimeout(() => drop(key, "the lease could not be renewed"), Math.max(0, left));
  };

  /** False where they are still ours, and could not be moved on. */
  const renew = async (): Promise<boolean> => {
    const asked = performance.now();
    const mine = [...held];
    const all = mine.map(([, { lease }]) => lease);
    const mineAll = sql`
      unnest(${all.map(({ tenant }) => tenant)}::text[], ${all.map(({ name }) => name)}::text[],
        ${all.map(({ fence }) => fence)}::bigint[]) as mine (tenant, name, fence)
      where lease.tenant = mine.tenant and lease.name = mine.name and lease.fence = mine.fence and lease.holder = ${holder}`;
    const patience = Math.max(lasts * ANSWERED, QUICK);
    let writes = true;
    const renewed = await within(
      sql<Named[]>`update lease set expires = ${until} from ${mineAll} returning lease.tenant, lease.name`,
      patience,
    ).catch((error: unknown) => {
      if (!writesNothing(error) || address.hosts.length > 1) throw error;
      writes = false;
      // Nobody else can write there either. A standby may be behind, and of several hosts another may be the one that counts.
      return within(
        sql<Named[]>`select lease.tenant, lease.name from lease, ${mineAll} and not pg_is_in_recovery()`,
        patience,
      );
    });
    const kept = new Set(renewed.map(({ tenant, name }) => keyOf(name, tenant)));
    for (const [key, one] of mine) {
      if (held.get(key) !== one) continue;
      if (kept.has(key)) counted(key, one, asked);
      else if (writes) drop(key, "the lease is another's");
    }
    return writes;
  };
  let renewing: NodeJS.Timeout | undefined;
  const schedule = (share = RENEWED) => {
    renewing ??= setTimeout(async () => {
      // Where it fails, it is tried again, soon, until the lease counts as lost.
      const renewed = await renew().catch(() => false);
      renewing = undefined;
      if (held.size) schedule(renewed ? RENEWED : AGAIN);
    }, lasts * share).unref();
  };

  const take: Leases["take"] = async (name, tenant = "") => {
    const asked = performance.now();
    const [row] = await within(
      sql<[{ fence: number }?]>`
        insert into lease as held (tenant, name, holder, fence, expires) values (${tenant}, ${name}, ${holder}, 1, ${until})
        on conflict (tenant, name) do update set holder = excluded.holder, fence = held.fence + 1, expires = excluded.expires
        where ${free}
        returning fence`,
      lasts * RENEWED,
    );
    if (!row) return null;
    const { fence } = row;
    const key = keyOf(name, tenant);
    const controller = new AbortController();
    const release = async () => {
      if (held.get(key) !== mine) return;
      drop(key, "the lease was given back");
      await within(
        sql`update lease set expires = '-infinity'
            where tenant = ${tenant} and name = ${name} and fence = ${fence} and holder = ${holder}`,
        lasts,
      ).catch(() => {});
    };
    const lease: Lease = { tenant, name, fence, signal: controller.signal, release };
    const mine: Mine = { lease, controller, timer: undefined };
    held.set(key, mine);
    counted(key, mine, asked);
    schedule();
    return lease;
  };

  return {
    holder,
    take,
    wait: async (name, signal, { tenant, pace = lasts * RENEWED, sooner } = {}) => {
      for (;;) {
        signal.throwIfAborted();
        const worth = sooner?.() ?? new Promise<void>(() => {});
        const lease = await take(name, tenant).catch(() => null);
        if (lease) return lease;
        await Promise.race([pause(pace, null, { signal }).catch(() => {}), worth]);
      }
    },
    names: () => [...held.values()].map(({ lease }) => lease.name),
    close: async () => {
      clearTimeout(renewing);
      await Promise.all([...held.values()].map(({ lease }) => lease.release()));
    },
  };
}

const keyOf = (name: string, tenant: string) => JSON.stringify([tenant, name]);
