import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { folder, PROGRAM, verbatim } from "./program.ts";

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

test("a port that was asked for and is taken ends with 78 and says what to do", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const { code, err } = await verbatim(["start"], { PORT: String(port), DATA_DIR: folder() });
  expect(code).toBe(78);
  expect(err).toContain(`${port} is taken`);
  other.close();
});

test("without a token the preview is served to this machine alone; started by an older Node, it does not outlive that one", async () => {
  const env = { PATH: process.env["PATH"], DISCORD_TOKEN: "", PORT: "0" };
  const stdio = ["ignore", "ignore", "pipe", "ipc"] as const;
  const running = spawn(process.execPath, [PROGRAM, "start"], { env, stdio: [...stdio], cwd: folder() });
  const url = await addressIn(running.stderr!);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  running.disconnect();
  expect(await once(running, "exit")).toEqual([0, null]);
});

test("a folder that is not there is told together with what else is wrong", async () => {
  const { code, err } = await verbatim(["start"], { PORT: "eighty", MATERIAL_DIR: "/no/such/folder" });
  expect(code).toBe(78);
  expect(err).toMatch(/^PORT is not a number\..*\n\/no\/such\/folder: There is no such folder or file\./u);
});

test("started through npm, it ends when that one is ended", async () => {
  const env = {
    PATH: `${dirname(process.execPath)}:${process.env["PATH"]}`,
    HOME: process.env["HOME"],
    // Over what an .env beside the project sets.
    DISCORD_TOKEN: "",
    PUBLIC_URL: "",
    MATERIAL_DIR: "",
    PORT: "0",
    DATA_DIR: folder(),
  };
  const running = spawn("npm", ["start"], { env, stdio: ["ignore", "ignore", "pipe"] });
  const url = await addressIn(running.stderr);
  running.kill("SIGTERM");
  const serves = () =>
    fetch(`${url}/health`).then(
      (response) => response.ok,
      () => false,
    );
  while (await serves()) await wait(20);
  expect(await serves()).toBe(false);
});

test("what is started through a shell that stays ends when that one is ended", async () => {
  const given = ["-c", '"$0" tests/orphan.ts; true', process.execPath];
  const running = spawn("sh", given, { stdio: ["ignore", "pipe", "inherit"] });
  const told = createInterface({ input: running.stdout })[Symbol.asyncIterator]();
  expect((await told.next()).value).toBe("looking");
  running.kill("SIGTERM");
  expect((await told.next()).value).toBe("ended");
});
