/** Where operators and balancers look: METRICS_PORT. Loaded by those alone who set it. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Metrics } from "./prometheus.ts";

export interface Looking {
  readonly url: string;
  stop(): Promise<void>;
}

/** `ready`: whether it has a session with Discord, or what else it is for, and takes new work. Rejects where the port is taken. */
export async function serveMetrics(
  metrics: Metrics,
  { host, port }: { readonly host: string; readonly port: number },
  ready: () => boolean,
): Promise<Looking> {
  const server = createServer(async (request, response) => {
    const say = (status: number, body: string, type = "text/plain; charset=utf-8") =>
      response.writeHead(status, { "content-type": type }).end(body);
    try {
      const pathname = URL.parse(request.url ?? "", "http://here")?.pathname;
      if (request.method !== "GET" && request.method !== "HEAD") say(405, "Only to be looked at.");
      else if (pathname === "/health/live") say(200, "live");
      else if (pathname === "/health/ready") say(ready() ? 200 : 503, ready() ? "ready" : "not ready");
      else if (pathname === "/metrics") {
        const { body, type } = await metrics.text();
        say(200, body, type);
      } else say(404, "Here are /metrics, /health/live and /health/ready.");
    } catch {
      say(500, "That could not be looked at.");
    }
  });
  server.listen(port, host);
  await once(server, "listening");
  const { address, family, port: used } = server.address() as AddressInfo;
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${used}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
