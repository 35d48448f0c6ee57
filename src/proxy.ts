/**
 * A way out through a proxy: what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say, for all that goes to Discord. Pages that an owner adds
 * never go through it: their addresses are checked where the connection is made, and a proxy would make it out of sight.
 */
import { createRequire } from "node:module";
import type { Agent, RequestOptions } from "node:http";
import type { Problem } from "./model.ts";

const require = createRequire(import.meta.url);
const http = require("node:http") as typeof import("node:http");
const https = require("node:https") as typeof import("node:https");

type Env = Readonly<Record<string, string | undefined>>;

/** The proxy to Discord as operators may read it, "proxy.example.org:3128"; null where there is none. Never its password. */
export function proxyOf(env: Env): string | null {
  const set = env["https_proxy"] || env["HTTPS_PROXY"] || env["http_proxy"] || env["HTTP_PROXY"];
  // Another kind of address is told of where the settings are read.
  return set && URL.canParse(set) && /^https?:/iu.test(set) ? new URL(set).host : null;
}

/** Sends what goes to Discord through the proxy from now on, where one is set. Null, or why it cannot be. */
export function useProxy(env: Env): Problem | null {
  if (proxyOf(env) === null) return null;
  if (!("setGlobalProxyFromEnv" in http))
    return {
      where: "HTTPS_PROXY",
      what: `Node ${process.versions.node} cannot use a proxy.`,
      fix: "Start Verbatim with the Node that npm ci puts into node_modules, or install Node 26.",
    };
  const set = withBareAddresses(env);
  http.setGlobalProxyFromEnv(set);
  upgradesTake(http, new http.Agent({ proxyEnv: set }));
  upgradesTake(https, new https.Agent({ proxyEnv: set }));
  return null;
}

/** `http` knows "::1" in NO_PROXY and not "[::1]", as the address is written elsewhere. */
function withBareAddresses(env: Env): Env {
  const bare = (list: string | undefined) => list?.replace(/\[([\da-f:.]+)\](?::\d+)?/giu, "$1");
  return { ...env, no_proxy: bare(env["no_proxy"]), NO_PROXY: bare(env["NO_PROXY"]) };
}

/**
 * `ws` makes its connections itself unless it is given an agent, and @discordjs/ws has no way to give it one. So its requests,
 * told by what they ask for, are given one here.
 */
function upgradesTake(library: typeof http | typeof https, agent: Agent): void {
  const { request } = library;
  library.request = ((options: RequestOptions, ...rest: []) => {
    const upgrades = (options.headers as Record<string, unknown> | undefined)?.["Upgrade"] === "websocket";
    return request(upgrades ? { ...options, agent, createConnection: undefined } : options, ...rest);
  }) as typeof request;
}
