import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { folder, verbatim } from "./program.ts";

const start = (env: Record<string, string>) =>
  spawn(process.execPath, ["bin/verbatim.js", "start"], {
    env: { PATH: process.env["PATH"], DISCORD_TOKEN: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });

/** The address that is told, after whatever else is. */
async function addressIn(told: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of told) {
    text += String(chunk);
    const [url] = /http:\/\/127\.0\.0\.1:\d+/u.exec(text) ?? [];
    if (url) return url;
  }
  throw new Error(`No address is told: ${text}`);
}

test("without a token the preview is served to this machine alone, until a signal ends it", async () => {
  const running = start({ PORT: "0" });
  const url = await addressIn(running.stderr);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  running.kill("SIGTERM");
  expect(await once(running, "exit")).toEqual([0, null]);
});

test("a port that was asked for and is taken ends with 78 and says what to do", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const { code, err } = await verbatim(["start"], { PORT: String(port), DATA_DIR: folder() });
  expect(code).toBe(78);
  expect(err).toContain(`${port} is taken`);
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

test.each([
  ["npm", "npm", ["start"]],
  ["a shell that stays", "sh", ["-c", "node bin/verbatim.js start; true"]],
])(
  "started through %s, it ends when that one is ended",
  async (_, command, args) => {
    const path = `${dirname(process.execPath)}:${process.env["PATH"]}`;
    const env = {
      PATH: path,
      HOME: process.env["HOME"],
      DISCORD_TOKEN: "",
      PORT: "0",
      DATA_DIR: folder(),
    };
    const running = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    let told = "";
    running.stderr.on("data", (chunk: Buffer) => (told += String(chunk)));
    while (!/127\.0\.0\.1:\d+/u.test(told)) await once(running.stderr, "data");
    const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/u.exec(told) ?? [];
    // Whoever leaves a program at once means to leave it: the first seconds do not count.
    if (command === "sh") await wait(6000);
    running.kill("SIGTERM");
    const serves = () =>
      fetch(`${url}/health`).then(
        (response) => response.ok,
        () => false,
      );
    while (await serves()) await wait(100);
    expect(await serves()).toBe(false);
  },
  30_000,
);
