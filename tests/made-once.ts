/**
 * What the test files of a run share: made in Vitest's own process when the first of them asks, for the threads that the files run
 * in come and go. Asked by a connection to a port of this machine, which is answered with its address.
 */
import { once } from "node:events";
import { connect, createServer, type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface Made {
  readonly address: string;
  remove(): Promise<void>;
}

const FAILED = "failed: ";

/** Resolves with the port to ask at, and what ends it all when the run ends. */
export async function madeOnce(make: () => Promise<Made>): Promise<{ port: number; end(): Promise<void> }> {
  let making: Promise<Made> | null = null;
  const server = createServer((socket) => {
    socket.on("error", () => {});
    making ??= make();
    making.then(
      ({ address }) => socket.end(address),
      (error: unknown) => socket.end(FAILED + String(error)),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const end = async () => {
    server.close();
    await making?.then(
      (made) => made.remove(),
      () => {},
    );
  };
  return { port: (server.address() as AddressInfo).port, end };
}

/** The address of what is shared, made now if nobody asked before. Rejects where it could not be made. */
export async function addressAt(port: number): Promise<string> {
  const address = await text(connect(port, "127.0.0.1"));
  if (address.startsWith(FAILED)) throw new Error(address);
  return address;
}
