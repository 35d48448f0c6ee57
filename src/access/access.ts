/** Who may read what is not public: private links, the cookies that they are exchanged for, and the password. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { atMost } from "../cache-size.ts";
import { readingPath, type Anchor } from "../addresses.ts";
import type { ReaderStore } from "../state/readers.ts";
import { read, sign } from "./tickets.ts";

/** Milliseconds that a private link can be used, and that the reading it opens lasts. */
export const LINK = 10 * 60_000;
export const READING = 24 * 3_600_000;
/** Milliseconds until the password is asked for again. */
export const PASSWORD = 30 * 24 * 3_600_000;
/** Wrong passwords from one address, and from all together, in a quarter of an hour. */
const TRIES = 10;
const ALL_TRIES = 300;
const WINDOW = 15 * 60_000;

/** What lets people read who may not without it. */
export interface Access {
  /** The path of a private link: once, for ten minutes. */
  invite(reader: Reader, anchor: Anchor): Promise<string>;
  /** What a link's ticket opens: the cookie of the reading, and the path that it leads to; null where it opens nothing. */
  exchange(ticket: string): Promise<(Reader & { readonly cookie: string; readonly path: string }) | null>;
  /** Whether the cookie is that of an open reading in this server. */
  opens(server: string, cookie: string): Promise<boolean>;
  /** Ends every link and reading of the server. */
  close(server: string): Promise<void>;
  /** The cookie that the right password gives; "wrong", or "wait" after too many wrong ones from this address. */
  password(typed: string, address: string): { readonly cookie: string } | "wrong" | "wait";
  /** Whether the cookie was given for the password of today. */
  knowsPassword(cookie: string): boolean;
}

interface Reader {
  readonly user: string;
  readonly server: string;
}

/** User, server, when it runs out, the server's generation, a name of its own, and the path it leads to. */
const Link = z.tuple([z.string(), z.string(), z.number(), z.number(), z.string(), z.string()]);
/** User, server, when it runs out, the server's generation. */
const Reading = z.tuple([z.string(), z.string(), z.number(), z.number()]);
/** When it runs out, and the password it was given for. */
const Knowing = z.tuple([z.number(), z.string()]);

/** What stands before every address of a server's own library. */
export const basePath = (server: string) => `/s/${server}`;

export interface AccessOptions {
  readonly store: ReaderStore;
  /** Null: none opens. */
  readonly password: string | null;
  /** Milliseconds since 1970; the clock, but for tests. */
  readonly now?: () => number;
  /** What measures how long ago something was: a clock that is set back must not keep everybody out. */
  readonly perf?: { now(): number };
}

/** Private links, readings and the password, all of them signed by the key of `store`: nothing about who reads is kept. */
export function openAccess({ store, password, now = Date.now, perf = performance }: AccessOptions): Access {
  const { key } = store;
  const tries = new LRUCache<string, number>({ ...atMost(10_000), ttl: WINDOW, ttlResolution: 0, perf });
  const digest = (text: string) => createHash("sha256").update(text.normalize("NFC")).digest();
  // A cookie given for another password than today's opens nothing.
  const mark =
    password === null ? null : createHmac("sha256", key).update(digest(password)).digest("base64url");
  const inTime = (until: number) => now() < until;

  return {
    invite: async ({ user, server }, anchor) => {
      const generation = await store.generation(server);
      const link = (path: string) => {
        const values = [user, server, now() + LINK, generation, randomBytes(12).toString("base64url")];
        return `/enter/${sign(key, "link", [...values, path])}`;
      };
      const straight = link(readingPath(anchor));
      return straight.length > LONGEST ? link("/read") : straight;
    },
    exchange: async (ticket) => {
      const link = Link.safeParse(read(key, "link", ticket)).data;
      if (!link) return null;
      const [user, server, until, generation, name, path] = link;
      if (!inTime(until) || generation !== (await store.generation(server))) return null;
      if (!(await store.firstUse(server, name, until))) return null;
      const cookie = sign(key, "reading", [user, server, now() + READING, generation]);
      return { user, server, cookie, path: `${basePath(server)}${path}` };
    },
    opens: async (server, cookie) => {
      const reading = Reading.safeParse(read(key, "reading", cookie)).data;
      if (!reading) return false;
      const [, where, until, generation] = reading;
      return where === server && inTime(until) && generation === (await store.generation(server));
    },
    close: (server) => store.close(server),
    password: (typed, address) => {
      const from = network(address);
      const wrong = tries.get(from) ?? 0;
      const all = tries.get(EVERYBODY) ?? 0;
      if (wrong >= TRIES || all >= ALL_TRIES) return "wait";
      if (mark !== null && timingSafeEqual(digest(typed), digest(password ?? "")))
        return { cookie: sign(key, "password", [now() + PASSWORD, mark]) };
      // The window begins with the first wrong one: whoever goes on trying does not push it on.
      tries.set(from, wrong + 1, { noUpdateTTL: true });
      tries.set(EVERYBODY, all + 1, { noUpdateTTL: true });
      return "wrong";
    },
    knowsPassword: (cookie) => {
      const knowing = Knowing.safeParse(read(key, "password", cookie)).data;
      return knowing !== undefined && mark !== null && inTime(knowing[0]) && knowing[1] === mark;
    },
  };
}

/** Not an address. */
const EVERYBODY = "*";
/** A longer address does not fit on a button in Discord; the room's own stands before it. */
const LONGEST = 400;

/** Whoever has one IPv6 address has 2^64 of them: they count as one. */
const network = (address: string) =>
  address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
