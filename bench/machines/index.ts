/**
 * Many machines under load, and the loss of each kind of them: two replicas that take interactions over HTTP behind haproxy, two
 * processes that share four shards of the gateway, PostgreSQL with a synchronous standby.
 *
 *     npm run bench -- machines [--people 50] [--seconds 90] [--forged 10000] [--still]
 *
 * In the time a replica is killed, a gateway process is told to stop and the other killed, then PostgreSQL is started again, then the primary is ended without
 * order and the standby promoted; `--still`: nothing of it. Before that, requests that are not Discord's. Every interaction that reached a living replica must be answered, and
 * none twice.
 */
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { freePort } from "../../tests/free-port.ts";
import { makeCluster, postgresPrograms } from "../../tests/postgres/cluster.ts";
import { standbyOf } from "../../tests/postgres/standby.ts";
import { DEADLINE, openStandIn } from "../../tests/stand-in/discord.ts";
import { TOKEN } from "../../tests/stand-in/names.ts";
import { openSigner, wordOf } from "../../tests/stand-in/signed.ts";
import { forgeries } from "./forgeries.ts";
import { crowd, type Poster } from "./people.ts";
import { balancer, folder, machine } from "./processes.ts";
import { report } from "./report.ts";

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "50" },
    seconds: { type: "string", default: "90" },
    forged: { type: "string", default: "10000" },
    still: { type: "boolean", default: false },
  },
});
const seconds = Number(values.seconds);
if (!postgresPrograms) throw new Error("PostgreSQL 15 or newer is not installed");

const began = performance.now();
const log: string[] = [];
const say = (what: string) => {
  const line = `${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${what}`;
  log.push(line);
  console.log(line);
};

const DURABLE = ["fsync=on", "wal_level=replica", "max_connections=100"];
const primary = await makeCluster(DURABLE);
const standby = await standbyOf(primary, DURABLE);
say("PostgreSQL: a primary, and a standby that has every commit before it is confirmed");

const SHARDS = 4;
const discord = await openStandIn();
discord.deadline = DEADLINE;
Object.assign(discord.gateway.limits, { shards: SHARDS, concurrency: 1, apart: 5000 });
const servers = Array.from({ length: 40 }, (_, n) => String(BigInt(1000 + n) << 22n));
for (const server of servers) discord.gateway.servers.add(server);
const signer = openSigner();
const [, who = ""] = /\/\/(.*)@/u.exec(primary.url()) ?? [];
const both = `postgres://${who}@127.0.0.1:${primary.port},127.0.0.1:${standby.port}/postgres`;
const common = {
  DISCORD_TOKEN: TOKEN,
  DISCORD_API: discord.api,
  DATABASE_URL: `${both}?target_session_attrs=read-write`,
  // Questions are put to whichever is the standby.
  DATABASE_READ_URL: both,
  METRICS_PORT: "0",
};
const overHttp = { ...common, INTERACTIONS: "http", DISCORD_PUBLIC_KEY: signer.hex, SHARDS: "none" };
const ports = [await freePort(), await freePort(), await freePort(), await freePort()] as const;
const replicas = [
  machine("replica-1", ports[0], overHttp),
  machine("replica-2", ports[1], overHttp),
] as const;
const gateways = [
  machine("gateway-1", ports[2], { ...common, SHARDS: "auto" }),
  machine("gateway-2", ports[3], { ...common, SHARDS: "auto" }),
] as const;
const machines = [...replicas, ...gateways];
await replicas[0].start();
await Promise.all([replicas[1].start(), ...gateways.map((one) => one.start())]);
const proxy = await balancer({ "replica-1": ports[0], "replica-2": ports[1] });
while (discord.gateway.up.length < SHARDS) await wait(100);
say(
  `four processes are ready; ${discord.gateway.logins} logins, ${discord.gateway.resumes} sessions handed on`,
);
const logins = discord.gateway.logins;

const post: Poster = async (body) => {
  const signed = signer.request(body);
  const answer = await fetch(`${proxy.url}/interactions`, {
    method: "POST",
    body,
    headers: { ...Object.fromEntries(signed.headers), "content-type": "application/json" },
  }).catch(() => null);
  const by = answer?.headers.get("x-served-by") ?? null;
  if (!answer?.ok) return { status: answer?.status ?? null, by, word: null };
  return { status: answer.status, by, word: await wordOf(answer).catch(() => null) };
};

/** Waits until all shards are up again, and tells how long that took `since`. */
async function lost(since: number, what: string): Promise<void> {
  const seconds = () => ((performance.now() - since) / 1000).toFixed(1);
  // Its lines close before it has said that it ends.
  while (discord.gateway.up.length === SHARDS && performance.now() - since < 2000) await wait(10);
  const down = discord.gateway.up.join(" ");
  while (discord.gateway.up.length < SHARDS) await wait(20);
  say(`${what}; up were ${down}, and all again after ${seconds()} s`);
}

async function misfortune(): Promise<void> {
  const step = (seconds * 1000) / 6;
  await wait(step);
  await replicas[0].kill();
  say("replica-1 was killed");
  await wait(step / 3);
  await replicas[0].start();
  say("replica-1 is back");
  await wait((2 * step) / 3);
  const told = performance.now();
  const ending = gateways[1].stop();
  await lost(told, "gateway-2 was told to stop");
  await ending;
  await gateways[1].start();
  // It takes its part of the shards.
  await wait(3000);
  await gateways[0].kill();
  const killed = performance.now();
  const back = gateways[0].start();
  await lost(killed, "gateway-1 was killed");
  await back;
  await wait(Math.max(0, step - (performance.now() - killed)));
  await primary.stop("order");
  await primary.start();
  say("PostgreSQL was started again");
  await wait(step);
  await primary.stop("crash");
  await standby.promote();
  say("the primary was ended without order, and the standby promoted");
}

const refused = await forgeries(signer, proxy.url, Number(values.forged));
say(`${values.forged} forged, stale and replayed requests: ${refused}`);
if (/(?:^|\s)\d+ × 200/u.test(refused)) process.exitCode = 1;

const people = crowd(discord, post, servers);
const processors = () => machines.map((one) => one.processor());
const before = processors();
const until = performance.now() + seconds * 1000;
say(`${values.people} people begin`);
await Promise.all([
  ...Array.from({ length: Number(values.people) }, (_, n) => people.person(n, until)),
  ...(values.still ? [] : [misfortune()]),
]);
// What was written last, or replayed, is answered by then.
await wait(5000);
say("the people are done");
const took = processors().map((after, i) => after - before[i]!);
const reads: Record<string, number> = {};
for (const [who, n] of (await Promise.all(machines.map((one) => one.reads()))).flat())
  reads[who] = (reads[who] ?? 0) + n;
const memory = machines.map((one) => `${one.name} ${Math.round(one.memory())} MB`).join(", ");
await Promise.all(machines.map((one) => one.stop()));
await proxy.end();
const fine = report({ people, discord, machines, seconds, logins: discord.gateway.logins - logins, memory });
if (values.still) {
  const [first = 0, second = 0, ...others] = took;
  const each = (milliseconds: number, count: number) =>
    `${(milliseconds / Math.max(1, count)).toFixed(1)} ms`;
  console.log(
    `processor time: ${each(first + second, people.fates.size)} of a replica for an interaction, ${each(
      others.reduce((sum, one) => sum + one, 0),
      people.written.size,
    )} of a gateway process for a mention`,
  );
}
console.log(
  "questions to the index since the processes were started last: at the replica, and at the primary by why",
  reads,
);
console.log(`logs: ${folder}`);
await primary.remove();
await standby.remove();
await discord.close();
if (!fine) process.exitCode = 1;
