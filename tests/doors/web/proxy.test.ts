import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { openProxies } from "../../../src/doors/web/proxy.ts";

/** Whom a server that trusts these takes the asker for, who tells it so much. */
async function taken(trusted: readonly string[], headers: Record<string, string>): Promise<string> {
  const proxies = openProxies(trusted);
  const app = new Hono().get("/", (c) => c.text(proxies.addressOf(c)));
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const answer = await (await fetch(`http://127.0.0.1:${port}/`, { headers })).text();
  server.close();
  return answer;
}
const told = (list: string) => ({ "x-forwarded-for": list });

test.each<[string, readonly string[], Record<string, string>, string]>([
  ["without a proxy it is who connects, whatever they say", [], told("198.51.100.1"), "127.0.0.1"],
  ["a proxy that is not trusted is who asks", ["10.0.0.0/8"], told("198.51.100.1"), "127.0.0.1"],
  ["one that is trusted says who asked it", ["127.0.0.1"], told("198.51.100.1"), "198.51.100.1"],
  [
    "what the asker put before that is not believed",
    ["127.0.0.1"],
    told("203.0.113.9, 198.51.100.1"),
    "198.51.100.1",
  ],
  [
    "of two proxies in a row the first one's word counts",
    ["127.0.0.0/8", "10.0.0.2"],
    told("198.51.100.1, 10.0.0.2"),
    "198.51.100.1",
  ],
  ["an address of IPv6", ["127.0.0.1", "fd00::/8"], told("2001:db8::7, fd00::2"), "2001:db8::7"],
  ["nonsense is not believed", ["127.0.0.1"], told("198.51.100.1, <script>"), "127.0.0.1"],
  ["a proxy that says nothing", ["127.0.0.1"], {}, "127.0.0.1"],
])("%s", async (_, trusted, headers, who) => {
  expect(await taken(trusted, headers)).toBe(who);
});
