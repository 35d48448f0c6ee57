/** Who asks, and under which name, behind a proxy or without one. */
import { BlockList, isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

export interface Proxies {
  /** The address of who asks; what a proxy says of it only where that proxy is trusted. */
  addressOf(c: Context): string;
  /** The name that was asked for, with its port where one was given. */
  hostOf(c: Context): string;
}

/** `trusted`: addresses and networks, such as "127.0.0.1" and "10.0.0.0/8". */
export function openProxies(trusted: readonly string[]): Proxies {
  const list = new BlockList();
  for (const entry of trusted) {
    const [address = "", length] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (length === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(length), family);
  }
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  const peerOf = (c: Context) => plain(getConnInfo(c).remote.address ?? "");
  return {
    addressOf: (c) => {
      // Each proxy adds whom it heard; from the right, the first that is no proxy of ours is who asks.
      const told = (c.req.header("x-forwarded-for") ?? "").split(",").map((a) => plain(a.trim()));
      let address = peerOf(c);
      while (isTrusted(address)) {
        const before = told.pop();
        if (!before || isIP(before) === 0) break;
        address = before;
      }
      return address;
    },
    hostOf: (c) => {
      const forwarded = isTrusted(peerOf(c))
        ? c.req.header("x-forwarded-host")?.split(",")[0]?.trim()
        : undefined;
      return (forwarded || c.req.header("host") || "").toLowerCase();
    },
  };
}

/** "[::1]:3000" is ::1, "localhost:3000" localhost: a host as a request has it, without port and brackets. */
export const bareHost = (host: string): string => host.replace(/:\d+$/u, "").replace(/^\[(.*)\]$/u, "$1");

/** "::ffff:127.0.0.1" is 127.0.0.1. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/iu, "");
