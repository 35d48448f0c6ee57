import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { findingLine } from "../../src/doctor/index.ts";
import { checkReadingRoom } from "../../src/doctor/room.ts";
import { running } from "../doors/web/room-client.ts";

const told = async (env: Record<string, string>) =>
  (await checkReadingRoom(readConfig(env).config)).map(findingLine).join("\n");

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

test("where none is to be served there is nothing to say", async () => {
  expect(await told({})).toBe("");
});

test("one that answers is in order, and who may read there is said", async () => {
  const room = await running();
  ends.push(room.close);
  const text = await told({ PUBLIC_URL: room.web.url });
  expect(text).toContain(`The reading room at ${room.web.url} is open to everybody.`);
  expect(text).toContain(`${room.web.url} answers.`);
  expect(text).not.toMatch(/^wrong/mu);
});

test("a name that leads elsewhere is told apart from one that leads nowhere", async () => {
  const other = createServer((_, response) => response.end("Welcome to nginx!")).listen(0, "127.0.0.1");
  await once(other, "listening");
  ends.push(() => other.close());
  const { port } = other.address() as AddressInfo;
  expect(await told({ PUBLIC_URL: `http://127.0.0.1:${port}` })).toContain("does not answer from here");
  const json = createServer((_, response) => response.end('{"ok":false}')).listen(0, "127.0.0.1");
  await once(json, "listening");
  ends.push(() => json.close());
  const elsewhere = `http://127.0.0.1:${(json.address() as AddressInfo).port}`;
  expect(await told({ PUBLIC_URL: elsewhere })).toMatch(/^wrong .*not as this reading room/mu);
});

test("without a certificate, or with everybody behind one address, what to do is said", async () => {
  expect(await told({ PUBLIC_URL: "http://read.invalid" })).toMatch(/^wrong .*without a certificate/mu);
  const behind = {
    PUBLIC_URL: "https://read.invalid",
    READING_ROOM: "password",
    ROOM_PASSWORD: "eight letters",
  };
  expect(await told(behind)).toContain("Set TRUSTED_PROXY");
  expect(await told({ ...behind, TRUSTED_PROXY: "127.0.0.1" })).not.toContain("TRUSTED_PROXY");
});
