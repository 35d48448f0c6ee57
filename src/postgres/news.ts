/**
 * What processes tell each other: that something changed, not what. Heard on a connection of its own to the server that writes,
 * past any pooler. Some of it is missed while that connection is away, so whoever listens also looks at times.
 */
import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { openDatabase, type Database, type Sql, type Transaction } from "./connect.ts";

export interface News {
  /** Tells every process, this one too, that something of the tenant's changed. Never rejects: others look by themselves. */
  tell(topic: string, tenant: string): Promise<void>;
  /**
   * `heard`: of one tenant something changed; `missed`: of any tenant it may have, after a time in which nothing could be heard, and
   * every `LOOK` milliseconds. The function that comes back ends it.
   */
  hear(topic: string, heard: (tenant: string) => void, missed: () => void): () => void;
  /** Whether what is told is heard now, as far as is known; a connection that went dead is known as lost within `BEAT` and `LOST`. */
  hears(): boolean;
  close(): Promise<void>;
}

/** Milliseconds between two looks by oneself. */
export const LOOK = 60_000;
/** Milliseconds between two signs of life on the connection, and until one that does not come counts as lost. */
const BEAT = 10_000;
const LOST = 3000;
/** Milliseconds before connecting once more. */
const AGAIN = 500;

const CHANNEL = "verbatim";
/** Of a sign of life. No topic begins so. */
const ALIVE = "!";

interface Listener {
  readonly heard: (tenant: string) => void;
  readonly missed: () => void;
}

/** As part of a transaction: heard when it is committed, or not at all. */
export const notify = (sql: Sql | Transaction, topic: string, tenant: string) =>
  sql`select pg_notify(${CHANNEL}, ${`${topic} ${tenant}`})`;

/** `database`: where it is told; `direct`: the same past any pooler, null: nothing is heard, and every `look` milliseconds one looks. */
export function openNews(
  { sql, within }: Database,
  direct: Database["address"] | null,
  { look = LOOK, beat = BEAT } = {},
): News {
  const listeners = new Map<string, Set<Listener>>();
  const closed = new AbortController();
  const { signal } = closed;
  const self = randomBytes(6).toString("hex");
  let hears = false;
  let alive: () => void = () => {};

  const missed = () => {
    for (const { missed } of [...listeners.values()].flatMap((all) => [...all])) missed();
  };
  const told = (text: string) => {
    const [topic = "", about = ""] = text.split(" ", 2);
    if (topic === ALIVE) return void (about === self && alive());
    for (const { heard } of listeners.get(topic) ?? []) heard(about);
  };
  /** Listens until the connection is lost. */
  const listen = async (address: Database["address"]): Promise<void> => {
    const connection = openDatabase({
      ...address,
      role: address.hosts.length > 1 ? "read-write" : address.role,
    });
    try {
      await connection.within(connection.sql.listen(CHANNEL, told, missed), beat);
      hears = true;
      while (!signal.aborted) {
        const heard = new Promise<boolean>((resolve) => (alive = () => resolve(true)));
        await connection.within(notify(connection.sql, ALIVE, self), LOST);
        if (!(await Promise.race([heard, pause(LOST, false, { signal, ref: false })]))) return;
        await pause(beat, null, { signal, ref: false });
      }
    } finally {
      hears = false;
      await connection.close();
    }
  };
  const listening = async (address: Database["address"]) => {
    while (!signal.aborted) {
      await listen(address).catch(() => {});
      await pause(AGAIN, null, { signal, ref: false }).catch(() => {});
    }
  };
  const running = direct && listening(direct);
  const looking = setInterval(missed, look).unref();

  return {
    tell: async (topic, tenant) => void (await within(notify(sql, topic, tenant)).catch(() => {})),
    hear: (topic, heard, missed) => {
      const listener = { heard, missed };
      const all = listeners.get(topic) ?? new Set();
      listeners.set(topic, all.add(listener));
      return () => void all.delete(listener);
    },
    hears: () => hears,
    close: async () => {
      clearInterval(looking);
      closed.abort();
      await running;
    },
  };
}
