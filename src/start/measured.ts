/** What is counted while it runs, and where operators see it; nothing of it is loaded where they set no METRICS_PORT. */
import type { Config } from "../config.ts";
import type { Door } from "../doors/discord/index.ts";
import type { Gauges } from "../metrics/meter.ts";
import type { Problem } from "../model.ts";
import type { Services } from "../serve.ts";

/** The services with a meter, or what the operator must change. `door`: the bot's, once it is open. */
export async function measured(
  services: Services,
  { metrics: place, token }: Config,
  door: () => Door | null,
): Promise<{ readonly services: Services; stop(): Promise<void> } | Problem> {
  if (!place) return { services, stop: async () => {} };
  const [{ openMetrics }, { serveMetrics }] = await Promise.all([
    import("../metrics/prometheus.ts"),
    import("../metrics/serve.ts"),
  ]);
  const metrics = openMetrics(
    services.commands.map(({ name }) => name),
    gaugesOf(services, door),
  );
  try {
    // What is no bot has no session to wait for.
    const looking = await serveMetrics(metrics, place, () => token === null || (door()?.ready() ?? false));
    console.error(`What is counted is at ${looking.url}/metrics.`);
    return { services: { ...services, meter: metrics.meter }, stop: looking.stop };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    return {
      where: "METRICS_PORT",
      what: `${place.host}:${place.port} cannot be listened at (${code}).`,
      fix: "Set another METRICS_PORT or METRICS_HOST, or leave both out.",
    };
  }
}

function gaugesOf({ library, kept }: Services, door: () => Door | null): Gauges {
  const shared = kept?.shared ?? null;
  return {
    material: async () => {
      const sources = await library.sources();
      const sum = (of: "facts" | "quotes") => sources.reduce((all, source) => all + source[of], 0);
      const quotations = sum("quotes");
      return { articles: sources.length, passages: sum("facts") + quotations, quotations };
    },
    shards: () => door()?.shards() ?? [],
    leases: shared && (() => shared.leases.names()),
    replica: shared?.replica ?? null,
    database:
      shared &&
      (async () => {
        const began = performance.now();
        const { database } = shared;
        const seconds = await database.within(database.sql`select 1`, PATIENCE).then(
          () => (performance.now() - began) / 1000,
          () => null,
        );
        return { connections: database.connections(), seconds };
      }),
  };
}

/** Milliseconds that the database gets to answer, while nobody's question must be cut off for it. */
const PATIENCE = 20_000;
