/** A stand-in for Discord's OAuth2 on this machine, as far as signing in needs it; it refuses what Discord refuses. */
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { AGENT } from "./discord.ts";

export interface SignInStandIn {
  readonly api: string;
  /** The servers that whoever signs in is a member of. */
  guilds: Set<string>;
  /** Whether the person agrees. */
  agrees: boolean;
  /** Whether Discord answers with 500 instead. */
  down: boolean;
  /** Requests so far, such as "GET /users/@me/guilds". */
  readonly asked: string[];
  /** Ends every token. */
  expire(): void;
  close(): Promise<void>;
}

export const CLIENT = { id: "400000000000000001", secret: "a-client-secret" } as const;
const SCOPES = ["identify", "guilds", "guilds.members.read"];

interface Grant {
  readonly challenge: string;
  readonly redirect: string;
}

export async function openSignInStandIn(): Promise<SignInStandIn> {
  const codes = new Map<string, Grant>();
  const tokens = new Set<string>();
  const server = createServer(async (request, response) => {
    const { status, body, location } = await answer(request);
    response.writeHead(status, location ? { location } : { "content-type": "application/json" });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const standIn: SignInStandIn = {
    api: `${origin}/api`,
    guilds: new Set(),
    agrees: true,
    down: false,
    asked: [],
    expire: () => tokens.clear(),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return standIn;

  async function answer(
    request: IncomingMessage,
  ): Promise<{ status: number; body?: unknown; location?: string }> {
    const { pathname, searchParams: query } = new URL(request.url ?? "/", origin);
    const path = pathname.replace("/api/v10", "");
    standIn.asked.push(`${request.method} ${path}`);
    if (standIn.down) return { status: 500, body: { message: "Internal Server Error" } };
    if (path === "/oauth2/authorize") return { status: 302, location: authorise(query) };
    // Up to here it is a browser that asks.
    if (!AGENT.test(request.headers["user-agent"] ?? ""))
      return { status: 403, body: { message: "blocked" } };
    if (path === "/oauth2/token") return exchange(new URLSearchParams(await text(request)));
    const token = request.headers.authorization?.replace("Bearer ", "") ?? "";
    if (!tokens.has(token)) return { status: 401, body: { message: "401: Unauthorized", code: 0 } };
    if (path === "/users/@me/guilds")
      return { status: 200, body: [...standIn.guilds].map((id) => ({ id, name: id })) };
    const [, guild = ""] = /^\/users\/@me\/guilds\/(\d+)\/member$/u.exec(path) ?? [];
    if (standIn.guilds.has(guild))
      return { status: 200, body: { roles: [], user: { id: "700000000000000001" } } };
    return { status: 404, body: { message: "Unknown Guild", code: 10004 } };
  }

  function authorise(query: URLSearchParams): string {
    const redirect = query.get("redirect_uri") ?? "";
    const back = new URL(redirect);
    back.searchParams.set("state", query.get("state") ?? "");
    const right =
      query.get("client_id") === CLIENT.id &&
      query.get("response_type") === "code" &&
      query.get("code_challenge_method") === "S256" &&
      query.get("scope")?.split(" ").join() === SCOPES.join();
    if (!right || !standIn.agrees) {
      back.searchParams.set("error", right ? "access_denied" : "invalid_request");
      return back.href;
    }
    const code = randomBytes(12).toString("hex");
    codes.set(code, { challenge: query.get("code_challenge") ?? "", redirect });
    back.searchParams.set("code", code);
    return back.href;
  }

  function exchange(form: URLSearchParams): { status: number; body: unknown } {
    const grant = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const right =
      grant?.challenge === challenge &&
      grant.redirect === form.get("redirect_uri") &&
      form.get("grant_type") === "authorization_code" &&
      form.get("client_id") === CLIENT.id &&
      form.get("client_secret") === CLIENT.secret;
    if (!right) return { status: 400, body: { error: "invalid_grant" } };
    const token = randomBytes(15).toString("hex");
    tokens.add(token);
    return {
      status: 200,
      body: {
        access_token: token,
        token_type: "Bearer",
        expires_in: 604_800,
        refresh_token: "r",
        scope: SCOPES.join(" "),
      },
    };
  }
}
