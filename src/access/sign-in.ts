/**
 * Sign in with Discord: OAuth2 with `state` and PKCE. What Discord then says of memberships is asked again every hour. Who is
 * signed in is known as long as the process runs, and kept nowhere.
 */
import { randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import * as oauth from "oauth4webapi";
import { z } from "zod";
import { atMost } from "../cache-size.ts";
import { DISCORD_AGENT } from "../discord-agent.ts";
import { read, sign } from "./tickets.ts";

const SCOPES = "identify guilds guilds.members.read";
/** Milliseconds until a sign-in that was begun is over, a membership is looked at again, and a session ends. */
const BEGUN = 10 * 60_000;
const HOUR = 3_600_000;
const SESSION = 7 * 24 * HOUR;
/** Milliseconds that Discord gets to answer. */
const PATIENCE = 5000;

export interface SignInOptions {
  readonly key: Buffer;
  /** The client secret of the application. */
  readonly secret: string;
  /** Where Discord's API is: "https://discord.com/api". */
  readonly api: string;
  /** Where Discord sends people back to. */
  readonly redirect: string;
  /** The application's id and the servers that the bot is in; null while it is not connected. */
  readonly bot: () => Bot | null;
  readonly now?: () => number;
  /** What measures how long ago something was, whenever the clock is set. */
  readonly perf?: { now(): number };
}

export interface Bot {
  readonly application: string;
  /** Whether the bot is in one of them. */
  serves(...servers: readonly string[]): Promise<boolean>;
}

export interface SignIn {
  /** Where to send somebody who wants to read `to`, and the cookie they come back with; null while the bot is not connected. */
  begin(to: string): Promise<{ readonly address: string; readonly cookie: string } | null>;
  /** Takes somebody back: their session's name, and what they wanted to read; null where that is no sign-in that was begun here. */
  end(returned: URL, cookie: string): Promise<{ readonly session: string; readonly to: string } | null>;
  /** Whether they are in this server, or, without one, in any that the bot is in. */
  isMember(session: string, server: string | null): Promise<boolean>;
  out(session: string): void;
}

interface Session {
  readonly token: string;
  /** By server ("" for any), when it was last looked at, and what Discord said. */
  readonly seen: Map<string, { readonly at: number; readonly member: boolean }>;
}

/** State, verifier, what was to be read, and when it runs out. */
const Begun = z.tuple([z.string(), z.string(), z.string(), z.number()]);
const Guilds = z.array(z.object({ id: z.string() }));

/** Signing in with Discord (OAuth 2 with PKCE); who is signed in, and their token, are kept in memory alone. */
export function openSignIn(options: SignInOptions): SignIn {
  const { key, secret, api, redirect, bot, now = Date.now, perf = performance } = options;
  const server: oauth.AuthorizationServer = {
    issuer: new URL(api).origin,
    authorization_endpoint: api.replace(/\/api$/u, "/oauth2/authorize"),
    token_endpoint: `${api}/v10/oauth2/token`,
  };
  const sessions = new LRUCache<string, Session>({
    ...atMost(10_000),
    ttl: SESSION,
    ttlResolution: 0,
    perf,
  });

  /** What Discord answers a signed-in person; null where it does not, "ended" where the token is none any more. */
  const asked = async (token: string, path: string): Promise<unknown> => {
    const answer = await fetch(`${api}/v10${path}`, {
      headers: { authorization: `Bearer ${token}`, "user-agent": DISCORD_AGENT },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.status === 401) return "ended";
    return answer.ok ? answer.json() : answer.status === 404 || answer.status === 403 ? false : null;
  };
  const look = async ({ token }: Session, where: string | null): Promise<boolean | "ended" | null> => {
    const path =
      where === null ? "/users/@me/guilds" : `/users/@me/guilds/${encodeURIComponent(where)}/member`;
    const answer = await asked(token, path).catch(() => null);
    if (answer === "ended" || answer === null || answer === false) return answer;
    if (where !== null) return true;
    const current = bot();
    const servers = Guilds.safeParse(answer).data ?? [];
    return (await current?.serves(...servers.map(({ id }) => id))) ?? false;
  };

  return {
    begin: async (to) => {
      const current = bot();
      if (!current) return null;
      const [state, verifier] = [oauth.generateRandomState(), oauth.generateRandomCodeVerifier()];
      const asking = new URLSearchParams({
        response_type: "code",
        client_id: current.application,
        scope: SCOPES,
        redirect_uri: redirect,
        state,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        prompt: "none",
      });
      const cookie = sign(key, "begun", [state, verifier, to, now() + BEGUN]);
      return { address: `${server.authorization_endpoint}?${asking}`, cookie };
    },
    end: async (returned, cookie) => {
      const begun = Begun.safeParse(read(key, "begun", cookie)).data;
      const current = bot();
      if (!begun || !current || now() >= begun[3]) return null;
      const [state, verifier, to] = begun;
      const client: oauth.Client = { client_id: current.application };
      try {
        const answer = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          oauth.ClientSecretPost(secret),
          oauth.validateAuthResponse(server, client, returned, state),
          redirect,
          verifier,
          // A stand-in for Discord on this machine has no certificate.
          {
            [oauth.allowInsecureRequests]: api.startsWith("http://"),
            signal: AbortSignal.timeout(PATIENCE),
            headers: { "user-agent": DISCORD_AGENT },
          },
        );
        const { access_token: token } = await oauth.processAuthorizationCodeResponse(server, client, answer);
        const session = randomBytes(32).toString("base64url");
        sessions.set(session, { token, seen: new Map() });
        return { session, to };
      } catch {
        // Denied by the person, made up, used before, or Discord cannot be reached: they may begin again.
        return null;
      }
    },
    isMember: async (name, where) => {
      const session = sessions.get(name);
      if (!session || (where !== null && !(await bot()?.serves(where)))) return false;
      const seen = session.seen.get(where ?? "");
      if (seen && perf.now() < seen.at + HOUR) return seen.member;
      const member = await look(session, where);
      if (member === "ended") sessions.delete(name);
      if (typeof member !== "boolean") return false;
      session.seen.set(where ?? "", { at: perf.now(), member });
      return member;
    },
    out: (name) => void sessions.delete(name),
  };
}
