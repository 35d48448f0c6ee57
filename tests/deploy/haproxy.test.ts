/** Two replicas behind haproxy, as deploy/haproxy.cfg sets it up. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import { openNews } from "../../src/postgres/news.ts";
import { keptAt } from "../../src/state/kept-postgres.ts";
import type { Kept } from "../../src/state/kept.ts";
import { startWeb, type Web } from "../../src/doors/web/index.ts";
import { running, type Running } from "../doors/discord/running.ts";
import { freePort } from "../free-port.ts";
import { noPostgres } from "../postgres/database.ts";
import { migrated } from "../postgres/migrated.ts";
import { openSigner, wordOf } from "../stand-in/signed.ts";
import { slash } from "../stand-in/people.ts";
import { seen } from "../stand-in/seen.ts";

const log = pino({ level: "silent" });
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

async function replica(kept?: Kept): Promise<Running> {
  const bot = await running({ publicKey: signer.hex, ...(kept ? { kept } : {}) });
  const { door, services } = bot;
  const routes = {
    "/interactions": (request: Request) => {
      taken.push(bot);
      return door.endpoint!.handle(request);
    },
    "/health/ready": () => new Response("", { status: door.ready() ? 200 : 503 }),
  };
  webs.push(await startWeb({ services, room: null, port: 0, routes }));
  bots.push(bot);
  return bot;
}

/** haproxy before two addresses; resolves with a way to post what Discord would, once it finds one of them ready. */
async function balanced(one = "", two = "") {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-haproxy-"));
  const port = await freePort();
  const ours = readFileSync("deploy/haproxy.cfg", "utf8")
    .replace("bind :8080", `bind 127.0.0.1:${port}`)
    .replace("server one one:3000", `server one ${new URL(one).host}`)
    .replace("server two two:3000", `server two ${new URL(two).host}`);
  writeFileSync(join(folder, "haproxy.cfg"), ours);
  expect(spawnSync("haproxy", ["-c", "-f", join(folder, "haproxy.cfg")]).status).toBe(0);
  proxy = spawn("haproxy", ["-f", join(folder, "haproxy.cfg")], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  const ready = () => fetch(`${url}/health/ready`).then(({ ok }) => ok, () => false); // prettier-ignore
  while (!(await ready())) await wait(20);
  return (body: string, headers = signer.request(body).headers) =>
    fetch(`${url}/interactions`, { method: "POST", body, headers });
}

test.skipIf(!installed)(
  `what a replica that stops takes no more is answered by the other; a forged request by none${why}`,
  async () => {
    const [first, second] = [await replica(), await replica()];
    const post = await balanced(...webs.map(({ url }) => url));
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

test.skipIf(!installed || noPostgres)(
  `what a replica claimed and died with is answered by the other, once; a copy of it is refused${why}`,
  async () => {
    const made = await migrated();
    const news = openNews(made.database, null);
    const kept = (): Kept => ({ ...keptAt(made.another(), news, log), shared: null });
    const living = await replica(kept());
    const others = kept();
    let claimed = 0;
    const deliveries = new Set<string>();
    // As one does that is killed: the claim is kept, and the line breaks without a word.
    const dying = createServer(async (request, response) => {
      if (request.method !== "POST") return void response.end();
      const { id, guild_id: server } = (await json(request)) as { id: string; guild_id: string };
      const delivery = String(request.headers["x-request-id"]);
      deliveries.add(delivery);
      if (await others.claims.first({ id, server, delivery })) claimed++;
      request.socket.destroy();
    });
    await once(dying.listen(0, "127.0.0.1"), "listening");
    const post = await balanced(webs[0]!.url, `http://127.0.0.1:${(dying.address() as AddressInfo).port}`);
    const copies: number[] = [];
    living.discord.endpoint = async (interaction) => {
      const body = JSON.stringify(interaction);
      const answer = await post(body);
      const { headers } = signer.request(body);
      headers.set("x-request-id", "made up");
      copies.push((await post(body, headers)).status);
      return wordOf(answer);
    };
    for (let n = 0; n < 6; n++) {
      const { shown } = await slash(living.discord, "ask", { question: `after ${n}` }).ended;
      expect(seen(shown)).toContain(`after ${n}`);
    }
    expect(claimed).toBeGreaterThan(0);
    expect(deliveries.size).toBeGreaterThan(1);
    // What a request is called is not its sender's to say.
    expect(deliveries).not.toContain("made up");
    expect(copies).toEqual(Array.from({ length: 6 }, () => 409));
    await new Promise((resolve) => dying.close(resolve));
    for (const one of [living.services.kept!, others]) await one.close();
    await news.close();
    await made.remove();
  },
);
