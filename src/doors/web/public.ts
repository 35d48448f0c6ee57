/** The reading room on the web: nothing of the preview's chat, and nothing that is an owner's. */
import { isIP } from "node:net";
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Audience } from "../../config.ts";
import type { Services } from "../../serve.ts";
import { withFiles } from "./app.ts";
import { headers } from "./guard.ts";
import { openProxies } from "./proxy.ts";
import { readingRoom } from "./room/index.ts";

export interface RoomOptions {
  /** Where it is on the web, without a slash at the end. */
  readonly url: string;
  readonly audience: Audience;
  /** Addresses and networks of proxies that are believed. */
  readonly trustedProxies: readonly string[];
}

export function roomApp(services: Services, { url, audience, trustedProxies }: RoomOptions): Hono {
  const app = new Hono();
  const proxies = openProxies(trustedProxies);
  app.use(headers, onlyUnder(url, proxies.hostOf));
  app.use(bodyLimit({ maxSize: 4 * 1024 }));
  app.get("/", (c) => c.redirect("/read"));
  const site = { services, base: "", url, chat: false } as const;
  app.route(
    "/read",
    readingRoom(() => (audience === "public" ? site : null)),
  );
  return withFiles(app, services);
}

/** Refuses every other name; a machine that asks itself whether it is well may use its address. */
function onlyUnder(url: string, hostOf: ReturnType<typeof openProxies>["hostOf"]): MiddlewareHandler {
  const { host } = new URL(url);
  return async (c, next) => {
    const asked = hostOf(c);
    const bare = asked.replace(/:\d+$/u, "").replace(/^\[(.*)\]$/u, "$1");
    const itself = c.req.path === "/health" && (isIP(bare) !== 0 || bare === "localhost");
    if (asked !== host && !itself) return c.text(`The reading room is at ${url}`, 421);
    return next();
  };
}
