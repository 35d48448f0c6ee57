/** The reading room on the web: nothing of the preview's chat, and nothing that is an owner's. */
import { isIP } from "node:net";
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Access } from "../../access/access.ts";
import type { Libraries } from "../../access/room.ts";
import type { SignIn } from "../../access/sign-in.ts";
import { articlePath, speakerPath } from "../../addresses.ts";
import type { Audience } from "../../config.ts";
import type { Services } from "../../serve.ts";
import { withFiles } from "./app.ts";
import { entries, openEntry, type EntryOptions } from "./entry.ts";
import { sitemap } from "./room/feed.ts";
import { headers } from "./guard.ts";
import { bareHost, openProxies } from "./proxy.ts";
import { readingRoom } from "./room/index.ts";

export interface RoomOptions {
  /** Where it is on the web, without a slash at the end. */
  readonly url: string;
  readonly audience: Audience;
  readonly access: Access;
  /** Null where nobody can sign in. */
  readonly signIn: SignIn | null;
  readonly libraries: Libraries;
  /** Addresses and networks of proxies that are believed. */
  readonly trustedProxies: readonly string[];
}

export function roomApp(services: Services, { trustedProxies, ...options }: RoomOptions): Hono {
  const app = new Hono();
  const proxies = openProxies(trustedProxies);
  const entry: EntryOptions = { ...options, services, proxies };
  const { common, own } = openEntry(entry);
  app.use(headers, onlyUnder(options.url, proxies.hostOf));
  app.use(bodyLimit({ maxSize: 4 * 1024 }));
  app.get("/", (c) => c.redirect("/read"));
  app.route("/read", readingRoom(common));
  app.route("/s/:server/read", readingRoom(own));
  addIndexes(app, entry);
  app.route("/", entries(entry));
  return withFiles(app, services);
}

/** For search engines: what is public, and nothing of the rest. */
function addIndexes(app: Hono, { services, url, audience }: EntryOptions): void {
  const open = audience === "public";
  app.get("/robots.txt", (c) =>
    c.text(
      open
        ? `User-agent: *\nDisallow: /s/\nDisallow: /enter/\nSitemap: ${url}/sitemap.xml\n`
        : "User-agent: *\nDisallow: /\n",
    ),
  );
  app.get("/sitemap.xml", async (c) => {
    if (!open) return c.notFound();
    const [sources, voices] = await Promise.all([services.library.sources(), services.library.speakers()]);
    const articles = sources.map(({ document }) => articlePath(document.id));
    const paths = ["/read", ...articles, ...voices.map(({ name }) => speakerPath(name))];
    return c.body(sitemap(paths, url), 200, { "content-type": "application/xml; charset=UTF-8" });
  });
}

/** Refuses every other name; a machine that asks itself whether it is well may use its address. */
function onlyUnder(url: string, hostOf: ReturnType<typeof openProxies>["hostOf"]): MiddlewareHandler {
  const { host } = new URL(url);
  return async (c, next) => {
    const asked = hostOf(c);
    const bare = bareHost(asked);
    const itself = c.req.path === "/health" && (isIP(bare) !== 0 || bare === "localhost");
    if (asked !== host && !itself) return c.text(`The reading room is at ${url}`, 421);
    return next();
  };
}
