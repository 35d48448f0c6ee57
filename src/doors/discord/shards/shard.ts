/** One connection to the gateway, kept by @discordjs/ws: discord.js's own client keeps its sessions to itself. */
import { setTimeout as wait } from "node:timers/promises";
import {
  DefaultWebSocketManagerOptions as DEFAULTS,
  WebSocketShard,
  WebSocketShardEvents,
  type FetchingStrategyOptions,
  type SessionInfo,
} from "@discordjs/ws";
import { GatewayIntentBits, type GatewayDispatchPayload } from "discord.js";
import type { Logger } from "pino";
import { openSilence, pauseAfter } from "../reconnecting.ts";
import type { Allowance } from "./allowance.ts";

/** None of them is privileged; a message that mentions the bot, or is written to it alone, carries its text all the same. */
const INTENTS = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

export interface ShardOptions {
  readonly id: number;
  readonly total: number;
  readonly token: string;
  readonly allowance: Allowance;
  readonly log: Logger;
  /** A session that may be gone on with. */
  readonly session?: SessionInfo | null;
  /** Keeps the session where the next holder of the shard finds it. Never rejects. */
  readonly keep?: (session: SessionInfo | null) => Promise<void>;
  /** Resolves when the shard may log in; rejects with the reason of `signal` alone. */
  readonly mayLogIn: (shard: number, signal: AbortSignal) => Promise<void>;
  /** An event, as Discord sent it. Must not throw. */
  readonly hear: (event: GatewayDispatchPayload, shard: number) => void;
  /** The session stands (true) or is being taken up again. */
  readonly report: (up: boolean, shard: number) => void;
  /** It was closed with a code after which nothing is tried again by itself. */
  readonly closed: (code: number) => void;
}

export interface Shard {
  readonly id: number;
  readonly up: boolean;
  /**
   * Hears nothing more. `ended`: the bot shows as offline at once; `handed on`: whoever is next goes on with the session; `lost`:
   * somebody else may have it already, and nothing of it is kept. Never rejects.
   */
  close(how: "ended" | "handed on" | "lost"): Promise<void>;
}

/** What waits for it is left where it is: a closed shard connects no more. */
const NEVER = new Promise<never>(() => {});
/** Milliseconds between two times that it is written down how far a session was heard; what came since comes again. */
const KEPT = 1000;
/** Milliseconds that a connection gets to close. */
const CLOSING = 1000;
/** Codes to close with: the first ends the session, the second leaves it to be gone on with. */
const NORMAL = 1000;
const RESUMING = 4200;

/** Connects, and goes on connecting with growing pauses until it is closed. */
export function openShard(given: ShardOptions): Shard {
  const { id, total, token, allowance, keep } = given;
  const over = new AbortController();
  const silence = openSilence(total > 1 ? given.log.child({ shard: id }) : given.log);
  let session = given.session ?? null;
  let kept = session;
  let [connected, up, hearing, failed] = [false, false, true, 0];

  /** Before a connection it is kept waiting: otherwise it would make two attempts a second, for as long as it lasts. */
  const beforeConnecting = async () => {
    await wait(pauseAfter(failed++), null, { signal: over.signal }).catch(() => {});
    return over.signal.aborted ? NEVER : session;
  };
  const write = async () => {
    const latest = session;
    if (!keep || latest === kept) return;
    kept = latest;
    await keep(latest);
  };
  const writing = keep ? setInterval(() => void write(), KEPT).unref() : undefined;
  const stands = (now: boolean) => {
    silence.session(now);
    up = now;
    given.report(now, id);
  };

  const socket = new WebSocketShard(
    {
      options: optionsOf(token, total, allowance),
      retrieveSessionInfo: () => (connected ? session : beforeConnecting()),
      updateSessionInfo: (_, info) => {
        if (over.signal.aborted) return;
        const anew = info?.sessionId !== session?.sessionId;
        session = info;
        if (anew) void write();
      },
      waitForIdentify: async (shard, signal) => {
        await given.mayLogIn(shard, AbortSignal.any([signal, over.signal])).catch((error: unknown) => {
          if (signal.aborted) throw error;
        });
        if (over.signal.aborted) await NEVER;
      },
    },
    id,
  );
  socket.on(WebSocketShardEvents.Hello, () => void (connected = true));
  socket.on(WebSocketShardEvents.Ready, () => {
    failed = 0;
    stands(true);
  });
  socket.on(WebSocketShardEvents.Resumed, () => {
    failed = 0;
    stands(true);
  });
  socket.on(WebSocketShardEvents.Closed, ({ code }) => {
    connected = false;
    if (over.signal.aborted) return;
    stands(false);
    given.closed(code);
  });
  socket.on(WebSocketShardEvents.Error, ({ error }) => silence.broke(error.message.replaceAll(token, "***")));
  socket.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    if (hearing) given.hear(data, id);
  });
  // What it rejects with is told as an event, and tried again.
  socket.connect().catch(() => {});

  return {
    id,
    get up() {
      return up;
    },
    close: async (how) => {
      if (over.signal.aborted) return;
      // What was counted as heard is heard.
      hearing = how === "handed on";
      over.abort(new Error("the shard is closed"));
      clearInterval(writing);
      silence.close();
      const closing = socket.destroy({ code: how === "ended" ? NORMAL : RESUMING });
      await Promise.race([closing.catch(() => {}), wait(CLOSING, null, { ref: false })]);
      if (up) given.report((up = false), id);
      if (how === "handed on") await write();
    },
  };
}

function optionsOf(token: string, shardCount: number, allowance: Allowance): FetchingStrategyOptions {
  const { version, encoding, compression, identifyProperties, handshakeTimeout, helloTimeout, readyTimeout } =
    DEFAULTS;
  const { url, shards, total, remaining, concurrency } = allowance;
  const session_start_limit = { total, remaining, reset_after: 0, max_concurrency: concurrency };
  return {
    token,
    shardCount,
    version,
    encoding,
    compression,
    identifyProperties,
    handshakeTimeout,
    helloTimeout,
    readyTimeout,
    intents: INTENTS,
    largeThreshold: null,
    initialPresence: null,
    gatewayInformation: { url, shards, session_start_limit },
  };
}
