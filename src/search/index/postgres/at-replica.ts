/**
 * Questions put to a replica: it answers as of the state that the primary named last, or not at all. So who wrote something finds it
 * at once, however far behind the replica is; and what another primary's standby says is taken for nobody's.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Replica, Reads } from "../../../postgres/replica.ts";
import { databaseTrouble } from "../../../postgres/trouble.ts";
import { ArticlesChanged, type SnapshotSource, type State } from "./snapshot.ts";

export interface AtReplica {
  /** What `ask` comes to with the state that is to be answered as of, and who says so; null where the primary is to be asked. */
  answered<T>(
    ask: (state: State, source: SnapshotSource) => Promise<T>,
  ): Promise<{ readonly answer: T } | null>;
  /** Something was written: the primary is asked how the articles stand before the next question. */
  wrote(): void;
  close(): void;
}

/** Milliseconds for which one that is behind is not asked: the first time, and at most. */
const REST = 50;
const LONGEST = 2000;
/** Milliseconds for which it may lack a change before its operator is told. */
const LONG = 30_000;
/** Milliseconds that a primary of which nothing new is known gets to say how the articles stand. */
const SOON = 1000;

/** Where there is nothing, nobody need be asked. */
const NOBODY: SnapshotSource = { ask: async () => [] as never };

interface Behind {
  /** The change that it lacks. */
  readonly lacks: number;
  readonly since: number;
  readonly rest: number;
  /** It is not asked before. */
  readonly until: number;
}

/** `named`: asks the primary how the articles stand; `patient`: for as long as whatever reads is tried again. */
export function openAtReplica(
  replica: Replica,
  server: string,
  named: (patient: boolean) => Promise<State>,
): AtReplica {
  const standby: SnapshotSource = { ask: replica.ask, standby: true };
  /** How often the articles may have changed, and how often they did. */
  let [doubts, writes] = [0, 0];
  let known: { readonly doubts: number; readonly state: Promise<State> } | null = null;
  let last: { readonly writes: number; readonly state: State } | null = null;
  let behind: Behind | null = null;
  let closed = false;
  const doubt = (certain: boolean) => {
    doubts++;
    if (certain) writes++;
  };
  const deaf = replica.follow(server, doubt);

  const look = (patient: boolean): Promise<State> => {
    const began = writes;
    const looked = { doubts, state: named(patient) };
    known = looked;
    looked.state.then(
      (state) => {
        if (began >= (last?.writes ?? 0)) last = { writes: began, state };
      },
      () => {
        if (known === looked) known = null;
      },
    );
    return looked.state;
  };
  const stateNow = async (): Promise<State> => {
    if (known?.doubts === doubts && replica.hears()) return known.state;
    const before = last?.writes === writes ? last.state : null;
    if (!before) return look(true);
    // Nobody is known to have written since: while the primary is away, what it named last holds.
    const looked = look(false).catch((error: unknown) => {
      if (databaseTrouble(error)) return before;
      throw error;
    });
    return Promise.race([looked, pause(SOON, before, { ref: false })]);
  };
  const lacking = (state: State, has: State) => {
    const now = performance.now();
    const same = behind && has.changes < behind.lacks ? behind : null;
    const rest = Math.min(behind ? behind.rest * 2 : REST, LONGEST);
    behind = { lacks: same?.lacks ?? state.changes, since: same?.since ?? now, rest, until: now + rest };
    if (now - behind.since > LONG) replica.late((now - behind.since) / 1000);
  };
  const primary = (why: Exclude<keyof Reads, "replica">) => {
    replica.reads[why]++;
    return null;
  };

  return {
    answered: async (ask) => {
      if (closed || !replica.ready()) return primary("away");
      if (behind && performance.now() < behind.until) return primary("behind");
      for (const again of [true, false]) {
        const state = await stateNow();
        // What the replica may still have of it is not to be read.
        if (state.made === 0) return { answer: await ask(state, NOBODY) };
        try {
          const answer = await ask(state, standby);
          behind = null;
          replica.reads.replica++;
          return { answer };
        } catch (error) {
          if (error instanceof ArticlesChanged) {
            lacking(state, error.now);
            // It has heard of a change before this process did.
            if (!again || error.now.changes < state.changes) break;
            doubt(true);
          } else if (replica.failed(error)) return primary("failed");
          else throw error;
        }
      }
      return primary("behind");
    },
    wrote: () => doubt(true),
    close: () => {
      closed = true;
      deaf();
    },
  };
}
