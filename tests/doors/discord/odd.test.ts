/** What comes otherwise than Discord promises, or from a bot as it was before: nothing of it may be left without a word. */
import { spawn, type ChildProcess } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROGRAM } from "../../program.ts";
import { openStandIn, type StandIn } from "../../stand-in/discord.ts";
import { ANNA, APPLICATION, CHANNEL, GUILD, TOKEN } from "../../stand-in/names.ts";
import { menu, slash } from "../../stand-in/people.ts";
import { buttonsOf, seen, isPrivate } from "../../stand-in/seen.ts";
import { folder } from "./running.ts";

let discord: StandIn;
let bot: ChildProcess;
beforeAll(async () => {
  discord = await openStandIn();
  // A process of its own: discord.js fails on such events too, where only the process hears of it.
  bot = spawn(process.execPath, [PROGRAM, "start"], {
    cwd: folder(),
    env: { PATH: process.env["PATH"], DISCORD_TOKEN: TOKEN, DISCORD_API: discord.api, DATA_DIR: folder() },
    stdio: "ignore",
  });
  await discord.gateway.ready();
});
afterAll(async () => {
  bot.kill("SIGKILL");
  await discord.close();
});

const user = { id: ANNA, username: "someone" };
const member = { user, permissions: "0" };
const place = { guild_id: GUILD, channel_id: CHANNEL, member, locale: "en-US" };
const data = { name: "ask", type: 1, options: [{ name: "question", type: 3, value: "Who edited this?" }] };
const answered = async (payload: Record<string, unknown>) => (await discord.interact(payload).ended).shown;

test.each([
  ["a menu entry of a former version", { type: 2, data: { name: "Translate", type: 3 } }, "no command"],
  ["an entry in a person's menu", { type: 2, data: { name: "Profile", type: 2 } }, "no command"],
  ["a form that nobody opened", { type: 5, data: { custom_id: "form" } }, "too old"],
  ["a menu entry without its message", { type: 2, data: { name: "Ask about this", type: 3 } }, "noted as"],
  ["a button without its message", { type: 3, data: { custom_id: "1a0~help" } }, "noted as"],
  ["no data", { type: 2 }, "noted as"],
])("%s is answered privately", async (_, payload, words) => {
  const shown = await answered({ ...place, ...payload });
  expect(seen(shown)).toContain(words);
  expect(isPrivate(shown)).toBe(true);
});

test.each([
  ["no language", { ...place, locale: null }],
  ["rights that are none", { ...place, member: { user, permissions: "many" } }],
  ["no person and no place", {}],
])("%s: the question is answered all the same", async (_, where) => {
  expect(seen(await answered({ ...where, type: 2, data }))).toContain("The material answers");
});

test("a person with another kind of id can turn pages", async () => {
  const asked = await answered({
    ...place,
    member: { user: { ...user, id: "anna" }, permissions: "0" },
    type: 2,
    data: { name: "quote", type: 1, options: [{ name: "speaker", type: 3, value: "Liu" }] },
  });
  expect(seen(asked)).toContain("1 to 3 of 4");
});

test.each([
  ["no option", { ...data, options: undefined }],
  ["no option in focus", data],
])("typing with %s gets an empty list", async (_, data) => {
  const { received } = await discord.interact({ ...place, type: 4, data }).ended;
  expect(received[0]!.body).toEqual({ type: 8, data: { choices: [] } });
});

test("a forwarded message has the words that it forwards", async () => {
  const forwarded = { content: "", message_snapshots: [{ message: { content: "Who edited this?" } }] };
  expect(seen((await menu(discord, "Ask about this", forwarded).ended).shown)).toContain(
    "The material answers",
  );
});

test("an answer of the bot's own is checked by the words that it quotes, not by its lines around them", async () => {
  const { shown } = await slash(discord, "quote", { speaker: "Liu" }).ended;
  const own = { ...shown, application_id: APPLICATION };
  const checked = (await menu(discord, "Check this quote", own).ended).shown;
  expect(seen(checked)).toMatch(/^Exact: these are the words of Liu Yunshan\./u);
});

test.each([
  ["a poll", { poll: { question: { text: "Who edited this?" } } }],
  ["an embed with a title alone", { embeds: [{ title: "Who edited this?" }] }],
])("%s has words to ask about", async (_, message) => {
  const shown = (await menu(discord, "Ask about this", { content: "", ...message }).ended).shown;
  expect(seen(shown)).toContain("The material answers");
});

test("events that are unknown, half or empty, and codes that there are not, end no session", async () => {
  const { logins, resumes } = discord.gateway;
  const guild_id = GUILD;
  const events: readonly [name: string, data: object][] = [
    ["SOMETHING_NEW", { guild_id }],
    ["RATE_LIMITED", { opcode: 8, retry_after: 12.3, meta: { guild_id }, guild_id }],
    ["GUILD_CREATE", { id: GUILD, unavailable: true }],
    ["GUILD_CREATE", { id: GUILD, name: "A server", roles: null, channels: null }],
    ["GUILD_DELETE", { id: GUILD, unavailable: true }],
    ["GUILD_UPDATE", { id: GUILD, guild_id }],
    ["THREAD_CREATE", { guild_id }],
    ["CHANNEL_DELETE", { guild_id }],
    ["MESSAGE_CREATE", { guild_id }],
    ["INTERACTION_CREATE", { guild_id }],
  ];
  for (const [name, data] of events) discord.gateway.dispatch(name, data);
  for (const [op, d] of [[99, {}], [11, null], [1, null]] as const) discord.gateway.send(op, d); // prettier-ignore
  expect(seen(await answered({ ...place, type: 2, data }))).toContain("The material answers");
  expect([discord.gateway.logins, discord.gateway.resumes]).toEqual([logins, resumes]);
});

test("where only the person installed it, no settings of the server's hold", async () => {
  await slash(discord, "settings", { private: true }, { manages: true }).ended;
  const by = async (owners: object) =>
    isPrivate(await answered({ ...place, authorizing_integration_owners: owners, type: 2, data }));
  expect(await by({ "1": ANNA })).toBe(false);
  expect(await by({ "0": GUILD, "1": ANNA })).toBe(true);
});

test("what somebody may not show in a server with an app of their own is not offered to be shared", async () => {
  const options = [
    { name: "question", type: 3, value: "Who edited this?" },
    { name: "private", type: 5, value: true },
  ];
  const by = async (permissions: bigint) => {
    const where = { ...place, member: { user, permissions: String(permissions) } };
    const owners = { authorizing_integration_owners: { "1": ANNA } };
    const shown = await answered({ ...where, ...owners, type: 2, data: { ...data, options } });
    return buttonsOf(shown).map(({ label }) => label);
  };
  expect(await by(1n << 50n)).toContain("Share in this channel");
  expect(await by(1n << 10n)).not.toContain("Share in this channel");
});

test("nothing was said that Discord would refuse", () => {
  expect(discord.problems).toEqual([]);
});
