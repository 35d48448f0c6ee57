import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { freePort } from "../free-port.ts";
import { client, running, type Running } from "../doors/web/room-client.ts";

const found = (name: string) =>
  ["/usr/bin", "/usr/sbin", "/usr/local/bin"].map((f) => join(f, name)).find(existsSync);

interface Proxy {
  readonly name: string;
  /** The command that serves on `port` what our file says, with the bot at `address`. */
  start(folder: string, port: number, address: string): ChildProcess;
}

const ours = (file: string, address: string) =>
  readFileSync(`deploy/${file}`, "utf8").replace("127.0.0.1:3000", address);

const PROXIES: readonly Proxy[] = [
  {
    name: "caddy",
    start: (folder, port, address) => {
      // Without a certificate, which nobody would give to this name here.
      const site = ours("Caddyfile", address).replace(
        /^read\.example\.org/mu,
        `http://read.example.org:${port}`,
      );
      const file = join(folder, "Caddyfile");
      writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
      const env = { PATH: process.env["PATH"], HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
      return spawn(found("caddy")!, ["run", "--adapter", "caddyfile", "--config", file], {
        env,
        stdio: "ignore",
      });
    },
  },
  {
    name: "nginx",
    start: (folder, port, address) => {
      mkdirSync(join(folder, "temp"));
      const temps = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map((kind) => `${kind}_temp_path ${folder}/temp/${kind};`)
        .join("\n");
      const conf = `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
http { access_log off; ${temps}
server { listen 127.0.0.1:${port}; server_name read.example.org; ${ours("nginx.conf", address)} } }`;
      writeFileSync(join(folder, "nginx.conf"), conf);
      return spawn(found("nginx")!, ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "ignore" });
    },
  },
];

describe.each(PROXIES)("$name as deploy/ sets it up", ({ name, start }) => {
  let proxy: ChildProcess | undefined;
  let room: Running | undefined;
  afterEach(async () => {
    proxy?.kill("SIGKILL");
    await room?.close();
  });
  const missing = found(name) === undefined;

  test.skipIf(missing)(
    `leads to the room, and tells who asks${missing ? ": skipped, it is not installed" : ""}`,
    async () => {
      room = await running({
        audience: "password",
        config: { roomPassword: "correct horse" },
        trustedProxies: ["127.0.0.1"],
      });
      const port = await freePort();
      proxy = start(
        mkdtempSync(join(tmpdir(), "verbatim-proxy-")),
        port,
        room.web.url.replace("http://", ""),
      );
      const anna = client({ ...room.web, url: `http://127.0.0.1:${port}` });
      const ready = () =>
        anna.get("/read").then(
          ({ status }) => status === 401,
          () => false,
        );
      while (!(await ready())) await wait(50);
      const entered = await anna.post("/password", { password: "correct horse", to: "/read" });
      expect([entered.status, entered.headers["location"]]).toEqual([303, "/read"]);
      const page = await anna.get("/read/china-internet-conference?at=p12s1");
      expect(page.text).toContain("Insecurity in one corner of the internet was a risk to all");
      expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
      // Whoever claims to be somebody else at every try is made to wait all the same.
      const ben = client({ ...room.web, url: `http://127.0.0.1:${port}` });
      const statuses: number[] = [];
      for (let i = 0; i < 11; i++) {
        const claim = { "x-forwarded-for": `198.51.100.${i}`, "x-real-ip": `198.51.100.${i}` };
        statuses.push((await ben.post("/password", { password: `guess ${i}` }, claim)).status);
      }
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    },
  );
});
