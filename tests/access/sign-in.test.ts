import { afterEach, beforeEach, expect, test } from "vitest";
import { openSignIn, type Bot, type SignIn } from "../../src/access/sign-in.ts";
import { CLIENT, openSignInStandIn, type SignInStandIn } from "../stand-in/sign-in.ts";

const SERVER = "900000000000000001";
const HOUR = 3_600_000;
let discord: SignInStandIn;
let bot: Bot | null;
let time: number;
let signIn: SignIn;
beforeEach(async () => {
  discord = await openSignInStandIn();
  discord.guilds = new Set([SERVER]);
  bot = { application: CLIENT.id, serves: async (...servers) => servers.includes(SERVER) };
  time = Date.now();
  const redirect = "https://read.example.org/signed-in";
  const key = Buffer.alloc(32, 1);
  signIn = openSignIn({
    key,
    secret: CLIENT.secret,
    api: discord.api,
    redirect,
    bot: () => bot,
    now: () => time,
    perf: { now: () => time },
  });
});
afterEach(() => discord.close());

async function session(): Promise<string> {
  const { address, cookie } = (await signIn.begin("/read"))!;
  const back = await fetch(address, { redirect: "manual" });
  return (await signIn.end(new URL(back.headers.get("location")!), cookie))!.session;
}

test("who leaves a server reads it for an hour at most", async () => {
  const anna = await session();
  expect(await signIn.isMember(anna, SERVER)).toBe(true);
  discord.guilds.delete(SERVER);
  time += HOUR - 1;
  expect(await signIn.isMember(anna, SERVER)).toBe(true);
  time += 1;
  expect(await signIn.isMember(anna, SERVER)).toBe(false);
  expect(await signIn.isMember(anna, null)).toBe(false);
});

test("a server that the bot has left is read no more, and Discord is not asked", async () => {
  const anna = await session();
  bot = { application: CLIENT.id, serves: async () => false };
  const before = discord.asked.length;
  expect(await signIn.isMember(anna, SERVER)).toBe(false);
  expect(discord.asked).toHaveLength(before);
});

test("a session ends with its token, after a week, and when one signs out", async () => {
  const [anna, ben, cleo] = [await session(), await session(), await session()];
  signIn.out(anna);
  expect(await signIn.isMember(anna, SERVER)).toBe(false);
  expect(await signIn.isMember(ben, SERVER)).toBe(true);
  discord.expire();
  time += HOUR;
  expect(await signIn.isMember(ben, SERVER)).toBe(false);
  time += 7 * 24 * HOUR;
  expect(await signIn.isMember(cleo, SERVER)).toBe(false);
});

test("a sign-in that was begun more than ten minutes ago is over; none begins while the bot is not connected", async () => {
  const { address, cookie } = (await signIn.begin("/read"))!;
  const back = await fetch(address, { redirect: "manual" });
  time += 10 * 60_000;
  expect(await signIn.end(new URL(back.headers.get("location")!), cookie)).toBeNull();
  bot = null;
  expect(await signIn.begin("/read")).toBeNull();
});

test("a made-up session is nobody's", async () => {
  for (const name of ["", "x", "constructor", "__proto__"])
    expect(await signIn.isMember(name, SERVER)).toBe(false);
});
