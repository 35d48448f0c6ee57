/**
 * A stand-in for Discord on this machine: its REST interface and its gateway, as far as a bot uses them. It refuses what
 * Discord refuses, and remembers all that was sent (`problems` must stay empty).
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { openGateway } from "./gateway.ts";
import type { StandInGateway } from "./gateway-types.ts";
import { guild } from "./server.ts";
import { openExchange, type Exchange, type Received } from "./exchange.ts";
import { APPLICATION, BOT, snowflake, TOKEN } from "./names.ts";
import { sourceOf } from "./seen.ts";
import { callbackProblems, commandProblems, messageProblems } from "./rules.ts";
import { asDiscordKeeps, bodyOf, type Json } from "./bodies.ts";

/** close: cut off before the request is read; hang: never heard, the line stays; closeAfter: done, but cut off before it is answered; invalid: the body is refused; a number: that status. */
export type Fault = "close" | "hang" | "closeAfter" | "invalid" | number | null;

/** Discord's. */
export const DEADLINE = 3000;

export interface StandIn {
  readonly api: string;
  readonly gateway: StandInGateway;
  readonly received: Received[];
  readonly problems: string[];
  readonly commands: Map<string, unknown[]>;
  /** Channels and threads that are more than a channel of some text, by their ids. */
  readonly channels: Map<string, object>;
  /** Messages that the bot wrote, by their nonces. */
  readonly messages: Map<string, string>;
  /** Puts a file where uploads lie; its address. */
  upload(name: string, content: Uint8Array | string): string;
  /** Decides before each request whether it goes wrong. */
  fault: (request: { method: string; path: string }) => Fault;
  /** Decides of each request that was read whether the bot lacks the right to it, and by which code it is told. */
  forbid: (request: Received) => { readonly status: number; readonly code: number } | null;
  /** Announces an interaction to the bot. */
  interact(payload: Record<string, unknown>): Exchange;
  /** Where interactions are posted, signed, in place of the gateway; null: they go by the gateway. */
  endpoint: ((interaction: object) => Promise<unknown>) | null;
  /** Milliseconds in which an interaction must be acknowledged: of `DEADLINE` where it is measured, else as long as it takes. */
  deadline: number;
  /** Acknowledged as if another process had been first. */
  taken: boolean;
  /** What stands in the head of each answer, such as how many requests are left. */
  headers: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** `name`: the host that it gives as its own, which need not be one that anybody finds. */
export async function openStandIn(port = 0, host = "127.0.0.1", name = host): Promise<StandIn> {
  const exchanges = new Map<string, Exchange>();
  const uploads = new Map<string, Uint8Array | string>();
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const { port: listening } = server.address() as AddressInfo;
  const address = `${name.includes(":") ? `[${name}]` : name}:${listening}`;
  const problems: string[] = [];
  const gateway = openGateway(server, `ws://${address}`, problems);
  const standIn: StandIn = {
    api: `http://${address}/api`,
    gateway,
    received: [],
    problems,
    channels: new Map(),
    messages: new Map(),
    commands: new Map(),
    fault: () => null,
    forbid: () => null,
    endpoint: null,
    deadline: Infinity,
    taken: false,
    headers: {},
    upload: (name, content) => {
      const path = `/attachments/1/${snowflake()}/${encodeURIComponent(name)}`;
      uploads.set(path, content);
      return `http://${address}${path}?ex=1&is=2`;
    },
    interact: (payload) => {
      const exchange = openExchange(Number(payload["type"]));
      exchanges.set(exchange.token, exchange);
      const interaction = {
        id: exchange.id,
        token: exchange.token,
        application_id: APPLICATION,
        version: 1,
        entitlements: [],
        attachment_size_limit: 10_485_760,
        ...payload,
      };
      if (standIn.endpoint) {
        exchange.heard = true;
        // What comes back is the first word, as if it had been posted to its address.
        const answered = (word: unknown) => {
          const path = `/interactions/${exchange.id}/endpoint/callback`;
          callback({ method: "POST", path, body: word, raw: JSON.stringify(word) }, exchange);
        };
        // Nobody took it: Discord tells the person so.
        void standIn.endpoint(interaction).then(answered, () => (exchange.heard = false));
      } else {
        const reached = gateway.dispatch("INTERACTION_CREATE", interaction);
        exchange.heard = reached !== null;
        if (reached) exchange.reached = reached;
      }
      return exchange;
    },
    close: async () => {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return standIn;

  async function handle(
    request: IncomingMessage,
    response: import("node:http").ServerResponse,
  ): Promise<void> {
    const method = request.method ?? "GET";
    const path = (request.url ?? "").replace(/^\/api\/v10/u, "").split("?")[0]!;
    const fault = standIn.fault({ method, path });
    if (fault === "close") return void request.socket.destroy();
    if (fault === "hang") return;
    const uploaded = uploads.get(path);
    if (uploaded !== undefined) return void response.end(uploaded);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString("utf8");
    const reply = (status: number, body?: unknown, headers: Record<string, string> = {}) => {
      if (fault === "closeAfter") return void request.socket.destroy();
      response.writeHead(
        status,
        body === undefined
          ? standIn.headers
          : { "content-type": "application/json", ...standIn.headers, ...headers },
      );
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    if (fault === 429)
      return void reply(
        429,
        { message: "slow down", retry_after: 0.05, global: false },
        { "retry-after": "0.05" },
      );
    if (fault === "invalid")
      return void reply(400, { message: "Invalid Form Body", code: 50035, errors: {} });
    if (typeof fault === "number") return void reply(fault, { message: "stand-in fault", code: 0 });
    const received: Received = { method, path, body: bodyOf(request, raw), raw };
    const forbidden = standIn.forbid(received);
    if (forbidden) return void reply(forbidden.status, { message: "Missing", code: forbidden.code });
    standIn.received.push(received);
    const { status, body } = answer(received, request.headers.authorization);
    reply(status, body);
  }

  function answer(received: Received, authorization: string | undefined): { status: number; body?: unknown } {
    const { method, path, body } = received;
    const [, first, second, third, fourth] = path.split("/");
    if (first === "interactions" && fourth === "callback") return callback(received, exchanges.get(third!));
    if (first === "webhooks") return webhook(received, exchanges.get(third!));
    if (authorization !== `Bot ${TOKEN}`)
      return { status: 401, body: { message: "401: Unauthorized", code: 0 } };
    if (path === "/gateway/bot") {
      const { shards, total, remaining, resetAfter, concurrency } = gateway.limits;
      const limit = { total, remaining, reset_after: resetAfter, max_concurrency: concurrency };
      return { status: 200, body: { url: `ws://${address}`, shards, session_start_limit: limit } };
    }
    if (path === "/applications/@me") return { status: 200, body: { id: APPLICATION, bot: { id: BOT } } };
    if (first === "guilds" && second && !third && gateway.servers.has(second))
      return { status: 200, body: guild(second) };
    if (first === "channels" && second && !third && method === "GET")
      return { status: 200, body: standIn.channels.get(second) ?? { id: second, type: 0 } };
    if (first === "applications" && path.endsWith("/commands")) {
      if (method === "PUT") {
        refuseAll(commandProblems(body), path);
        standIn.commands.set(
          path,
          (body as Json[]).map((c) => ({ ...asDiscordKeeps(c), id: snowflake() })),
        );
      }
      return { status: 200, body: standIn.commands.get(path) ?? [] };
    }
    if (first === "channels" && path.endsWith("/threads")) return { status: 201, body: { id: snowflake() } };
    if (first === "channels" && third === "messages" && second) {
      refuseAll(messageProblems(body), path);
      // What is sent twice under one nonce stands there once.
      const { nonce = snowflake() } = body as { nonce?: string };
      const id = standIn.messages.get(nonce) ?? snowflake();
      standIn.messages.set(nonce, id);
      return { status: 200, body: { id, channel_id: second } };
    }
    return { status: 404, body: { message: "404: Not Found", code: 0 } };
  }

  function refuseAll(problems: readonly string[], path: string): void {
    standIn.problems.push(...problems.map((p) => `${path.replace(/[\w-]{30,}/gu, "…")}: ${p}`));
  }

  function callback(received: Received, exchange: Exchange | undefined): { status: number; body?: unknown } {
    const late = exchange && performance.now() - exchange.sentAt > standIn.deadline;
    if (!exchange || late) return { status: 404, body: { message: "Unknown interaction", code: 10062 } };
    if (standIn.taken || exchange.acknowledged !== null)
      return { status: 400, body: { message: "Interaction has already been acknowledged.", code: 40060 } };
    const problems = callbackProblems(received.body, exchange.type);
    refuseAll(problems, received.path);
    if (problems.length)
      return { status: 400, body: { message: "Invalid Form Body", code: 50035, errors: {} } };
    const { type, data } = received.body as { type: number; data?: unknown };
    exchange.received.push(received);
    exchange.acknowledged = type;
    exchange.times.first = performance.now() - exchange.sentAt;
    if (type === 4 || type === 7) exchange.shown = data;
    if (type !== 5 && type !== 6) exchange.end();
    return { status: 204 };
  }

  function webhook(received: Received, exchange: Exchange | undefined): { status: number; body?: unknown } {
    if (!exchange || exchange.acknowledged === null)
      return { status: 404, body: { message: "Unknown Webhook", code: 10015 } };
    exchange.received.push(received);
    if (received.method === "DELETE") return { status: 204 };
    const problems = messageProblems(received.body);
    refuseAll(problems, received.path);
    if (problems.length)
      return { status: 400, body: { message: "Invalid Form Body", code: 50035, errors: {} } };
    exchange.shown = received.body;
    // Whoever reads “Reading ... page 3 of 40 …” goes on waiting.
    if (!/…\**$/u.test(sourceOf(exchange.shown))) exchange.end();
    return { status: 200, body: { id: snowflake(), channel_id: "1" } };
  }
}
