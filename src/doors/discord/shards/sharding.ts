/** Which shards a bot runs. Discord sends what happens in a server to one of them, by the server's id. */
import type { Allowance } from "./allowance.ts";

export interface Sharding {
  /** How many there are, over all processes; auto: as many as Discord recommends; none: it hears nothing of the gateway. */
  readonly total: number | "auto" | "none";
  /** Those that this process may run; null: any. */
  readonly list: readonly number[] | null;
}

export const ONE: Sharding = { total: 1, list: null };

export interface Plan {
  readonly total: number;
  /** Those that this process may run. */
  readonly wanted: readonly number[];
}

/** `running`: the largest number that other processes are running; all are to have the same. */
export function planned({ total, list }: Sharding, { shards }: Allowance, running = 0): Plan {
  if (total === "none") return { total: Math.max(1, running), wanted: [] };
  const all = total === "auto" ? Math.max(shards, running) : total;
  return { total: all, wanted: list ?? Array.from({ length: all }, (_, shard) => shard) };
}
