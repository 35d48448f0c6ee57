/** Shards of one process alone: each begins anew, and ends with it. */
import type { LoginBook } from "../../../state/logins.ts";
import type { Shard, ShardOptions } from "./shard.ts";

/** The shards that a process runs. */
export interface Shards {
  /** Resolves when the first of them stands, or when there is none to be had. */
  readonly begun: Promise<void>;
  readonly running: readonly Shard[];
  /** `inOrder`: the operator stopped the bot. */
  close(inOrder: boolean): Promise<void>;
}

/** Of a process that only takes interactions over HTTP. */
export const noShards: Shards = { begun: Promise.resolve(), running: [], close: async () => {} };

/** What is to be known of a shard beside what its holder knows. */
export type OpenShard = (
  given: Pick<ShardOptions, "id" | "mayLogIn"> & Partial<Pick<ShardOptions, "session" | "keep">>,
) => Shard;

/** Shards that this process alone runs. */
export function ownShards(wanted: readonly number[], { open, book, mayLogIn, stood }: OwnOptions): Shards {
  const running = wanted.map((id) => open({ id, mayLogIn }));
  return {
    begun: stood,
    running,
    close: async (inOrder) => {
      await Promise.all(running.map((shard) => shard.close("ended")));
      if (inOrder) await book.stopped(wanted);
    },
  };
}

interface OwnOptions {
  readonly open: OpenShard;
  readonly book: LoginBook;
  readonly mayLogIn: ShardOptions["mayLogIn"];
  /** Resolves when any shard stands. */
  readonly stood: Promise<void>;
}
