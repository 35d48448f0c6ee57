/** Several shards in one process. */
import { afterEach, expect, test } from "vitest";
import { CHANNEL, GUILD, BOT, snowflake } from "../../stand-in/names.ts";
import { shardOf } from "../../stand-in/gateway.ts";
import { openStandIn } from "../../stand-in/discord.ts";
import { slash } from "../../stand-in/people.ts";
import { write } from "../../stand-in/messages.ts";
import { seen } from "../../stand-in/seen.ts";
import { running, until, type Running } from "./running.ts";

let bot: Running;
afterEach(() => bot.close());

/** A server whose events go to this shard. */
export const serverOf = (shard: number, total: number, n = 7) => String(BigInt(shard + total * n) << 22n);

async function fourShards(concurrency: number, apart: number): Promise<Running> {
  const discord = await openStandIn();
  Object.assign(discord.gateway.limits, { shards: 4, concurrency, apart });
  for (const shard of [0, 1, 2, 3]) discord.gateway.servers.add(serverOf(shard, 4));
  // Lines differ by as long as this machine is busy, as in earnest by some tenths of a second.
  return running({ discord, sharding: { total: "auto", list: null }, apart: 10 * apart });
}

test("as many as Discord recommends log in, no faster than it allows, and each answers for its own servers", async () => {
  bot = await fourShards(2, 150);
  const { gateway } = bot.discord;
  await until(() => bot.door.shards().every(({ up }) => up));
  expect(gateway.up).toEqual(["0/4", "1/4", "2/4", "3/4"]);
  expect([gateway.logins, gateway.crowded]).toEqual([4, 0]);
  expect(bot.door.shards()).toEqual([0, 1, 2, 3].map((id) => ({ id, up: true })));
  for (const shard of [0, 1, 2, 3]) {
    const guild = serverOf(shard, 4);
    const { shown } = await slash(bot.discord, "ask", { question: `of ${shard}` }, { guild }).ended;
    expect(seen(shown)).toContain(`of ${shard}`);
    expect(await bot.door.serves(guild)).toBe(true);
  }
  expect(shardOf(GUILD, 4)).toBeLessThan(4);
  expect(await bot.door.serves("1", "2")).toBe(false);
});

test("a shard that loses its line is taken up again by itself, and the others go on", async () => {
  bot = await fourShards(4, 0);
  const { gateway } = bot.discord;
  await until(() => gateway.up.length === 4);
  gateway.drop();
  await until(() => gateway.up.length === 4);
  expect([gateway.logins, gateway.resumes]).toEqual([4, 4]);
  expect(bot.door.ready()).toBe(true);
});

test("where Discord wants more shards than there are, its operator is told how to have them", async () => {
  bot = await running();
  bot.discord.gateway.limits.needed = 2;
  await bot.door.stop();
  void bot.again().catch(() => {});
  await until(() => bot.fatal.length > 0);
  expect(`${bot.fatal[0]!.what} ${bot.fatal[0]!.fix}`).toMatch(/4011.*SHARDS=auto/u);
});

test("a mention in a thread is known by its channel though nothing of the place was ever heard", async () => {
  bot = await running();
  const [thread, other] = [snowflake(), "423456789012345000"];
  bot.discord.channels.set(thread, { id: thread, type: 11, parent_id: other });
  await bot.services.notes.change(GUILD, { channels: [CHANNEL] });
  write(bot.discord, `<@${BOT}> what did Liu say?`, { channel: thread });
  const answers = () => bot.discord.received.filter((r) => r.path === `/channels/${thread}/messages`);
  await until(() => answers().length === 1);
  const asked = bot.discord.received.filter((r) => r.path === `/channels/${thread}`);
  expect(asked).toHaveLength(1);
});
