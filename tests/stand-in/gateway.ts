/** The stand-in's gateway: hello, identify, resume, heartbeats, and whatever a test wants to go wrong. */
import type { Server } from "node:http";
import { WebSocketServer, type WebSocket } from "ws";
import { APPLICATION, BOT, CHANNEL, GUILD, ROLE, snowflake, TOKEN } from "./names.ts";

export interface StandInGateway {
  /** Sends an event, kept for a session that comes back; false where there is no session to hear it. */
  dispatch(event: string, data: unknown): boolean;
  /** Resolves once a session stands that has not stood before `since` logins and resumes. */
  ready(since?: number): Promise<void>;
  /** Whether Discord shows the bot as online: its session stands, though its line may just be down. */
  readonly online: boolean;
  readonly logins: number;
  readonly resumes: number;
  /** The intents the bot asked for. */
  readonly intents: number;
  /** The code the bot closed with; null while it has not. */
  readonly closedWith: number | null;
  /** Drops the line without a word. */
  drop(): void;
  /** Asks the bot to come back (op 7), or ends its session (op 9). */
  send(op: 7 | 9, data: unknown): void;
  /** Closes with a code; the next login as well, where `again`. */
  shut(code: number): void;
  /** The code that every login is answered with. */
  refuse: number | null;
  close(): void;
}

interface Session {
  readonly id: string;
  readonly events: string[];
  socket: WebSocket | null;
}

export function openGateway(server: Server, url: string): StandInGateway {
  const sockets = new WebSocketServer({ server });
  let session: Session | null = null;
  let waiting: (() => void)[] = [];
  const state = {
    logins: 0,
    resumes: 0,
    intents: 0,
    closedWith: null as number | null,
    refuse: null as number | null,
  };
  const write = (socket: WebSocket, message: object) => socket.send(JSON.stringify(message));
  const dispatch = (to: Session, t: string, d: unknown) => {
    const event = JSON.stringify({ op: 0, t, d, s: to.events.length + 1 });
    to.events.push(event);
    if (to.socket?.readyState === 1) to.socket.send(event);
  };
  const stands = () => {
    for (const tell of waiting) tell();
    waiting = [];
  };

  sockets.on("connection", (socket) => {
    write(socket, { op: 10, d: { heartbeat_interval: 45_000 } });
    socket.on("close", (code) => {
      if (session?.socket !== socket) return;
      session.socket = null;
      state.closedWith = code;
      // Discord forgets a session that its bot ended.
      if (code === 1000 || code === 1001) session = null;
    });
    socket.on("message", (data) => {
      const { op, d } = JSON.parse(String(data)) as {
        op: number;
        d: { token: string; intents: number; session_id: string; seq: number };
      };
      if (op === 1) write(socket, { op: 11 });
      if (op === 2) identify(socket, d);
      if (op === 6) resume(socket, d);
    });
  });

  function identify(socket: WebSocket, { token, intents }: { token: string; intents: number }): void {
    if (state.refuse !== null) return socket.close(state.refuse);
    if (token !== TOKEN) return socket.close(4004);
    state.intents = intents;
    session = { id: snowflake(), events: [], socket };
    state.logins++;
    dispatch(session, "READY", {
      v: 10,
      user: { id: BOT, username: "Verbatim", discriminator: "0", bot: true, avatar: null, global_name: null },
      guilds: [{ id: GUILD, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: url,
      application: { id: APPLICATION, flags: 0 },
    });
    dispatch(session, "GUILD_CREATE", guild());
    stands();
  }

  function resume(socket: WebSocket, { session_id, seq }: { session_id: string; seq: number }): void {
    if (session?.id !== session_id) return write(socket, { op: 9, d: false });
    session.socket = socket;
    state.resumes++;
    for (const event of session.events.slice(seq)) socket.send(event);
    dispatch(session, "RESUMED", {});
    stands();
  }

  return Object.defineProperties(
    {
      dispatch: (event: string, data: unknown) => {
        if (session) dispatch(session, event, data);
        return session !== null;
      },
      ready: (since = 0) =>
        new Promise<void>((resolve) => {
          if (session?.socket && state.logins + state.resumes > since) resolve();
          else waiting.push(resolve);
        }),
      drop: () => session?.socket?.terminate(),
      send: (op: 7 | 9, d: unknown) => {
        const socket = session?.socket;
        if (op === 9 && d === false) session = null;
        if (socket) write(socket, { op, d });
      },
      shut: (code: number) => session?.socket?.close(code),
      close: () => {
        for (const socket of sockets.clients) socket.terminate();
        sockets.close();
      },
    } as StandInGateway,
    {
      online: { get: () => session !== null },
      logins: { get: () => state.logins },
      resumes: { get: () => state.resumes },
      intents: { get: () => state.intents },
      closedWith: { get: () => state.closedWith },
      refuse: {
        get: () => state.refuse,
        set: (code: number | null) => {
          state.refuse = code;
        },
      },
    },
  );
}

const role = (id: string, name: string) => ({
  id,
  name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: 0,
  permissions: "0",
  managed: false,
  mentionable: false,
  flags: 0,
});

function guild() {
  const channel = { id: CHANNEL, type: 0, name: "general", position: 0, permission_overwrites: [] };
  return {
    id: GUILD,
    name: "A server",
    owner_id: "1",
    preferred_locale: "en-US",
    roles: [
      { ...role(GUILD, "@everyone"), tags: {} },
      { ...role(ROLE, "Verbatim"), tags: { bot_id: BOT } },
    ],
    emojis: [],
    stickers: [],
    features: [],
    channels: [channel],
    threads: [],
    members: [],
    member_count: 2,
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
  };
}
