/** A reading room on the web over some material, and a browser without a screen: it keeps cookies and follows what it is told to. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { commands } from "../../../commands/index.ts";
import { openRoom, type OpenRoom, type RoomConfig } from "../../../src/access/open.ts";
import { noLibraries } from "../../../src/access/room.ts";
import { startWeb, type Web } from "../../../src/doors/web/index.ts";
import type { RoomOptions } from "../../../src/doors/web/public.ts";
import { openLibrary, type Library } from "../../../src/library.ts";
import type { Services } from "../../../src/serve.ts";
import { openReaders } from "../../../src/state/readers.ts";
import { noNotes } from "../../../src/state/notes.ts";

export const ADDRESS = "https://read.example.org";

export interface Running extends OpenRoom {
  readonly web: Web;
  readonly services: Services;
  close(): Promise<void>;
}

type Options = Partial<Omit<RoomOptions, "access" | "signIn">> & {
  readonly material?: string;
  readonly config?: Partial<RoomConfig["config"]>;
  readonly bot?: RoomConfig["bot"];
  /** Where it listens; any, where none is given. */
  readonly port?: number;
};

export const folder = () => mkdtempSync(join(tmpdir(), "verbatim-room-"));

/** A library over one article of this text. */
export function libraryOf(id: string, text: string): Promise<Library> {
  const material = folder();
  writeFileSync(join(material, `${id}.txt`), text);
  return openLibrary({ material });
}

export async function running({
  material = "seeds",
  port = 0,
  bot = () => null,
  config = {},
  ...options
}: Options = {}): Promise<Running> {
  const log = pino({ level: "silent" });
  const library = await openLibrary({ material });
  const { libraries = noLibraries, audience = "public", trustedProxies = [], url = ADDRESS } = options;
  const all = { audience, roomPassword: null, clientSecret: null, api: "", ...config };
  const store = openReaders(folder(), log);
  const open = openRoom({ url, config: all, store, libraries, bot });
  const services: Services = { commands, library, notes: noNotes(), log, room: open.room };
  const room = { url, audience, libraries, trustedProxies, access: open.access, signIn: open.signIn };
  const web = await startWeb({ services, port, room });
  return {
    ...open,
    web,
    services,
    close: async () => {
      await web.stop();
      await open.end();
      library.close();
    },
  };
}

export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Client {
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Page>;
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Page>;
  /** Its cookies, by name; those of a narrower path are sent there alone. */
  readonly cookies: Map<string, { value: string; path: string; attributes: string }>;
}

/** Somebody at a browser of their own. `fetch` would not let us set Host. */
export function client(web: Web): Client {
  const cookies: Client["cookies"] = new Map();
  const send = (method: string, path: string, headers: Record<string, string>, body = ""): Promise<Page> => {
    const own = [...cookies]
      .filter(([, c]) => path.startsWith(c.path))
      .map(([name, c]) => `${name}=${c.value}`);
    const cookie = own.length ? { cookie: own.join("; ") } : {};
    const given = { host: "read.example.org", ...cookie, ...headers };
    return new Promise((resolve, reject) => {
      const sent = request(`${web.url}${path}`, { method, headers: given }, async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk as Buffer);
        for (const set of answer.headers["set-cookie"] ?? []) keep(set);
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString(),
        });
      });
      sent.on("error", reject).end(body);
    });
  };
  const keep = (set: string) => {
    const [, name = "", value = "", attributes = ""] = /^([^=]+)=([^;]*);?(.*)$/u.exec(set) ?? [];
    const path = /path=([^;]+)/iu.exec(attributes)?.[1] ?? "/";
    if (/max-age=0/iu.test(attributes)) cookies.delete(name);
    else cookies.set(name, { value, path, attributes });
  };
  return {
    cookies,
    get: (path, headers = {}, method = "GET") => send(method, path, headers),
    post: (path, form, headers = {}) => {
      const type = { "content-type": "application/x-www-form-urlencoded", origin: ADDRESS };
      return send("POST", path, { ...type, ...headers }, String(new URLSearchParams(form)));
    },
  };
}
