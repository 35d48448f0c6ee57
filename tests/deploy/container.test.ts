import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

type Env = Readonly<Record<string, string>>;

function run(command: string, args: readonly string[], env: Env) {
  const clean = { PATH: process.env["PATH"] ?? "", DISCORD_TOKEN: "" };
  return spawn(command, args, { env: { ...clean, ...env }, stdio: ["ignore", "pipe", "pipe"] });
}

/** What is told up to this, after whatever else is. */
async function toldBy(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> {
  let told = "";
  stream.on("data", (chunk) => (told += String(chunk)));
  while (!pattern.test(told)) await once(stream, "data");
  return told;
}

const newFolder = () => mkdtempSync(join(tmpdir(), "verbatim-deploy-"));

const start = (args: readonly string[], env: Env) => run("sh", ["deploy/entrypoint.sh", ...args], env);
const healthOf = async (env: Env) => {
  const [code] = await once(run(process.execPath, ["deploy/health.js"], env), "exit");
  return code as number;
};

describe("the container's entrypoint", () => {
  test("after a wrong configuration it waits, with its reason told, and ends in order when it is stopped", async () => {
    const waiting = start(["start"], { MATERIAL_DIR: "/no/such/folder", DATA_DIR: newFolder() });
    let told = "";
    waiting.stderr.on("data", (chunk: Buffer) => (told += String(chunk)));
    while (!told.includes("it waits")) await once(waiting.stderr, "data");
    expect(told).toContain("There is no such folder");
    expect(waiting.exitCode).toBeNull();
    waiting.kill("SIGTERM");
    expect(await once(waiting, "exit")).toEqual([0, null]);
  });

  test("other verbs and other codes come through as they are", async () => {
    const doctor = start(["doctor"], { MATERIAL_DIR: "/no/such/folder", DATA_DIR: newFolder() });
    const wrong = start(["start", "--no-such-flag"], {});
    const codes = await Promise.all([once(doctor, "exit"), once(wrong, "exit")]);
    expect(codes.map(([code]) => code)).toEqual([78, 2]);
  });
});

describe("the health check", () => {
  const folderWith = (session: object) => {
    const folder = newFolder();
    writeFileSync(join(folder, "session.json"), JSON.stringify(session));
    return folder;
  };

  test("asks for the session with Discord, not for the process", async () => {
    const token = { DISCORD_TOKEN: "a.b.c" };
    const ready = folderWith({ ready: true, at: Date.now() });
    const connecting = folderWith({ ready: false, at: Date.now() });
    const long = folderWith({ ready: true, at: Date.now() - 3_600_000 });
    const codes = [ready, connecting, long, newFolder()].map((DATA_DIR) => healthOf({ ...token, DATA_DIR }));
    expect(await Promise.all(codes)).toEqual([0, 1, 1, 1]);
  });
});

test("without a token health is the preview's, through the entrypoint; a signal reaches it, and it ends in order", async () => {
  const running = start(["start"], { PORT: "0" });
  const line = await toldBy(running.stderr, /The preview is at http:\S+/u);
  const [, port = ""] = /127\.0\.0\.1:(\d+)/u.exec(line) ?? [];
  expect(await healthOf({ PORT: port })).toBe(0);
  running.kill("SIGTERM");
  expect(await once(running, "exit")).toEqual([0, null]);
  expect(await healthOf({ PORT: port })).toBe(1);
});

test("no supervisor tries again after 78, nor often enough to burn the day's logins", () => {
  const { services } = parse(readFileSync("compose.yaml", "utf8"));
  expect(services.verbatim).toMatchObject({ restart: "unless-stopped", read_only: true, cap_drop: ["ALL"] });
  expect(services.verbatim.ports).toEqual(["127.0.0.1:3000:3000"]);
  const unit = readFileSync("deploy/verbatim.service", "utf8");
  expect(unit).toContain("\nRestartPreventExitStatus=78\n");
  expect(unit).toContain("\nStartLimitIntervalSec=1d\nStartLimitBurst=50\n");
  expect(readFileSync("Dockerfile", "utf8")).toMatch(/\nUSER node\n/u);
});
