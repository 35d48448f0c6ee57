/** Connections to the database that DATABASE_URL names. */
import type { Duplex } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import postgres, { type Sql as Client, type TransactionSql } from "postgres";
import type { DatabaseAddress } from "./address.ts";
import { chooser, HostSocket, options, socketTo } from "./hosts.ts";
import { transaction } from "./transaction.ts";
import { databaseTrouble } from "./trouble.ts";

/** A part of a statement. */
export type { Fragment } from "postgres";
/** Numbers of 64 bits come as numbers. */
export type Sql = Client<{ bigint: number }>;
/** The same within a transaction. */
export type Transaction = TransactionSql<{ bigint: number }>;

/** How a transaction sees what others change meanwhile. */
export type Mode = "isolation level read committed" | "isolation level repeatable read read only";

export interface Database {
  readonly address: DatabaseAddress;
  /** Asks by template: values in it become parameters. Rejects with the client's errors, which `databaseTrouble` reads. */
  readonly sql: Sql;
  /**
   * Does what may be done twice, such as reading: again, for at most `PATIENCE`, while the database is away. Rejects with the last
   * error then, and with any other error at once.
   */
  patiently<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * Gives up connections that went dead without a word (a machine that lost its power): where nothing comes on any of them after
   * `milliseconds`, more than any of the statements may take, all are dropped, and `work` rejects.
   */
  within<T>(work: Promise<T>, milliseconds?: number): Promise<T>;
  /**
   * A transaction: commits once `work` resolves, undoes all where it rejects. Rejects where the connection is lost; whether it was
   * committed is not known then. Use this, never `sql.begin` or `sql.reserve`: transaction.ts says why.
   */
  transaction<T>(work: (sql: Transaction) => Promise<T>, mode?: Mode): Promise<T>;
  /** How many there are now. */
  connections(): number;
  close(): Promise<void>;
}

/** Connections that one process keeps; further work waits its turn. */
const POOL = 10;
/** Milliseconds that a statement may take, and how much longer one is waited for. */
const STATEMENT = 15_000;
const DEAD = 5000;
/** Milliseconds in which anything at all must come of a connection that is not dead. */
const HEARING = 1000;
/** Milliseconds for which what reads is tried again: a promotion takes some seconds. */
const PATIENCE = 10_000;
const PAUSE = 200;

/** Milliseconds after which a connection on which nothing was written shows that its client is stuck; it writes at once. */
const STUCK = 50;

/** What is asked is found by keys: to plan it anew each time takes as long as to answer it. */
export const PLANS = "force_generic_plan";

/**
 * What a server, a database or a user may have set otherwise, and we rely on: how values are written, that two changes at the same
 * time wait for each other, and that a transaction may think between two statements.
 */
const AS_MEANT = {
  TimeZone: "UTC",
  DateStyle: "ISO, MDY",
  bytea_output: "hex",
  extra_float_digits: 1,
  standard_conforming_strings: "on",
  default_transaction_isolation: "read committed",
  idle_in_transaction_session_timeout: "0",
  lock_timeout: "0",
};

/** Behind a pooler nothing can be set for a connection, but for a transaction. */
async function asMeant(held: Transaction, statement: number): Promise<void> {
  const all = Object.entries({ ...AS_MEANT, statement_timeout: statement });
  await held`
    select set_config(name, value, true)
    from unnest(${all.map(([name]) => name)}::text[], ${all.map(([, value]) => String(value))}::text[]) as given (name, value)`;
}

/** Opens nothing yet: the first query does. `statement`: milliseconds that one may take. */
export function openDatabase(address: DatabaseAddress, statement = STATEMENT): Database {
  const choose = chooser(address);
  const sockets = new Set<Duplex>();
  const connection: Record<string, string | number> = { application_name: "verbatim" };
  // A pooler would refuse them.
  if (address.prepare)
    Object.assign(connection, {
      statement_timeout: statement,
      ...AS_MEANT,
      jit: "off",
      plan_cache_mode: PLANS,
    });
  const connect = (): Sql => {
    const given = {
      ...options(address),
      max: POOL,
      idle_timeout: 60,
      backoff: (tried: number) => Math.min(0.1 * tried, 1),
      connection,
      socket: async () => {
        const socket = await socketTo(await choose().catch((error: Error) => error));
        sockets.add(socket);
        socket.once("close", () => sockets.delete(socket));
        if (socket instanceof HostSocket)
          setTimeout(() => socket.bytesWritten || replace(client, socket), STUCK);
        return socket;
      },
    };
    const client: Sql = postgres(given);
    return client;
  };
  let current = connect();
  /**
   * Where a connection breaks just as something is to be written, the client never writes on it again, and what is given to it
   * waits until connecting is given up, again and again. Another client takes its place.
   */
  const replace = (stuck: Sql, socket: HostSocket) => {
    socket.destroy(Object.assign(new Error("the connection is stuck"), { code: "ECONNRESET" }));
    if (stuck !== current) return;
    current = connect();
    void stuck.end({ timeout: statement / 1000 }).catch(() => {});
  };
  const sql = new Proxy(current, {
    apply: (_, self, given: Parameters<Sql>) => Reflect.apply(current, self, given),
    get: (_, name) => Reflect.get(current, name) as unknown,
  });
  const heard = () =>
    [...sockets].reduce((sum, socket) => sum + (socket instanceof HostSocket ? socket.bytesRead : 0), 0);
  const dropAll = async (): Promise<never> => {
    const error = Object.assign(new Error("the database does not answer"), { code: "ETIMEDOUT" });
    const closed = [...sockets].map((socket) => new Promise((resolve) => socket.once("close", resolve)));
    for (const socket of sockets) socket.destroy(error);
    // Until then the client would still use them.
    await Promise.all(closed);
    throw error;
  };
  const within = async <T>(work: Promise<T>, milliseconds = statement + DEAD): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const dead = new Promise<never>((_, reject) => {
      const wait = () => {
        timer = setTimeout(() => {
          // Where this process was kept from running, what came meanwhile has not been read yet.
          const before = heard();
          timer = setTimeout(() => (heard() === before ? dropAll().catch(reject) : wait()), HEARING);
        }, milliseconds);
      };
      wait();
    });
    try {
      return await Promise.race([work, dead]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    address,
    sql,
    within,
    transaction: (work, mode) =>
      transaction(
        current,
        address.prepare ? work : (held) => asMeant(held, statement).then(() => work(held)),
        // Said with each: behind a pooler nothing else says it in time.
        mode ?? "isolation level read committed",
      ),
    patiently: async (work) => {
      const until = performance.now() + PATIENCE;
      for (;;) {
        try {
          return await within(work(sql));
        } catch (error) {
          if (databaseTrouble(error) !== "away" || performance.now() > until) throw error;
          await pause(PAUSE);
        }
      }
    },
    connections: () => sockets.size,
    // The client does not notice where a connection breaks while it is ending it.
    close: () => current.end({ timeout: 1 }),
  };
}
