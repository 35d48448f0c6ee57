/**
 * A stand-in for Discord on this machine: its REST interface and its gateway, as far as a bot uses them. It refuses what
 * Discord refuses, and remembers all that was sent (`problems` must stay empty).
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { bodyOf } from "./bodies.ts";
import type { StandIn } from "./discord-types.ts";
import { openExchange, type Exchange, type Received, type Sent } from "./exchange.ts";
import { openGateway } from "./gateway.ts";
import { APPLICATION, snowflake } from "./names.ts";
import { openRest } from "./rest.ts";

export type { Fault, StandIn } from "./discord-types.ts";

/** Milliseconds in which Discord wants an interaction acknowledged. */
export const DEADLINE = 3000;

/** Discord turns requests away whose sender is not named so. */
export const AGENT = /^DiscordBot \(https?:\/\/[^\s,]+, \d[\w.-]*\)/u;

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
          callback({ method: "POST", path, body: word as Sent, raw: JSON.stringify(word) }, exchange);
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
  const { answer, callback } = openRest(standIn, exchanges, `ws://${address}`);
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
    const received: Received = { method, path, body: (bodyOf(request, raw) ?? {}) as Sent, raw };
    const forbidden = standIn.forbid(received);
    if (forbidden) return void reply(forbidden.status, { message: "Missing", code: forbidden.code });
    standIn.received.push(received);
    if (!AGENT.test(request.headers["user-agent"] ?? "")) problems.push("a user agent that Discord blocks");
    const { status, body } = answer(received, request.headers.authorization);
    reply(status, body);
  }
}
