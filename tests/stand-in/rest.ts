/** What the stand-in's REST interface answers, and what it refuses as Discord does. */
import { asDiscordKeeps, uploadsIn, type Json } from "./bodies.ts";
import type { StandIn } from "./discord-types.ts";
import type { Exchange, Received } from "./exchange.ts";
import { APPLICATION, BOT, snowflake, TOKEN } from "./names.ts";
import { commandProblems } from "./command-rules.ts";
import { callbackProblems, messageProblems } from "./rules.ts";
import { sourceOf } from "./seen.ts";
import { guild } from "./server.ts";

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Rest {
  /** To a request that was read whole. */
  answer(received: Received, authorization: string | undefined): Answer;
  /** To the first word on an interaction, wherever it came from. */
  callback(received: Received, exchange: Exchange | undefined): Answer;
}

/** `exchanges`: by their tokens. */
export function openRest(
  standIn: StandIn,
  exchanges: ReadonlyMap<string, Exchange>,
  gatewayUrl: string,
): Rest {
  return { answer, callback };

  function answer(received: Received, authorization: string | undefined): Answer {
    const { method, path, body } = received;
    const [, first, second, third, fourth] = path.split("/");
    if (first === "interactions" && fourth === "callback") return callback(received, exchanges.get(third!));
    if (first === "webhooks") return webhook(received, exchanges.get(third!));
    if (authorization !== `Bot ${TOKEN}`)
      return { status: 401, body: { message: "401: Unauthorized", code: 0 } };
    if (path === "/gateway/bot") {
      const { shards, total, remaining, resetAfter, concurrency } = standIn.gateway.limits;
      const limit = { total, remaining, reset_after: resetAfter, max_concurrency: concurrency };
      return { status: 200, body: { url: gatewayUrl, shards, session_start_limit: limit } };
    }
    if (path === "/applications/@me") return { status: 200, body: { id: APPLICATION, bot: { id: BOT } } };
    if (path === "/users/@me/guilds")
      return { status: 200, body: [...standIn.gateway.servers].map((id) => ({ id, name: "A server" })) };
    if (first === "guilds" && second && !third && standIn.gateway.servers.has(second))
      return { status: 200, body: guild(second) };
    if (first === "channels" && second && !third && method === "GET")
      return { status: 200, body: standIn.channels.get(second) ?? { id: second, type: 0 } };
    if (first === "applications" && path.endsWith("/commands")) {
      if (method === "PUT") {
        refuseAll(commandProblems(body), path);
        standIn.commands.set(
          path,
          (body as unknown as Json[]).map((c) => ({ ...asDiscordKeeps(c), id: snowflake() })),
        );
      }
      return { status: 200, body: standIn.commands.get(path) ?? [] };
    }
    if (first === "channels" && path.endsWith("/threads")) return { status: 201, body: { id: snowflake() } };
    if (first === "channels" && third === "messages" && second) {
      refuseAll(messageProblems(body, { uploads: uploadsIn(received.raw) }), path);
      // What is sent twice under one nonce stands there once.
      const { nonce = snowflake() } = body;
      const id = standIn.messages.get(nonce) ?? snowflake();
      standIn.messages.set(nonce, id);
      return { status: 200, body: { id, channel_id: second } };
    }
    return { status: 404, body: { message: "404: Not Found", code: 0 } };
  }

  function refuseAll(problems: readonly string[], path: string): void {
    standIn.problems.push(...problems.map((p) => `${path.replace(/[\w-]{30,}/gu, "…")}: ${p}`));
  }

  function callback(received: Received, exchange: Exchange | undefined): Answer {
    const late = exchange && performance.now() - exchange.sentAt > standIn.deadline;
    if (!exchange || late) return { status: 404, body: { message: "Unknown interaction", code: 10062 } };
    if (standIn.taken || exchange.acknowledged !== null)
      return { status: 400, body: { message: "Interaction has already been acknowledged.", code: 40060 } };
    // Of an answer over HTTP only the word comes here.
    const uploads = standIn.endpoint ? undefined : uploadsIn(received.raw);
    const problems = callbackProblems(received.body, exchange.type, uploads);
    refuseAll(problems, received.path);
    if (problems.length)
      return { status: 400, body: { message: "Invalid Form Body", code: 50035, errors: {} } };
    const { type = 0, data = {} } = received.body;
    exchange.received.push(received);
    exchange.acknowledged = type;
    exchange.times.first = performance.now() - exchange.sentAt;
    if (type === 4 || type === 7) exchange.shown = data;
    if (type !== 5 && type !== 6) exchange.end();
    return { status: 204 };
  }

  function webhook(received: Received, exchange: Exchange | undefined): Answer {
    if (!exchange || exchange.acknowledged === null)
      return { status: 404, body: { message: "Unknown Webhook", code: 10015 } };
    exchange.received.push(received);
    if (received.method === "DELETE") return { status: 204 };
    const edit = received.method === "PATCH";
    const problems = messageProblems(received.body, { edit, uploads: uploadsIn(received.raw) });
    if (received.path.includes("%"))
      problems.push("an address that is not Discord's: @original stands in it as it is");
    refuseAll(problems, received.path);
    if (problems.length)
      return { status: 400, body: { message: "Invalid Form Body", code: 50035, errors: {} } };
    exchange.shown = received.body;
    // Whoever reads “Reading ... page 3 of 40 …” goes on waiting.
    if (!/…\**$/u.test(sourceOf(exchange.shown))) exchange.end();
    return { status: 200, body: { id: snowflake(), channel_id: "1" } };
  }
}
