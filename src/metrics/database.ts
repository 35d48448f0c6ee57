/** What is counted of the database that processes share. */
import { Gauge, type Registry } from "prom-client";
import type { Gauges } from "./meter.ts";

/** Milliseconds for which the same answer of the database counts, however many gauges are looked at. */
const ONE_LOOK = 500;

type Look = NonNullable<Gauges["database"]>;

/** Has it counted in these. */
export function databaseMetrics(registers: Registry[], look: Look): void {
  let last: { readonly at: number; readonly state: ReturnType<Look> } | null = null;
  const looked = () => {
    if (!last || performance.now() - last.at > ONE_LOOK) last = { at: performance.now(), state: look() };
    return last.state;
  };
  const gauge = (name: string, help: string, read: (state: Awaited<ReturnType<Look>>) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect: async function collect() {
        this.set(read(await looked()));
      },
    });
  gauge("verbatim_database_up", "Whether the database answers.", ({ seconds }) => (seconds === null ? 0 : 1));
  gauge(
    "verbatim_database_connections",
    "Connections to the database that this process has open.",
    ({ connections }) => connections,
  );
  gauge(
    "verbatim_database_answer_seconds",
    "Seconds that the database took to answer just now.",
    ({ seconds }) => seconds ?? Number.NaN,
  );
}
