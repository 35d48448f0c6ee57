/** What is counted, as Prometheus reads it. Loaded by those alone who set METRICS_PORT. */
import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
  type GaugeConfiguration,
} from "prom-client";
import type { Gauges, Meter } from "./meter.ts";
import { databaseMetrics } from "./database.ts";
import { replicaMetrics } from "./replica.ts";

/** Upper ends in seconds: an answer takes 1 to 60 ms, Discord waits 3 s, and a promised reply takes up to two minutes. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10, 30, 120];
/** Milliseconds for which what the index holds is not looked at again. */
const LOOK = 60_000;

export interface Metrics {
  readonly meter: Meter;
  /** All of it, in the text format of Prometheus. */
  text(): Promise<{ readonly type: string; readonly body: string }>;
}

/** `known`: the names of commands; what else is called counts as "other", since anybody may make up a name. */
export function openMetrics(known: readonly string[], gauges: Gauges): Metrics {
  const register = new Registry();
  const registers = [register];
  const commands = new Set(known);
  collectDefaultMetrics({ register });
  const calls = new Counter({
    name: "verbatim_calls_total",
    help: "Calls of commands, by how they ended.",
    labelNames: ["command", "outcome"],
    registers,
  });
  const seconds = new Histogram({
    name: "verbatim_call_seconds",
    help: "Seconds from a call's turn to its reply.",
    labelNames: ["command"],
    buckets: BUCKETS,
    registers,
  });
  const questions = new Counter({
    name: "verbatim_questions_total",
    help: "Questions by how sure the answer was; of those without one, why.",
    labelNames: ["certainty", "why"],
    registers,
  });
  const discord = new Counter({
    name: "verbatim_discord_responses_total",
    help: "Discord's answers to requests, by the kind of address and the status' class; none where it did not answer.",
    labelNames: ["route", "status"],
    registers,
  });
  const interactions = new Counter({
    name: "verbatim_http_interactions_total",
    help: "Answers to interactions that came over HTTP, by status.",
    labelNames: ["status"],
    registers,
  });
  let material: { readonly at: number; readonly of: Awaited<ReturnType<Gauges["material"]>> } | null = null;
  const gauge = (given: Omit<GaugeConfiguration<string>, "registers">) => new Gauge({ ...given, registers });
  gauge({
    name: "verbatim_material",
    help: "What stands in the index of the common material.",
    labelNames: ["what"],
    collect: async function collect() {
      if (!material || performance.now() - material.at > LOOK) {
        const of = await gauges.material().catch(() => null);
        if (of) material = { at: performance.now(), of };
      }
      for (const [what, n] of Object.entries(material?.of ?? {})) this.set({ what }, n);
    },
  });
  gauge({
    name: "verbatim_shard_up",
    help: "Whether a shard that this process runs has its session with Discord.",
    labelNames: ["shard"],
    collect: function collect() {
      this.reset();
      for (const { id, up } of gauges.shards()) this.set({ shard: id }, up ? 1 : 0);
    },
  });
  gauge({
    name: "verbatim_reads_material",
    help: "Whether this process is the one that reads the material.",
    collect: function collect() {
      const held = gauges.leases?.();
      if (held) this.set(held.some((name) => name.startsWith("reading ")) ? 1 : 0);
    },
  });
  if (gauges.database) databaseMetrics(registers, gauges.database);
  if (gauges.replica) replicaMetrics(registers, gauges.replica);

  return {
    meter: {
      call: (name, outcome, took) => {
        const command = commands.has(name) ? name : "other";
        calls.inc({ command, outcome });
        seconds.observe({ command }, took);
      },
      question: (certainty, why) => questions.inc({ certainty, why }),
      discord: (route, status) => discord.inc({ route, status: `${Math.floor(status / 100)}xx` }),
      unanswered: (route) => discord.inc({ route, status: "none" }),
      interaction: (status) => interactions.inc({ status }),
    },
    text: async () => ({ type: register.contentType, body: await register.metrics() }),
  };
}
