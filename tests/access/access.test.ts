import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LINK, openAccess, PASSWORD, READING, type Access } from "../../src/access/access.ts";
import { read, sign } from "../../src/access/tickets.ts";
import { openReaders, type ReaderStore } from "../../src/state/readers.ts";

const log = pino({ level: "silent" });
const ANCHOR = { document: "harbour", paragraph: 3, sentence: 1, passage: "harbour/the-channel-has-abc123" };
const ANNA = { user: "700000000000000001", server: "900000000000000001" };
const OTHER = "900000000000000002";
const PASS = "correct horse battery";

let folder: string;
let store: ReaderStore;
let time: number;
let access: Access;
const opened = () => openAccess({ store, password: PASS, now: () => time, perf: { now: () => time } });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-access-"));
  store = openReaders(folder, log);
  time = Date.now();
  access = opened();
});
afterEach(() => store.end());

const ticketOf = (path: string) => path.replace("/enter/", "");
const invited = async (reader = ANNA) => ticketOf(await access.invite(reader, ANCHOR));
const entered = async () => (await access.exchange(await invited()))!;

describe("a private link", () => {
  test("opens its article in its server, once", async () => {
    const ticket = await invited();
    const { cookie, path, ...reader } = (await access.exchange(ticket))!;
    expect(reader).toEqual(ANNA);
    expect(path).toBe(`/s/${ANNA.server}/read/harbour?passage=the-channel-has-abc123`);
    expect(await access.opens(ANNA.server, cookie)).toBe(true);
    expect(await access.opens(OTHER, cookie)).toBe(false);
    expect(await access.exchange(ticket)).toBeNull();
  });

  test("runs out after ten minutes, and what it opened after a day", async () => {
    const ticket = await invited();
    time += LINK;
    expect(await access.exchange(ticket)).toBeNull();
    const { cookie } = await entered();
    time += READING - 1;
    expect(await access.opens(ANNA.server, cookie)).toBe(true);
    time += 1;
    expect(await access.opens(ANNA.server, cookie)).toBe(false);
  });

  test("is closed with all that is open in its server, and in no other", async () => {
    const waiting = await invited();
    const { cookie } = await entered();
    const elsewhere = (await access.exchange(await invited({ ...ANNA, server: OTHER })))!;
    await access.close(ANNA.server);
    expect(await access.exchange(waiting)).toBeNull();
    expect(await access.opens(ANNA.server, cookie)).toBe(false);
    expect(await access.opens(OTHER, elsewhere.cookie)).toBe(true);
    expect(await access.opens(ANNA.server, (await entered()).cookie)).toBe(true);
  });

  test("holds over a restart, used or not; the key is for the bot's eyes alone", async () => {
    const [used, waiting] = [await invited(), await invited()];
    const { cookie } = (await access.exchange(used))!;
    await store.end();
    store = openReaders(folder, log);
    access = opened();
    expect(await access.exchange(used)).toBeNull();
    expect(await access.exchange(waiting)).not.toBeNull();
    expect(await access.opens(ANNA.server, cookie)).toBe(true);
    expect(statSync(join(folder, "readers.sqlite")).mode & 0o077).toBe(0);
  });

  test("fits on a button of Discord's, however long the article's name", async () => {
    for (const document of ["a".repeat(1000), "文".repeat(300)])
      expect((await access.invite(ANNA, { ...ANCHOR, document, passage: null })).length).toBeLessThan(410);
  });
});

test("of 10,000 links and cookies made from valid ones, none opens anything", async () => {
  let seed = 42;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const foreign = Buffer.alloc(32, 7);
  const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const spelled = (values: readonly unknown[], from: string) =>
    `${Buffer.from(JSON.stringify(values)).toString("base64url")}.${from.split(".")[1]}`;
  const other = (sign: string) => SIGNS[(SIGNS.indexOf(sign) + 1 + random(63)) % 64]!;
  const changes: readonly ((ticket: string, kind: string) => string)[] = [
    // One value at a time: whose it is, where, until when, the server's generation, its name, what it leads to.
    ...[0, 1, 2, 3, 4, 5].map((place) => (ticket: string, kind: string) => {
      const values = [...read(store.key, kind, ticket)!];
      const value = values[place % values.length]!;
      values[place % values.length] =
        typeof value === "number" ? value + 1 + random(1e9) : `${value}${random(10)}`;
      return spelled(values, ticket);
    }),
    // One letter at a time, of the values or the signature.
    (ticket) => {
      const at = random(ticket.length);
      return ticket[at] === "."
        ? ticket.replace(".", "")
        : ticket.slice(0, at) + other(ticket[at]!) + ticket.slice(at + 1);
    },
    (ticket) => ticket.slice(0, -1 - random(20)),
    (ticket) => `${ticket}${other("A")}`,
    (ticket) => `${ticket}=`,
    (ticket) => ticket.split(".").toReversed().join("."),
    (ticket) => `${ticket.split(".")[0]}.`,
    (ticket) => `.${ticket.split(".")[1]}`,
    // Signed by another key, or as something else.
    (ticket, kind) => sign(foreign, kind, read(store.key, kind, ticket)!),
    (ticket, kind) => sign(store.key, `${kind}s`, read(store.key, kind, ticket)!),
  ];
  let tried = 0;
  let inside = 0;
  for (let i = 0; i < 5000; i++) {
    const link = await invited();
    const { cookie } = await entered();
    const change = changes[i % changes.length]!;
    const [forgedLink, forgedCookie] = [change(link, "link"), change(cookie, "reading")];
    expect([forgedLink, forgedCookie]).not.toContain(link);
    if (await access.exchange(forgedLink)) inside++;
    if ((await access.opens(ANNA.server, forgedCookie)) || (await access.opens(OTHER, forgedCookie)))
      inside++;
    // A link is no cookie, and a cookie no link.
    if ((await access.opens(ANNA.server, link)) || (await access.exchange(cookie))) inside++;
    tried += 2;
  }
  expect([tried, inside]).toEqual([10_000, 0]);
});

describe("the password", () => {
  const given = (typed: string, address = "192.0.2.1") => access.password(typed, address);
  const cookieOf = (answer: ReturnType<typeof given>) => (typeof answer === "string" ? "" : answer.cookie);

  test("opens for thirty days, and no longer once it is another", () => {
    const cookie = cookieOf(given(PASS));
    expect(access.knowsPassword(cookie)).toBe(true);
    const changed = openAccess({
      store,
      password: "another password",
      now: () => time,
      perf: { now: () => time },
    });
    expect(changed.knowsPassword(cookie)).toBe(false);
    expect(
      openAccess({ store, password: null, now: () => time, perf: { now: () => time } }).knowsPassword(cookie),
    ).toBe(false);
    time += PASSWORD;
    expect(access.knowsPassword(cookie)).toBe(false);
  });

  test("after ten wrong ones an address waits a quarter of an hour, and nobody else does", () => {
    for (let i = 0; i < 10; i++) expect(given(`guess ${i}`)).toBe("wrong");
    expect(given(PASS)).toBe("wait");
    expect(cookieOf(given(PASS, "192.0.2.2"))).not.toBe("");
    time += 15 * 60_000 + 1;
    expect(cookieOf(given(PASS))).not.toBe("");
  });

  test("the addresses of one network of IPv6 count as one, and many networks together are slowed", () => {
    for (let i = 0; i < 10; i++) given("guess", `2001:db8:1:2::${i}`);
    expect(given(PASS, "2001:db8:1:2:3:4:5:6")).toBe("wait");
    for (let i = 0; i < 300; i++) given("guess", `198.51.${i >> 8}.${i & 255}`);
    expect(given(PASS, "203.0.113.9")).toBe("wait");
  });

  test("none opens where none is set", () => {
    const none = openAccess({ store, password: null, now: () => time, perf: { now: () => time } });
    for (const typed of ["", "null", "undefined"]) expect(none.password(typed, "192.0.2.1")).toBe("wrong");
  });
});
