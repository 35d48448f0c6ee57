/** Two replicas behind a balancer, on one database: each interaction is answered once, and one that stops ends what it has. */
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openNews, type News } from "../../src/postgres/news.ts";
import { keptAt } from "../../src/state/kept-postgres.ts";
import type { Kept } from "../../src/state/kept.ts";
import { running, until, type Running } from "../doors/discord/running.ts";
import { openStandIn } from "../stand-in/discord.ts";
import { press, slash } from "../stand-in/people.ts";
import { seen } from "../stand-in/seen.ts";
import { openSigner, wordOf } from "../stand-in/signed.ts";
import { noPostgres, whyNoPostgres } from "./database.ts";
import { migrated, type Migrated } from "./migrated.ts";

const log = pino({ level: "silent" });
const signer = openSigner();

describe.skipIf(noPostgres)(`two replicas${whyNoPostgres}`, () => {
  let made: Migrated;
  let news: News;
  let replicas: Running[];
  const kept = (): Kept => ({ ...keptAt(made.another(), news, log), shared: null });
  beforeAll(async () => {
    made = await migrated();
    news = openNews(made.database, null);
    const discord = await openStandIn();
    replicas = [
      await running({ discord, kept: kept(), publicKey: signer.hex, apart: 0 }),
      await running({ discord, kept: kept(), publicKey: signer.hex, apart: 0 }),
    ];
  });
  afterAll(async () => {
    for (const { door, services } of replicas) {
      await door.stop();
      await services.kept?.close();
    }
    await replicas[0]!.close();
    await news.close();
    await made.remove();
  });
  const post = (replica: Running, interaction: unknown, delivery?: string) => {
    const request = signer.request(JSON.stringify(interaction));
    if (delivery !== undefined) request.headers.set("x-request-id", delivery);
    return replica.door.endpoint!.handle(request);
  };

  test("the same interaction at both, in the same moment or later, is answered once", async () => {
    const [one, two] = replicas as [Running, Running];
    const { discord } = one;
    const statuses: number[][] = [];
    discord.endpoint = async (interaction) => {
      const answers = await Promise.all([post(one, interaction), post(two, interaction)]);
      const later = await post(two, interaction);
      statuses.push([...answers.map(({ status }) => status).toSorted(), later.status]);
      return wordOf(answers.find(({ status }) => status === 200)!);
    };
    for (let n = 0; n < 5; n++)
      expect(seen((await slash(discord, "ask", { question: `Who ${n}?` }).ended).shown)).toContain(
        `Who ${n}?`,
      );
    expect(statuses).toEqual(Array.from({ length: 5 }, () => [200, 409, 409]));
  });

  test("what a replica died with is answered by the other when it is the same delivery, and once", async () => {
    const [one, two] = replicas as [Running, Running];
    const { discord } = one;
    const dead = kept();
    let statuses: number[] = [];
    discord.endpoint = async (interaction) => {
      const { id, guild_id: server = null } = interaction as { id: string; guild_id?: string };
      expect(await dead.claims.first({ id, server, delivery: "a" })).toBe(true);
      await dead.close();
      const copy = await post(one, interaction, "b");
      const answer = await post(two, interaction, "a");
      const again = await post(two, interaction, "a");
      statuses = [copy.status, answer.status, again.status];
      return wordOf(answer);
    };
    const { shown } = await slash(discord, "ask", { question: "Who died?" }).ended;
    expect(seen(shown)).toContain("Who died?");
    expect(statuses).toEqual([409, 200, 409]);
  });

  test("a long button that one shows is pressed at the other", async () => {
    const [one, two] = replicas as [Running, Running];
    const { discord } = one;
    discord.endpoint = async (interaction) => wordOf(await post(one, interaction));
    const { shown } = await slash(discord, "ask", { question: "Who?" }).ended;
    discord.endpoint = async (interaction) => wordOf(await post(two, interaction));
    const pressed = await press(discord, shown, "Long").ended;
    expect(seen(pressed.shown)).toContain("long long long");
  });

  test("one that is told to stop is not ready, takes nothing more, and ends what it has", async () => {
    const [one] = replicas as [Running];
    const { discord } = one;
    discord.endpoint = async (interaction) => wordOf(await post(one, interaction));
    const slow = slash(discord, "ask", { question: "slow and long" });
    // What comes by the webhook comes after the stop.
    await until(() => slow.acknowledged !== null);
    const stopping = one.door.stop();
    expect(one.door.ready()).toBe(false);
    expect((await post(one, { id: "999", type: 2, data: {} })).status).toBe(503);
    expect((await post(one, { id: "1000", type: 1 })).status).toBe(200);
    await stopping;
    expect(seen((await slow.ended).shown)).toContain("slow and long");
  });
});
