/** The web door: the preview (the bot in a browser, without Discord, a token or an account), or the reading room alone. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import type { Services } from "../../serve.ts";
import { previewApp } from "./app.ts";
import type { Uploads } from "./uploads.ts";
import { roomApp, type RoomOptions } from "./public.ts";

export interface WebOptions {
  readonly services: Services;
  /** Default 127.0.0.1: nobody but this machine reaches it. */
  readonly host?: string | undefined;
  /** Only this port, or an error with code EADDRINUSE. Left out: 3000, or for the preview the next free one. */
  readonly port?: number | undefined;
  /** Where the preview keeps files that are handed over; without it none are. */
  readonly uploads?: Uploads;
  /** The reading room on the web, in place of the preview; null: neither. */
  readonly room?: RoomOptions | null;
  /** What else is answered here, by its path. */
  readonly routes?: Readonly<Record<string, (request: Request) => Promise<Response> | Response>>;
}

export interface Web {
  /** Where it listens, e.g. "http://127.0.0.1:3000". */
  readonly url: string;
  /** Ends it; open requests are answered first. */
  stop(): Promise<void>;
}

const FIRST_PORT = 3000;

/** Milliseconds that open requests get to end when it is stopped: one may be read slowly, or not at all. */
const GRACE = 2000;
/** Milliseconds that a connection may be silent. */
const PATIENCE = 60_000;

/** Begins to serve; rejects where the port is taken or may not be used. */
export async function startWeb(options: WebOptions): Promise<Web> {
  const { services, host = "127.0.0.1", port, room, routes = {} } = options;
  const next = room !== undefined ? [] : [...Array.from({ length: 9 }, (_, i) => FIRST_PORT + 1 + i), 0];
  const ports = port === undefined ? [FIRST_PORT, ...next] : [port];
  const app =
    room === null ? new Hono() : room ? roomApp(services, room) : previewApp(services, host, options.uploads);
  const server = createAdaptorServer({
    fetch: (request, env) => routes[new URL(request.url).pathname]?.(request) ?? app.fetch(request, env),
  });
  // Whoever takes nothing for a minute, or takes so long to ask, is let go.
  server.setTimeout(PATIENCE);
  if ("requestTimeout" in server) server.requestTimeout = PATIENCE;
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
        if (!("closeIdleConnections" in server)) return;
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), GRACE).unref();
      }),
  };
}
