/** What operators see: numbers of what was done, and nothing of anybody. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig, type Config } from "../../src/config.ts";
import { logTo } from "../../src/log.ts";
import { routeOf, type Gauges } from "../../src/metrics/meter.ts";
import { openMetrics, type Metrics } from "../../src/metrics/prometheus.ts";
import { serveMetrics } from "../../src/metrics/serve.ts";
import { measured } from "../../src/start/measured.ts";
import { openLibrary } from "../../src/library.ts";
import { noNotes } from "../../src/state/notes.ts";
import { commands } from "../../commands/index.ts";
import { running, until, type Running } from "../doors/discord/running.ts";
import { slash } from "../stand-in/people.ts";
import { seen } from "../stand-in/seen.ts";

const GAUGES: Gauges = {
  material: async () => ({ articles: 3, passages: 40, quotations: 9 }),
  shards: () => [
    { id: 0, up: true },
    { id: 3, up: false },
  ],
  leases: () => ["reading 123"],
  replica: {
    ready: () => true,
    reads: { replica: 40, behind: 2, away: 0, failed: 1 },
    behind: async () => 300,
  },
  database: async () => ({ connections: 4, seconds: 0.002 }),
};
const bodyOf = async (metrics: Metrics) => (await metrics.text()).body;
/** "verbatim_calls_total{command="ask",outcome="answer"} 2" for the name of a metric and a part of its labels. */
const line = (body: string, name: string, label = "") =>
  body.split("\n").find((each) => each.startsWith(name) && each.includes(label));

test("calls, questions, Discord's answers and the rest are counted, by names that nobody can make up", async () => {
  const metrics = openMetrics(["ask", "quote"], GAUGES);
  const { meter } = metrics;
  for (const command of ["ask", "ask", "what is the meaning of 123456789012345678"])
    meter.call(command, "answer", 0.004);
  meter.question("no", "not-said");
  meter.discord(routeOf("/webhooks/123456789012345678/a-token/messages/@original"), 204);
  meter.discord(routeOf("/a-new/kind"), 503);
  meter.unanswered("any");
  meter.interaction(409);
  const body = await bodyOf(metrics);
  expect(line(body, "verbatim_calls_total", 'command="ask",outcome="answer"')).toMatch(/ 2$/u);
  expect(line(body, "verbatim_calls_total", 'command="other"')).toMatch(/ 1$/u);
  expect(line(body, "verbatim_call_seconds_bucket", 'le="0.005",command="ask"')).toMatch(/ 2$/u);
  expect(line(body, "verbatim_questions_total", 'certainty="no",why="not-said"')).toMatch(/ 1$/u);
  expect(line(body, "verbatim_discord_responses_total", 'route="webhooks",status="2xx"')).toMatch(/ 1$/u);
  expect(line(body, "verbatim_discord_responses_total", 'route="other",status="5xx"')).toMatch(/ 1$/u);
  expect(line(body, "verbatim_discord_responses_total", 'status="none"')).toMatch(/ 1$/u);
  expect(line(body, "verbatim_http_interactions_total", 'status="409"')).toMatch(/ 1$/u);
  expect(line(body, "verbatim_material", 'what="quotations"')).toMatch(/ 9$/u);
  expect([line(body, "verbatim_shard_up", '"0"'), line(body, "verbatim_shard_up", '"3"')]).toEqual([
    'verbatim_shard_up{shard="0"} 1',
    'verbatim_shard_up{shard="3"} 0',
  ]);
  expect(line(body, "verbatim_reads_material")).toMatch(/ 1$/u);
  expect(line(body, "verbatim_database_up")).toMatch(/ 1$/u);
  expect(line(body, "verbatim_database_connections")).toMatch(/ 4$/u);
  expect(line(body, "verbatim_database_answer_seconds")).toMatch(/ 0\.002$/u);
  expect(line(body, "verbatim_reads_total", 'by="replica"')).toMatch(/ 40$/u);
  expect(line(body, "verbatim_reads_total", 'by="primary",why="behind"')).toMatch(/ 2$/u);
  expect(line(body, "verbatim_read_replica_up")).toMatch(/ 1$/u);
  expect(line(body, "verbatim_read_replica_behind_bytes")).toMatch(/ 300$/u);
  expect(body).not.toMatch(/token|123456789012345678/u);
});

test("a database that is away is told, and the rest is served all the same", async () => {
  const metrics = openMetrics([], { ...GAUGES, database: async () => ({ connections: 0, seconds: null }) });
  expect(line(await bodyOf(metrics), "verbatim_database_up")).toMatch(/ 0$/u);
});

test("the dashboard asks for nothing that is not counted", async () => {
  const dashboard = JSON.parse(readFileSync("deploy/grafana/verbatim.json", "utf8")) as {
    panels: { title: string; targets: { expr: string }[] }[];
  };
  const metrics = openMetrics([], GAUGES);
  metrics.meter.call("ask", "answer", 1);
  const counted = new Set((await bodyOf(metrics)).match(/^[a-z_\d]+(?=[{ ])/gmu));
  for (const name of (await bodyOf(metrics)).matchAll(/^# TYPE (\S+)/gmu)) counted.add(name[1]!);
  const asked = dashboard.panels.flatMap(({ targets }) =>
    targets.flatMap(({ expr }) => expr.match(/\b(?:verbatim|nodejs|process)_[a-z_\d]+/gu) ?? []),
  );
  expect(asked.length).toBeGreaterThan(dashboard.panels.length - 1);
  expect(asked.filter((name) => !counted.has(name))).toEqual([]);
});

describe("of a running bot", () => {
  let bot: Running;
  let metrics: Metrics;
  let url: string;
  let stop: () => Promise<void>;
  let ready = false;
  /** The lines of the log that `work` makes. */
  const loggedBy = async (work: () => Promise<unknown>) => {
    const before = bot.log().length;
    await work();
    const lines = bot.log().slice(before).trim().split("\n");
    return lines.map((each) => JSON.parse(each) as Record<string, unknown>);
  };
  beforeAll(async () => {
    metrics = openMetrics(["ask", "help"], GAUGES);
    bot = await running({ meter: metrics.meter });
    ({ url, stop } = await serveMetrics(metrics, { host: "127.0.0.1", port: 0 }, () => ready));
  });
  afterAll(async () => {
    await stop();
    await bot.close();
  });

  test("a question is counted with what Discord said, and its text is nowhere", async () => {
    const asked = slash(bot.discord, "ask", { question: "a canary in a mine" });
    expect(seen((await asked.ended).shown)).toContain("canary");
    await slash(bot.discord, "ask", { question: "no words" }).ended;
    let body = "";
    // Counted when Discord's answer has come back.
    const counted = () => line(body, "verbatim_discord_responses_total", 'route="interactions",status="2xx"');
    while (!counted()?.endsWith(" 2")) body = await (await fetch(`${url}/metrics`)).text();
    expect(line(body, "verbatim_calls_total", 'command="ask",outcome="answer"')).toMatch(/ 1$/u);
    expect(line(body, "verbatim_calls_total", 'command="ask",outcome="slip"')).toMatch(/ 1$/u);
    expect(body).not.toContain("canary");
  });

  test("all lines of a call have one id, from its event to what is sent last; another call has another", async () => {
    const before = bot.log().length;
    const lines = await loggedBy(async () => {
      const both = ["slow one", "slow two"].map((question) => slash(bot.discord, "ask", { question }).ended);
      await Promise.all(both);
      // The last word is logged when Discord's answer to it has come back.
      await until(
        () =>
          (
            bot
              .log()
              .slice(before)
              .match(/"sent"/gu) ?? []
          ).length === 4,
      );
    });
    const byCall = Map.groupBy(
      lines.filter(({ call }) => call !== undefined),
      ({ call }) => call,
    );
    expect(byCall.size).toBe(2);
    for (const [id, all] of byCall) {
      expect(id).toMatch(/^[\da-f]{6}$/u);
      // Taken up, promised, served and edited.
      expect(all.map(({ msg }) => msg)).toEqual(["an interaction came", "sent", "served", "sent"]);
    }
    expect(JSON.stringify(lines)).not.toMatch(/slow one|slow two/u);
  });

  test("the number that a reader is told is the id of the call", async () => {
    let told = "";
    const lines = await loggedBy(async () => {
      const { shown } = await slash(bot.discord, "ask", { question: "throw" }).ended;
      told = /noted as ([\da-f]{6})/u.exec(seen(shown))?.[1] ?? "";
    });
    const failed = lines.find(({ msg }) => msg === "a call failed");
    expect([failed?.["call"], failed?.["id"]]).toEqual([told, told]);
  });

  test("live and ready are told to a balancer, and nothing else is served", async () => {
    const status = async (path: string, method = "GET") => (await fetch(url + path, { method })).status;
    expect(await status("/health/live")).toBe(200);
    expect(await status("/health/ready")).toBe(503);
    ready = true;
    expect(await status("/health/ready")).toBe(200);
    expect([await status("/"), await status("/metrics", "POST")]).toEqual([404, 405]);
  });
});

test("without a port nothing is counted; one that is taken is told with its setting", async () => {
  const library = await openLibrary({ material: "seeds" });
  const services = { commands, library, notes: noNotes(), log: logTo("silent") };
  const config = (env: Record<string, string>): Config => readConfig(env).config;
  const none = await measured(services, config({}), () => null);
  expect("services" in none && none.services.meter).toBeUndefined();
  const first = await measured(services, config({ METRICS_PORT: "0" }), () => null);
  if (!("services" in first)) throw new Error(first.what);
  expect(first.services.meter).toBeDefined();
  const taken = await serveMetrics(openMetrics([], GAUGES), { host: "127.0.0.1", port: 0 }, () => true);
  const second = await measured(services, config({ METRICS_PORT: new URL(taken.url).port }), () => null);
  expect(second).toMatchObject({ where: "METRICS_PORT", what: expect.stringContaining("EADDRINUSE") });
  await taken.stop();
  await first.stop();
  library.close();
});
