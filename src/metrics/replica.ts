/** What is counted of a read replica. */
import { Counter, Gauge, type Registry } from "prom-client";
import type { Gauges } from "./meter.ts";

/** Has it counted in these. */
export const replicaMetrics = (
  registers: Registry[],
  { reads, ready, behind }: NonNullable<Gauges["replica"]>,
): readonly (Counter | Gauge)[] => [
  new Counter({
    name: "verbatim_reads_total",
    help: "Questions to the index: answered by the replica, or by the primary, and why.",
    labelNames: ["by", "why"],
    registers,
    collect: function collect() {
      this.reset();
      for (const [name, n] of Object.entries(reads))
        this.inc(name === "replica" ? { by: name, why: "" } : { by: "primary", why: name }, n);
    },
  }),
  new Gauge({
    name: "verbatim_read_replica_up",
    help: "Whether the read replica is asked.",
    registers,
    collect: function collect() {
      this.set(ready() ? 1 : 0);
    },
  }),
  new Gauge({
    name: "verbatim_read_replica_behind_bytes",
    help: "Bytes of the primary's log that the read replica has not replayed.",
    registers,
    collect: async function collect() {
      this.set((await behind()) ?? Number.NaN);
    },
  }),
];
