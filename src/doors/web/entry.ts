/** The ways into what is not public: a private link, the password, and signing in with Discord. */
import { Hono, type Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { csrf } from "hono/csrf";
import { basePath, PASSWORD, READING, type Access } from "../../access/access.ts";
import type { Libraries } from "../../access/room.ts";
import type { SignIn } from "../../access/sign-in.ts";
import type { Audience } from "../../config.ts";
import type { Services } from "../../serve.ts";
import { commonOnly } from "../../servers/reach.ts";
import { deniedPage, endedPage, entryPage } from "./entry-pages.ts";
import type { Proxies } from "./proxy.ts";
import { browserLanguage, type Site } from "./room/site.ts";
import { placeOfFragment } from "../../addresses.ts";

export interface EntryOptions {
  readonly services: Services;
  readonly url: string;
  readonly audience: Audience;
  readonly access: Access;
  /** Null where nobody can sign in. */
  readonly signIn: SignIn | null;
  readonly libraries: Libraries;
  readonly proxies: Proxies;
}

const WEEK = 7 * 24 * 3600;
const COOKIES = { reading: "reading", password: "password", session: "session", begun: "begun" } as const;

/** Where somebody wants to go: a path of ours, whatever was asked. A browser tells no server of what stands behind "#", so the place is read from the rest. */
function wanted(to: string | undefined, url: string): string {
  const path = URL.canParse(to ?? "", url) ? new URL(to ?? "", url) : new URL("/read", url);
  const ours = path.origin === url && /^\/(?:read|s)(?:\/|$)/u.test(path.pathname);
  const at = path.searchParams.get("at") ?? "";
  return ours ? path.pathname + path.search + (placeOfFragment(at) ? `#${at}` : "") : "/read";
}

/** Which room somebody may read in: one for all, or a server's own. A `Response` says why not. */
export function openEntry({ services, url, audience, access, signIn, libraries }: EntryOptions) {
  const hidden = { services, base: "", url: null, chat: false } as const;
  const session = (c: Context) => getCookie(c, COOKIES.session) ?? "";
  const isMember = async (c: Context, server: string | null) =>
    signIn !== null && session(c) !== "" && (await signIn.isMember(session(c), server));
  const ways = (c: Context) => ({
    language: browserLanguage(c),
    to: wanted(c.req.path + new URL(c.req.url).search, url),
    signIn: signIn !== null,
  });

  return {
    /** What is common to all servers. */
    common: async (c: Context): Promise<Site | Response> => {
      if (audience === "public") return { ...hidden, url };
      if (audience === "closed") return c.html(deniedPage({ ...ways(c), signIn: false }), 404);
      const knows = access.knowsPassword(getCookie(c, COOKIES.password) ?? "");
      if (knows || (await isMember(c, null))) return hidden;
      return c.html(entryPage({ ...ways(c), refused: null }), 401);
    },
    /** A server's own library: to a stranger there is none, whether there is one or not. */
    own: async (c: Context): Promise<Site | Response> => {
      const server = c.req.param("server") ?? "";
      const opens = await access.opens(server, getCookie(c, COOKIES.reading) ?? "");
      const enters = opens || (await isMember(c, server));
      // Asked last, so that not even the time it takes tells a stranger whether there is one.
      const library = enters ? await libraries.of(server) : null;
      return library
        ? {
            ...hidden,
            services: { ...services, library, servers: commonOnly(library) },
            base: basePath(server),
          }
        : c.html(deniedPage(ways(c)), 404);
    },
  };
}

/** The addresses at which one enters. */
export function entries({ url, audience, access, signIn, proxies }: EntryOptions): Hono {
  const app = new Hono();
  const cookie = (path: string, maxAge: number) =>
    ({ path, maxAge, httpOnly: true, sameSite: "Lax", secure: url.startsWith("https:") }) as const;
  app.use(csrf({ origin: url }));

  app.get("/enter/:ticket", async (c) => {
    // A program that only looks whether the link is there must not use it up.
    if (c.req.method === "HEAD" || c.req.header("sec-purpose")) return c.body(null, 204);
    const opened = await access.exchange(c.req.param("ticket"));
    if (!opened) return c.html(endedPage(browserLanguage(c)), 410);
    setCookie(c, COOKIES.reading, opened.cookie, cookie(basePath(opened.server), READING / 1000));
    return c.redirect(opened.path, 303);
  });

  app.post("/password", async (c) => {
    if (audience !== "password") return c.notFound();
    const { password, to } = await c.req.parseBody();
    const target = wanted(typeof to === "string" ? to : undefined, url);
    const answer = access.password(typeof password === "string" ? password : "", proxies.addressOf(c));
    if (typeof answer === "string") {
      const page = { language: browserLanguage(c), to: target, signIn: signIn !== null, refused: answer };
      return c.html(entryPage(page), answer === "wait" ? 429 : 401);
    }
    setCookie(c, COOKIES.password, answer.cookie, cookie("/", PASSWORD / 1000));
    return c.redirect(target, 303);
  });

  app.get("/sign-in", async (c) => {
    if (!signIn) return c.notFound();
    const begun = await signIn.begin(wanted(c.req.query("to"), url));
    if (!begun) return c.html(endedPage(browserLanguage(c), "offline"), 503);
    setCookie(c, COOKIES.begun, begun.cookie, cookie("/signed-in", 600));
    return c.redirect(begun.address, 303);
  });

  app.get("/signed-in", async (c) => {
    if (!signIn) return c.notFound();
    const begun = getCookie(c, COOKIES.begun) ?? "";
    deleteCookie(c, COOKIES.begun, { path: "/signed-in" });
    const ended = await signIn.end(new URL(c.req.url), begun);
    if (!ended) return c.html(endedPage(browserLanguage(c), "sign-in"), 400);
    setCookie(c, COOKIES.session, ended.session, cookie("/", WEEK));
    return c.redirect(ended.to, 303);
  });

  app.on("POST", ["/sign-out", "/s/:server/sign-out"], (c) => {
    signIn?.out(getCookie(c, COOKIES.session) ?? "");
    for (const name of [COOKIES.session, COOKIES.password]) deleteCookie(c, name, { path: "/" });
    const server = c.req.param("server");
    if (server !== undefined) deleteCookie(c, COOKIES.reading, { path: basePath(server) });
    return c.redirect("/", 303);
  });
  return app;
}
