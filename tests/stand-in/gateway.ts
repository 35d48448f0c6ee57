/**
 * The stand-in's gateway: hello, identify, resume, heartbeats, and whatever a test wants to go wrong. A bot may log in with
 * several shards, each of which hears of its own servers, and with several numbers of shards at the same time.
 */
import type { Server } from "node:http";
import { WebSocketServer, type WebSocket } from "ws";
import { APPLICATION, BOT, GUILD, snowflake, TOKEN } from "./names.ts";
import { guild } from "./server.ts";
import type { Entry, Limits, StandInGateway } from "./gateway-types.ts";

interface Session {
  readonly id: string;
  readonly shard: number;
  readonly count: number;
  readonly events: string[];
  /** Of these, how many were ever written on a line. */
  sent: number;
  socket: WebSocket | null;
}

interface Given {
  readonly token: string;
  readonly intents: number;
  readonly shard?: [number, number];
  readonly session_id: string;
  readonly seq: number;
}

/** Of those who came when the line was down Discord keeps as many sessions as were there. */
const KEPT = 50;

/** The shard of `count` that hears of a server; what belongs to none comes to the first. */
export const shardOf = (server: string | null | undefined, count: number): number =>
  server ? Number((BigInt(server) >> 22n) % BigInt(count)) : 0;

export function openGateway(server: Server, url: string, problems: string[]): StandInGateway {
  const sockets = new WebSocketServer({ server });
  let sessions: Session[] = [];
  let waiting: (() => void)[] = [];
  const limits: Limits = {
    shards: 1,
    needed: 1,
    total: 1000,
    remaining: 999,
    resetAfter: 1000,
    concurrency: 1,
    apart: 0,
  };
  const servers = new Set([GUILD]);
  const entries: Entry[] = [];
  const state = { crowded: 0, intents: 0, closedWith: null as number | null, refuse: null as number | null };
  const count = (resumed: boolean) => entries.filter((entry) => entry.resumed === resumed).length;
  const write = (socket: WebSocket, message: object) => socket.send(JSON.stringify(message));
  const dispatch = (to: Session, t: string, d: unknown) => {
    const event = JSON.stringify({ op: 0, t, d, s: to.events.length + 1 });
    to.events.push(event);
    if (to.socket?.readyState !== 1) return;
    to.socket.send(event);
    to.sent = to.events.length;
  };
  const lines = () => sessions.filter(({ socket }) => socket?.readyState === 1);
  const stands = () => {
    for (const tell of waiting) tell();
    waiting = [];
  };

  sockets.on("connection", (socket) => {
    write(socket, { op: 10, d: { heartbeat_interval: 45_000 } });
    socket.on("close", (code) => {
      const session = sessions.find((one) => one.socket === socket);
      if (!session) return;
      session.socket = null;
      state.closedWith = code;
      // Discord forgets a session that its bot ended.
      if (code === 1000 || code === 1001) sessions = sessions.filter((one) => one !== session);
    });
    socket.on("message", (data) => {
      const { op, d } = JSON.parse(String(data)) as { op: number; d: Given };
      if (op === 1) write(socket, { op: 11 });
      if (op === 2) identify(socket, d);
      if (op === 6) resume(socket, d);
    });
  });

  function identify(socket: WebSocket, { token, intents, shard: asked = [0, 1] }: Given): void {
    const [shard, of] = asked;
    if (state.refuse !== null) return socket.close(state.refuse);
    if (token !== TOKEN) return socket.close(4004);
    if (!(shard >= 0 && shard < of)) return socket.close(4010);
    if (of < limits.needed) return socket.close(4011);
    const bucket = shard % limits.concurrency;
    const last = entries.findLast((entry) => !entry.resumed && entry.shard % limits.concurrency === bucket);
    const at = Date.now();
    if (limits.remaining-- <= 0) {
      problems.push("a login more than Discord allows: it resets the token");
      return socket.close(4004);
    }
    if (last && at - last.at < limits.apart) {
      state.crowded++;
      return write(socket, { op: 9, d: false });
    }
    state.intents = intents;
    const session: Session = { id: snowflake(), shard, count: of, events: [], sent: 0, socket };
    sessions = [...sessions, session].slice(-KEPT);
    entries.push({ shard, count: of, at, resumed: false });
    const mine = [...servers].filter((id) => shardOf(id, of) === shard);
    dispatch(session, "READY", {
      v: 10,
      user: { id: BOT, username: "Verbatim", discriminator: "0", bot: true, avatar: null, global_name: null },
      guilds: mine.map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: url,
      shard: [shard, of],
      application: { id: APPLICATION, flags: 0 },
    });
    for (const id of mine) dispatch(session, "GUILD_CREATE", guild(id));
    stands();
  }

  function resume(socket: WebSocket, { token, session_id, seq }: Given): void {
    if (token !== TOKEN) return socket.close(4004);
    const session = sessions.find(({ id }) => id === session_id);
    if (!session) return write(socket, { op: 9, d: false });
    session.socket = socket;
    entries.push({ shard: session.shard, count: session.count, at: Date.now(), resumed: true });
    for (const event of session.events.slice(seq)) socket.send(event);
    session.sent = session.events.length;
    dispatch(session, "RESUMED", {});
    stands();
  }

  return {
    limits,
    servers,
    entries,
    dispatch: (event, data) => {
      const { guild_id, id } = data as { guild_id?: string; id?: string };
      const of = /^GUILD_(?:CREATE|DELETE)$/u.test(event) ? id : guild_id;
      const hearing = sessions.filter((session) => shardOf(of, session.count) === session.shard);
      for (const session of hearing) dispatch(session, event, data);
      const places = hearing.map((session) => ({ session, at: session.events.length }));
      return places.length ? () => places.some(({ session, at }) => session.sent >= at) : null;
    },
    ready: (since = 0) =>
      new Promise<void>((resolve) => {
        if (sessions.some(({ socket }) => socket) && entries.length > since) resolve();
        else waiting.push(resolve);
      }),
    drop: () => {
      for (const { socket } of lines()) socket?.terminate();
    },
    send: (op, d) => {
      const open = lines();
      if (op === 9 && d === false) sessions = [];
      for (const { socket } of open) if (socket) write(socket, { op, d });
    },
    shut: (code) => {
      for (const { socket } of lines()) socket?.close(code);
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
    get online() {
      return sessions.length > 0;
    },
    get up() {
      return lines()
        .map(({ shard, count: of }) => `${shard}/${of}`)
        .toSorted();
    },
    get lines() {
      return [...sockets.clients].filter((socket) => socket.readyState === 1).length;
    },
    get logins() {
      return count(false);
    },
    get resumes() {
      return count(true);
    },
    get crowded() {
      return state.crowded;
    },
    get intents() {
      return state.intents;
    },
    get closedWith() {
      return state.closedWith;
    },
    get refuse() {
      return state.refuse;
    },
    set refuse(code) {
      state.refuse = code;
    },
  };
}
