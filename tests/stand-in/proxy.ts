/** A proxy on this machine, as firms have one: it makes connections for others, and alone finds hosts named ".invalid". */
import { once } from "node:events";
import { createServer, request, type IncomingMessage } from "node:http";
import { connect, type AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

export interface StandInProxy {
  readonly url: string;
  /** "CONNECT 127.0.0.1:4000", "GET 127.0.0.1:4000": what was asked of it, in order. */
  readonly asked: string[];
  close(): void;
}

export async function openProxy(): Promise<StandInProxy> {
  const asked: string[] = [];
  const open = new Set<Duplex>();
  const target = ({ url = "" }: IncomingMessage) => new URL(url);
  const placeOf = (host: string) => (host.endsWith(".invalid") ? "127.0.0.1" : host.replace(/[[\]]/gu, ""));
  const server = createServer((incoming, outgoing) => {
    const to = target(incoming);
    asked.push(`${incoming.method} ${to.host}`);
    const { method, headers } = incoming;
    const { port, pathname, search } = to;
    const place = { host: placeOf(to.hostname), port, path: pathname + search };
    const onward = request({ ...place, method, headers, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.on("connection", (socket) => {
    open.add(socket);
    socket.on("error", () => {}).on("close", () => open.delete(socket));
  });
  /** Both ways, once the other end stands. */
  const join = (host: string, port: number, near: Duplex, first: () => string | Buffer, told = "") => {
    const far = connect(port, placeOf(host), () => {
      near.write(told);
      far.write(first());
      far.pipe(near).pipe(far);
    });
    far.on("error", () => near.destroy()).on("close", () => near.destroy());
    near.on("error", () => far.destroy()).on("close", () => far.destroy());
  };
  server.on("connect", ({ url = "" }, near, head) => {
    asked.push(`CONNECT ${url}`);
    const { hostname, port } = new URL(`http://${url}`);
    join(hostname, Number(port), near, () => head, "HTTP/1.1 200 Connected\r\n\r\n");
  });
  server.on("upgrade", (incoming, near, head) => {
    const to = target(incoming);
    asked.push(`${incoming.method} ${to.host}`);
    const headers = Object.entries(incoming.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
    const line = `GET ${to.pathname}${to.search} HTTP/1.1\r\n${headers.join("")}\r\n`;
    join(to.hostname, Number(to.port), near, () => Buffer.concat([Buffer.from(line), head]));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
