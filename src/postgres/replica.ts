/**
 * The standbys that DATABASE_READ_URL names, asked in the primary's place: whether they may be asked at all. Whether what one
 * answers is new enough is for who asks to see (src/search/index/postgres/at-replica.ts).
 */
import type { Logger } from "pino";
import type { Problem } from "../model.ts";
import type { DatabaseAddress } from "./address.ts";
import { openDatabase, type Database, type Sql } from "./connect.ts";
import type { News } from "./news.ts";
import { besideIts, isConflict, replicaProblem, writtenBy } from "./standby.ts";

/**
 * Who answered a question: the replica; or the primary, because the replica had not replayed what it is about, could not be asked,
 * or failed while it was.
 */
export type Reads = Record<"replica" | "behind" | "away" | "failed", number>;

export interface Replica {
  /** Whether it may be asked: as far as is known, a standby of the primary with the tables of this version. */
  ready(): boolean;
  /** What it answers, counted; null where the primary is to be asked: it may not be asked, fails, or (null of `work`) lacks it. */
  attempt<T>(work: (sql: Sql) => Promise<T | null>): Promise<T | null>;
  /** Asks it, once. Rejects with the client's errors: see `failed`. */
  ask<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Takes in that a question to it failed, and lets it rest for a while. False where that was no fault of a database's. */
  failed(error: unknown): boolean;
  /** Takes in that it has been lacking a change for so many seconds. */
  late(seconds: number): void;
  /** How many questions were answered by whom, since the start. */
  readonly reads: Reads;
  /** Calls `doubt` whenever a server's articles changed (`certain`), or may have. The function that comes back ends it. */
  follow(server: string, doubt: (certain: boolean) => void): () => void;
  /** Takes in that something of a server's was written here. */
  wrote(server: string): void;
  /** Whether what others write is heard of; else the primary must be looked at for each question. */
  hears(): boolean;
  /** Bytes of the primary's log that it has not replayed; null where that cannot be told now. */
  behind(): Promise<number | null>;
  close(): Promise<void>;
}

/** Of what processes tell each other: a server's articles in the index changed. */
export const WRITTEN = "written";

/** Milliseconds that a statement may take before the primary is asked instead, and until a silent connection is given up. */
const STATEMENT = 3000;
const SILENT = 4000;
/** Milliseconds for which it is left alone after a failure: the first time, at most; and in good order, after which that begins anew. */
const REST = 1000;
const LONGEST = 60_000;
const STEADY = 60_000;
/** Milliseconds before the same is told again: the first time, and at most. */
const QUIET = 60_000;
const QUIETEST = 3600_000;

/** Connects when somebody first wants to know whether it may be asked; until that is known it is not. */
export function openReplica(address: DatabaseAddress, primary: Database, news: News, log: Logger): Replica {
  const connect = () => openDatabase(address, STATEMENT);
  let database = connect();
  let [begun, ready, closed] = [false, false, false];
  let [pause, since] = [REST, 0];
  let looking: NodeJS.Timeout | undefined;
  const warnings = openWarnings(log);
  const followers = new Map<string, Set<(certain: boolean) => void>>();
  const reads: Reads = { replica: 0, behind: 0, away: 0, failed: 0 };

  const again = () => {
    if (closed) return;
    looking = setTimeout(() => void look(), pause).unref();
    pause = Math.min(pause * 2, LONGEST);
  };
  const rest = (problem: Problem) => {
    warnings.tell(problem);
    if (!ready) return;
    ready = false;
    if (performance.now() - since > STEADY) pause = REST;
    // Its connections may lead to a server that is no standby any more: the next ones are to whichever is.
    void database.close().catch(() => {});
    database = connect();
    again();
  };
  const look = async (): Promise<void> => {
    // That the primary is away says nothing of the replica.
    const written = await primary.within(writtenBy(primary.sql)).catch(() => null);
    if (closed) return;
    if (!written) return again();
    const asked = database;
    const found = await asked.within(besideIts(written, asked), SILENT).catch((error: unknown) => {
      const problem = replicaProblem(error, address);
      if (!problem) log.error({ err: error }, "the replica could not be looked at");
      return problem;
    });
    if (closed) return;
    if (found && !("fix" in found)) {
      [ready, since] = [true, performance.now()];
      if (warnings.any()) log.info("The read replica answers questions again.");
      return;
    }
    if (found) warnings.tell(found);
    void asked.close().catch(() => {});
    database = connect();
    again();
  };
  const ask: Replica["ask"] = async (work) => {
    if (!ready) throw new Resting("the replica is left alone for now");
    return database.within(work(database.sql), SILENT);
  };
  const failed = (error: unknown): boolean => {
    if (error instanceof Resting) return true;
    const problem = replicaProblem(error, address);
    if (!problem) return false;
    if (isConflict(error)) warnings.tell(problem);
    else rest(problem);
    return true;
  };
  const doubtAll = () => {
    for (const doubt of [...followers.values()].flatMap((all) => [...all])) doubt(false);
  };
  const wrote = (server: string) => {
    for (const doubt of followers.get(server) ?? []) doubt(true);
  };
  const deaf = news.hear(WRITTEN, wrote, doubtAll);
  const begin = () => {
    if (!begun) void look();
    begun = true;
  };

  return {
    reads,
    ready: () => (begin(), ready),
    ask,
    failed,
    attempt: async (work) => {
      if (!ready) return (reads.away++, null);
      try {
        const answer = await ask(work);
        reads[answer === null ? "behind" : "replica"]++;
        return answer;
      } catch (error) {
        if (!failed(error)) throw error;
        return (reads.failed++, null);
      }
    },
    late: (seconds) =>
      warnings.tell({
        where: "DATABASE_READ_URL",
        what: `The read replica has lacked a change for ${Math.round(seconds)} s.`,
        fix: "See whether it replays (pg_stat_replication at the primary), and what holds it up.",
      }),
    follow: (server, doubt) => {
      begin();
      const all = followers.get(server) ?? new Set();
      followers.set(server, all.add(doubt));
      return () => {
        all.delete(doubt);
        if (!all.size && followers.get(server) === all) followers.delete(server);
      };
    },
    wrote,
    hears: news.hears,
    behind: async () => {
      const asked = database;
      const found = await primary
        .within(writtenBy(primary.sql))
        .then((written) => asked.within(besideIts(written, asked), SILENT))
        .catch(() => null);
      return found && "behind" in found ? found.behind : null;
    },
    close: async () => {
      closed = true;
      clearTimeout(looking);
      deaf();
      await database.close();
    },
  };
}

/** Warns of each problem, and of the same again after longer and longer times. */
function openWarnings(log: Logger) {
  const told = new Map<string, { readonly at: number; readonly quiet: number }>();
  return {
    any: () => told.size > 0,
    tell: ({ what, fix }: Problem): void => {
      const now = performance.now();
      const before = told.get(fix);
      if (before && now - before.at < before.quiet) return;
      told.set(fix, { at: now, quiet: before ? Math.min(before.quiet * 2, QUIETEST) : QUIET });
      log.warn({ fix }, `${what} The primary answers in its place.`);
    },
  };
}

/** A question that began while it could be asked. */
class Resting extends Error {}
