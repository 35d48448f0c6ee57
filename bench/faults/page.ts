/** The page, called by those who should not. */
import { connect } from "node:net";
import { pino } from "pino";
import { commands } from "../../commands/index.ts";
import { startWeb } from "../../src/doors/web/index.ts";
import { openLibrary } from "../../src/library.ts";
import { noNotes } from "../../src/state/notes.ts";
import { dice } from "../random.ts";
import { fuzz, type Row } from "./row.ts";

const TRAVERSALS = [
  "/../package.json",
  "/page/../../config.ts",
  "/page/%2e%2e/%2e%2e/config.ts",
  "/page/..%2f..%2fconfig.ts",
  "/page/....//config.ts",
  "/read/..%2f..%2f.env",
  "/page//etc/passwd",
  "/page/%00",
  "/.env",
  "//etc/passwd",
];

export const page: Row = {
  name: "page",
  what: "Names pointed at this machine (rebinding), calls from other sites, paths out of the folder, frames, noise, and 200 readers who read a byte a second",
  promise: "0 get in; the others are answered",
  run: async () => {
    const library = await openLibrary({ material: "seeds" });
    const door = await startWeb({
      services: { commands, library, notes: noNotes(), log: pino({ level: "silent" }) },
      host: "127.0.0.1",
      port: 0,
    });
    const { port } = new URL(door.url);
    const raw = (head: string, body = "") =>
      new Promise<string>((resolve) => {
        const socket = connect(Number(port), "127.0.0.1", () =>
          socket.end(
            `${head}\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
          ),
        );
        let told = "";
        socket.on("data", (chunk: Buffer) => (told += String(chunk)));
        for (const event of ["close", "error"]) socket.on(event, () => resolve(told));
      });
    const status = (told: string) => Number(/^HTTP\/1.1 (\d+)/u.exec(told)?.[1] ?? 0);
    let [tried, inside] = [0, 0];
    const must = (told: string, allowed: (code: number, text: string) => boolean) => {
      tried++;
      if (!allowed(status(told), told)) inside++;
    };
    for (const host of [
      "evil.example",
      "localhost.evil.example",
      "127.0.0.1.nip.example",
      "",
      "evil.example:80",
    ])
      must(await raw(`GET / HTTP/1.1\r\nhost: ${host}`), (code) => code >= 400);
    const call = '{"command":"ask","options":{"question":"Who?"},"locale":"en-US"}';
    for (const head of ["origin: https://evil.example", "origin: null", "sec-fetch-site: cross-site"])
      must(
        await raw(
          `POST /call HTTP/1.1\r\nhost: localhost\r\n${head}\r\ncontent-type: application/json`,
          call,
        ),
        (code) => code >= 400,
      );
    must(
      await raw("POST /call HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/plain", call),
      (code) => code >= 400,
    );
    for (const path of TRAVERSALS)
      must(
        await raw(`GET ${path} HTTP/1.1\r\nhost: localhost`),
        (_, text) => !/dotenv|root:|"verbatim"/u.test(text),
      );
    const open = await raw("GET / HTTP/1.1\r\nhost: localhost");
    must(
      open,
      (code, text) => code === 200 && /frame-ancestors 'none'/iu.test(text) && /cache-control: /iu.test(text),
    );
    const roll = dice(11);
    for (let n = 0; n < 1000; n++)
      must(
        await raw(
          `GET /${encodeURIComponent(fuzz(roll, ["read", "page"], 6).toWellFormed())}?${encodeURIComponent(fuzz(roll, ["q="], 6).toWellFormed())} HTTP/1.1\r\nhost: localhost`,
        ),
        (code) => code > 0 && code < 500,
      );
    const slow = Array.from({ length: 200 }, () => {
      const socket = connect(Number(port), "127.0.0.1", () =>
        socket.write("GET /read HTTP/1.1\r\nhost: localhost\r\nx: "),
      );
      socket.on("error", () => {});
      return { socket, timer: setInterval(() => socket.write("y"), 1000) };
    });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    must(await raw("GET /health HTTP/1.1\r\nhost: localhost"), (code) => code === 200);
    for (const { socket, timer } of slow) {
      clearInterval(timer);
      socket.destroy();
    }
    await door.stop();
    library.close();
    return { times: `${tried} requests`, found: `${inside} otherwise than promised`, holds: inside === 0 };
  },
};
