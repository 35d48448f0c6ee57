/** The preview's addresses, and what every page of this door goes through. */
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { isLoopback } from "../../environment-rules.ts";
import type { Library } from "../../library.ts";
import { complete, serve, type Services } from "../../serve.ts";
import { wordingFor } from "../../wording/index.ts";
import { onlyFromHere, previewHeaders } from "./guard.ts";
import { SERVER } from "./make-believe.ts";
import { menuOf } from "./menu.ts";
import { previewPage, standOf } from "./preview.ts";
import { readingRoom } from "./room/index.ts";
import { browserLanguage } from "./room/site.ts";
import { inMakeBelieve, renderForWeb } from "./render.ts";
import { readCall, readCompletion } from "./requests.ts";
import { LONGEST_UPLOAD, type Uploads } from "./uploads.ts";

/** The preview: the bot as its owner tries it out. `host` is the name or address that it is served under. */
export function previewApp(services: Services, host: string, uploads: Uploads | null = null): Hono {
  const { commands } = services;
  const app = new Hono();
  app.use(previewHeaders, onlyFromHere(host));
  // What it answers is about this moment, and nobody else's.
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-store");
  });
  app.post("/upload", bodyLimit({ maxSize: LONGEST_UPLOAD }), async (c) => {
    const name = c.req.query("name")?.trim() ?? "";
    if (!uploads || !name) return c.text("An upload is POST /upload?name=NAME with its bytes.", 400);
    return c.json({ address: uploads.keep(name, new Uint8Array(await c.req.arrayBuffer())) });
  });
  app.use(bodyLimit({ maxSize: 64 * 1024 }));
  app.get("/", async (c) => {
    const library = await reached(services);
    const language = browserLanguage(c);
    const [sources, speakers] = await Promise.all([library.sources(), library.exampleSpeakers(3)]);
    const examples = speakers.map(wordingFor(language).ask.example);
    return c.html(previewPage({ sources, examples, language, alone: isLoopback(host) }));
  });
  // The page's scripts name it as they lie beside it.
  app.get("/typed.js", serveStatic({ path: fileURLToPath(new URL("../typed.js", import.meta.url)) }));
  app.get("/commands", (c) => c.json(menuOf(commands, wordingFor(browserLanguage(c)))));
  app.get("/stand", async (c) =>
    c.text(standOf(await (await reached(services)).sources(), browserLanguage(c))),
  );
  app.post("/call", async (c) => {
    const call = readCall(await bodyOf(c));
    if (!call) return c.text("A call is {command, options, locale}.", 400);
    return c.json(renderForWeb(inMakeBelieve(await serve(call, services), wordingFor(call.locale))));
  });
  app.post("/complete", async (c) => {
    const read = readCompletion(await bodyOf(c));
    if (!read) return c.text("A completion is {command, option, options, locale}.", 400);
    return c.json(await complete(read.call, read.option, services));
  });
  app.route(
    "/read",
    readingRoom(async () => {
      const own = { ...services, library: await reached(services) };
      return { services: own, base: "", url: null, chat: true };
    }),
  );
  return withFiles(app, services);
}

/** What the make-believe server may read. */
async function reached({ notes, servers, library }: Services): Promise<Library> {
  const { common } = await notes.settings(SERVER);
  return (await servers?.open(SERVER, common))?.library ?? library;
}

/** Adds what the preview and the reading room share: the pages' files, a sign of life, and the end of what fails. */
export function withFiles(app: Hono, { log }: Services): Hono {
  app.get("/health", (c) => c.json({ ok: true }));
  app.get("/read/", (c) => c.redirect("/read"));
  // Browsers ask for it by themselves where an answer is no page that names its own.
  app.get("/favicon.ico", (c) => c.redirect("/page/icon.svg"));
  app.use("/page/*", async (c, next) => {
    await next();
    c.header("cache-control", "no-cache");
  });
  app.use("/page/*", serveStatic({ root: fileURLToPath(new URL(".", import.meta.url)) }));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ err: error, path: c.req.path }, "a page failed");
    return c.text("Something went wrong on my side.", 500);
  });
  return app;
}

/** Undefined where it is not JSON; a page elsewhere cannot send JSON without asking first, so nothing else is read. */
async function bodyOf(c: Context): Promise<unknown> {
  if (!c.req.header("content-type")?.startsWith("application/json")) return undefined;
  return c.req.json().catch(() => undefined);
}
