/** A lease as others see it: whether somebody has it, and that who lost it writes nothing more. */
import type { Fragment, Sql, Transaction } from "./connect.ts";

/** What a lease is known by, also in another thread. */
export interface Held {
  readonly tenant: string;
  readonly name: string;
  /** Larger than that of everybody who held it before: see `guard`. */
  readonly fence: number;
}

/** Milliseconds that a lease lasts: so long nobody does its work when its holder dies. */
export const LASTS = 15_000;

/**
 * Of a row of leases, called `held`: whether somebody has it. One that lies further ahead than any lasts is of a clock that was set
 * back since: its holder, if there is one, moves it on within seconds, and else nobody would do its work for as long.
 */
export const isHeld = (sql: Sql | Transaction, lasts = LASTS): Fragment =>
  sql`(held.expires between clock_timestamp() and clock_timestamp() + make_interval(secs => ${(lasts * AHEAD) / 1000}))`;
/** What a clock may be behind another, as a share of that time: of two servers after a promotion. */
const AHEAD = 3;

/** The lease under which something was to be written is another's by now. */
export class LeaseLost extends Error {
  readonly code = "LEASE_LOST";
}

/**
 * Within a transaction: from here to its end nobody else takes the lease. Throws `LeaseLost` where somebody did already, so that
 * a process that stood still, and does not know that its time is over, writes nothing.
 */
export async function guard(sql: Transaction, { tenant, name, fence }: Held): Promise<void> {
  const [mine] =
    await sql`select 1 from lease where tenant = ${tenant} and name = ${name} and fence = ${fence} for share`;
  if (!mine) throw new LeaseLost(`The lease “${name}” is another process's by now.`);
}
