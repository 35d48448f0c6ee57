import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Below the ports that systems give to connections and to who listens on any (from 32768 on Linux, from 49152 elsewhere), so that
 * none of these takes what was found here before it is listened on.
 */
const LOWEST = 12_000;
/** For each thread of a run a range of its own, begun at another place by each run: two never find the same at the same time. */
const PORTS = 2000;
const range = LOWEST + PORTS * (Number(process.env["VITEST_POOL_ID"] ?? 0) % 10);
let next = (process.pid * 61) % PORTS;

/** A port of this machine that nobody listens on, and not given out before: for what has to know its address before it starts. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = range + next;
    next = (next + 1) % PORTS;
    const server = createServer();
    const free = await once(server.listen(port, "127.0.0.1"), "listening").then(
      () => true,
      () => false,
    );
    if (!free) continue;
    server.close();
    await once(server, "close");
    return port;
  }
}
