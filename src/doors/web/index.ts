/** The preview: the bot in a browser, without Discord, a token or an account. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Services } from "../../serve.ts";
import { webApp } from "./app.ts";

export { isLoopback } from "./guard.ts";

export interface WebOptions {
  readonly services: Services;
  /** Default 127.0.0.1: nobody but this machine reaches it. */
  readonly host?: string | undefined;
  /** Only this port, or an error with code EADDRINUSE. Left out: 3000, or the next free one. */
  readonly port?: number | undefined;
}

export interface Web {
  /** Where the preview is, e.g. "http://127.0.0.1:3000". */
  readonly url: string;
  /** Ends it; open requests are answered first. */
  stop(): Promise<void>;
}

const FIRST_PORT = 3000;

export async function startWeb({ services, host = "127.0.0.1", port }: WebOptions): Promise<Web> {
  const ports = port === undefined ? [...Array.from({ length: 10 }, (_, i) => FIRST_PORT + i), 0] : [port];
  const server = createAdaptorServer({ fetch: webApp(services, host).fetch });
  for (const [i, candidate] of ports.entries()) {
    server.listen(candidate, host);
    try {
      await once(server, "listening");
      break;
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || i === ports.length - 1) throw error;
    }
  }
  const { address, family, port: used } = server.address() as AddressInfo;
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${used}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeIdleConnections" in server) server.closeIdleConnections();
      }),
  };
}
