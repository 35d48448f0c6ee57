/** Two replicas behind haproxy, as deploy/haproxy.cfg sets it up. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { startWeb, type Web } from "../../src/doors/web/index.ts";
import { running, type Running } from "../doors/discord/running.ts";
import { freePort } from "../free-port.ts";
import { openSigner, wordOf } from "../stand-in/signed.ts";
import { slash } from "../stand-in/people.ts";
import { seen } from "../stand-in/seen.ts";

const installed = spawnSync("haproxy", ["-v"]).status === 0;
const why = installed ? "" : " (skipped: haproxy is not installed)";
const signer = openSigner();

let proxy: ChildProcess | null = null;
const bots: Running[] = [];
const webs: Web[] = [];
/** Who was brought a request, in order. */
const taken: Running[] = [];
afterEach(async () => {
  proxy?.kill("SIGKILL");
  for (const web of webs.splice(0)) await web.stop();
  for (const bot of bots.splice(0)) await bot.close();
});

async function replica(): Promise<Running> {
  const bot = await running({ publicKey: signer.hex });
  const { door, services } = bot;
  const beside = {
    "/interactions": (request: Request) => {
      taken.push(bot);
      return door.endpoint!.handle(request);
    },
    "/health/ready": () => new Response("", { status: door.ready() ? 200 : 503 }),
  };
  webs.push(await startWeb({ services, room: null, port: await freePort(), beside }));
  bots.push(bot);
  return bot;
}

test.skipIf(!installed)(
  `what a replica that stops takes no more is answered by the other; a forged request by none${why}`,
  async () => {
    const [first, second] = [await replica(), await replica()];
    const folder = mkdtempSync(join(tmpdir(), "verbatim-haproxy-"));
    const port = await freePort();
    const ours = readFileSync("deploy/haproxy.cfg", "utf8")
      .replace("bind :8080", `bind 127.0.0.1:${port}`)
      .replace("server one one:3000", `server one ${new URL(webs[0]!.url).host}`)
      .replace("server two two:3000", `server two ${new URL(webs[1]!.url).host}`);
    writeFileSync(join(folder, "haproxy.cfg"), ours);
    expect(spawnSync("haproxy", ["-c", "-f", join(folder, "haproxy.cfg")]).status).toBe(0);
    proxy = spawn("haproxy", ["-f", join(folder, "haproxy.cfg")], { stdio: "ignore" });
    const url = `http://127.0.0.1:${port}`;
    const post = (body: string, headers = signer.request(body).headers) =>
      fetch(`${url}/interactions`, { method: "POST", body, headers });
    const ready = () => fetch(`${url}/health/ready`).then(({ ok }) => ok, () => false); // prettier-ignore
    while (!(await ready())) await wait(20);
    // Whoever takes it, Discord hears the answer once.
    first.discord.endpoint = async (interaction) => wordOf(await post(JSON.stringify(interaction)));
    const ask = async (question: string) => {
      const { shown } = await slash(first.discord, "ask", { question }).ended;
      return seen(shown);
    };
    for (let n = 0; n < 6; n++) expect(await ask(`before ${n}`)).toContain(`before ${n}`);
    expect(new Set(taken)).toEqual(new Set([first, second]));
    await second.door.stop();
    for (let n = 0; n < 6; n++) expect(await ask(`after ${n}`)).toContain(`after ${n}`);
    const forged = await post(JSON.stringify({ id: "1", type: 1 }), signer.request("other").headers);
    expect(forged.status).toBe(401);
  },
);
