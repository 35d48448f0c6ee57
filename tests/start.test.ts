import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

const start = (env: Record<string, string>) =>
  spawn(process.execPath, ["bin/verbatim.js", "start"], {
    env: { PATH: process.env["PATH"], DISCORD_TOKEN: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });

test("without a token the preview is served to this machine alone, until a signal ends it", async () => {
  const running = start({ PORT: "0" });
  const [line] = (await once(running.stderr, "data")) as [Buffer];
  const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/u.exec(String(line)) ?? [];
  expect((await fetch(`${url}/health`)).status).toBe(200);
  running.kill("SIGTERM");
  expect(await once(running, "exit")).toEqual([0, null]);
});

test("a port that was asked for and is taken ends with 78 and says what to do", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const running = start({ PORT: String(port) });
  const [told, [code]] = await Promise.all([text(running.stderr), once(running, "exit")]);
  expect(code).toBe(78);
  expect(told).toContain(`${port} is taken`);
  other.close();
});

test("started by an older Node, it does not outlive that one", async () => {
  const env = { PATH: process.env["PATH"], DISCORD_TOKEN: "", PORT: "0" };
  const stdio = ["ignore", "ignore", "pipe", "ipc"] as const;
  const running = spawn(process.execPath, ["bin/verbatim.js", "start"], { env, stdio: [...stdio] });
  await once(running.stderr!, "data");
  running.disconnect();
  expect(await once(running, "exit")).toEqual([0, null]);
});
