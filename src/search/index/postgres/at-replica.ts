/**
 * Questions put to a replica: it answers as of the state that the primary named last, or not at all. So who wrote something finds it
 * at once, however far behind the replica is; and what another primary's standby says is taken for nobody's.
 */
import type { Replica, Reads } from "../../../postgres/replica.ts";
import { Moved, type Source, type State } from "./snapshot.ts";

export interface AtReplica {
  /** What `ask` comes to with the state that the replica is to answer as of, and who says so; null where the primary is to be asked. */
  answered<T>(ask: (state: State, source: Source) => Promise<T>): Promise<{ readonly answer: T } | null>;
  /** The articles may have changed: the primary is asked how they stand before the next question. */
  doubt(): void;
  close(): void;
}

/** Milliseconds for which one that is behind is not asked: the first time, and at most. */
const REST = 50;
const LONGEST = 2000;
/** Milliseconds for which it may lack a change before its operator is told. */
const LONG = 30_000;

/** Where there is nothing, nobody need be asked. */
const NOBODY: Source = { ask: async () => [] as never };

/** `named`: asks the primary how the articles stand. */
export function openAtReplica(replica: Replica, server: string, named: () => Promise<State>): AtReplica {
  let doubts = 0;
  let known: { readonly doubts: number; readonly state: Promise<State> } | null = null;
  /** A change that it lacks, since when, and until when it is not asked. */
  let behind: {
    readonly lacks: number;
    readonly since: number;
    readonly rest: number;
    readonly until: number;
  } | null = null;
  const standby: Source = { ask: replica.ask, standby: true };
  const doubt = () => void doubts++;
  const deaf = replica.follow(server, doubt);
  let closed = false;

  const stateNow = (): Promise<State> => {
    if (known?.doubts === doubts && replica.hears()) return known.state;
    const looked = { doubts, state: named() };
    known = looked;
    looked.state.catch(() => {
      if (known === looked) known = null;
    });
    return looked.state;
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
          if (error instanceof Moved) {
            lacking(state, error.now);
            // It has heard of a change before this process did.
            if (!again || error.now.changes < state.changes) break;
            doubt();
          } else if (replica.failed(error)) return primary("failed");
          else throw error;
        }
      }
      return primary("behind");
    },
    doubt,
    close: () => {
      closed = true;
      deaf();
    },
  };
}
