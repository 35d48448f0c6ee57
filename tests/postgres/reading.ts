/** A primary and an asynchronous standby of a test file's own, and processes that put their questions to the standby. */
import { Writable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { pino } from "pino";
import postgres from "postgres";
import { onTestFinished } from "vitest";
import { openLibrary } from "../../src/library.ts";
import { readAddress, type DatabaseAddress } from "../../src/postgres/address.ts";
import { openDatabase } from "../../src/postgres/connect.ts";
import { openLeases } from "../../src/postgres/leases.ts";
import { migrate } from "../../src/postgres/migrations.ts";
import { openNews } from "../../src/postgres/news.ts";
import { openReplica, type Replica } from "../../src/postgres/replica.ts";
import { openPostgresStore } from "../../src/search/index/postgres/store.ts";
import type { DocumentStore } from "../../src/search/index/store.ts";
import { search } from "../../src/search/search.ts";
import { openServers } from "../../src/servers/index.ts";
import { fileStoresAt } from "../../src/servers/file-stores-postgres.ts";
import type { Shared } from "../../src/state/kept.ts";
import { folderOf } from "../documents/folder.ts";
import { printed } from "../search/store-contract/articles.ts";
import { makeCluster, type Cluster } from "./cluster.ts";
import { standbyOf, type Standby } from "./standby.ts";

export const HAVEN = Array.from({ length: 6 }, (_, n) =>
  printed({
    id: `haven${n}`,
    text: `The ferry of Haven ${n} left at dawn. “We saw ${n} seals,” said Ida Bell.\nThe pier was painted green in May.`,
  }),
);
export const MILL = printed({ id: "mill", text: "The mill of Wexmouth grinds oats at night." });
const QUESTIONS = [
  "Who saw seals?",
  "When was the pier painted green?",
  "What did Ida Bell say about 3 seals?",
];

export const addressOf = (cluster: Cluster) => readAddress(cluster.url()) as DatabaseAddress;

export const until = async (condition: () => boolean | Promise<boolean>) => {
  while (!(await condition())) await pause(20);
};

export interface Process extends Shared {
  readonly replica: Replica;
  /** What it logged. */
  told(): string;
}

export interface Reading {
  readonly primary: Cluster;
  readonly standby: Standby;
  /** Asks the standby beside all processes. */
  readonly admin: postgres.Sql;
  /** One process, until the test ends. `deaf`: it hears nothing of what others change. */
  opened(at?: Cluster, how?: { deaf?: boolean; of?: string }): Process;
  /** One whose replica may be asked. */
  ready(how?: { deaf?: boolean }): Promise<Process>;
  /** While the standby replays nothing. */
  paused(work: () => Promise<void>): Promise<void>;
  remove(): Promise<void>;
}

/** The standby cancels at once what stands in the way of what it replays. */
const SETTINGS = ["max_standby_streaming_delay=0", "wal_retrieve_retry_interval=100ms"];

export async function openReading(): Promise<Reading> {
  const primary = await makeCluster(["wal_level=replica"]);
  const standby = await standbyOf(primary, SETTINGS, false);
  const admin = postgres(standby.url(), { max: 1, onnotice: () => {}, idle_timeout: 1 });
  const database = openDatabase(addressOf(primary));
  const problem = await migrate(database);
  if (problem) throw new Error(problem.what);
  await database.close();
  const opened: Reading["opened"] = (at = standby, { deaf = false, of = primary.url() } = {}) => {
    const lines: string[] = [];
    const stream = new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) });
    const database = openDatabase(readAddress(of) as DatabaseAddress);
    const news = openNews(database, deaf ? null : database.address);
    const replica = openReplica({ ...addressOf(at), role: "standby" }, database, news, pino({}, stream));
    const leases = openLeases(database);
    onTestFinished(async () => {
      await replica.close();
      await leases.close();
      await news.close();
      await database.close();
    });
    return { database, leases, news, replica, told: () => lines.join("") };
  };
  return {
    primary,
    standby,
    admin,
    opened,
    ready: async (how) => {
      const one = opened(standby, how);
      await until(() => one.replica.ready());
      return one;
    },
    paused: async (work) => {
      await admin`select pg_wal_replay_pause()`;
      const state = () => admin<[{ state: string }]>`select pg_get_wal_replay_pause_state() as state`;
      await until(async () => (await state())[0].state === "paused");
      // Replaying again may cancel the very question that has it do so.
      await work().finally(() => admin`select pg_wal_replay_resume()`.catch(() => {}));
    },
    remove: async () => {
      await admin.end();
      await primary.remove();
      await standby.remove();
    },
  };
}

let servers = 0;
/** A server's articles as one process sees them: through the replica, where one is given. */
export const storeOf = (
  { database, replica }: Pick<Shared, "database" | "replica">,
  server = `one of many ${servers++}`,
): Promise<DocumentStore> => openPostgresStore(database, { server, reading: "tests", replica });

/** Waits until questions are answered by the replica. */
export async function reached(store: DocumentStore, { replica: { reads } }: Process): Promise<void> {
  const before = reads.replica;
  await until(async () => (await store.ids(), reads.replica > before));
}

/** Waits until the replica is found unfit, and that is logged. */
export const refused = ({ replica, told }: Process, why: string) =>
  until(() => !replica.ready() && told().includes(why));

/** The answers to all of the questions. */
export const asked = (store: DocumentStore) =>
  Promise.all(QUESTIONS.map((question) => store.moment((reader) => search(reader, question, {}, 3))));

/** A server's own library, and what it gives back of a file. */
export async function owned(one: Process, server: string) {
  const common = await openLibrary({ material: folderOf({ "pier.txt": "The pier is painted green.\n" }) });
  const all = openServers(common, fileStoresAt(one));
  onTestFinished(() => (all.close(), common.close()));
  const own = (await all.open(server, true)).own!;
  const exported = async (name: string) => {
    const file = (await own.export()).find((each) => each.name === name)!;
    return Buffer.from(await file.read()).toString();
  };
  return { own, exported };
}
