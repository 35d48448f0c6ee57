import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

test("nothing set is a bot that runs: the preview, on this machine alone", () => {
  const { config, problems } = readConfig({});
  expect(problems).toEqual([]);
  expect(config).toMatchObject({ token: null, dataDir: "data", host: "127.0.0.1", port: null });
});

test("a variable set to nothing is not set", () => {
  expect(readConfig({ DISCORD_TOKEN: "", PORT: " ", LOG_LEVEL: "" }).problems).toEqual([]);
});

test("every problem is told at once, with its variable", () => {
  const { problems } = readConfig({
    DISCORD_TOKEN: "nonsense",
    PORT: "80000",
    LOG_LEVEL: "loud",
    DISCORD_API: "there",
  });
  expect(problems.map((p) => p.where)).toEqual(["DISCORD_TOKEN", "PORT", "LOG_LEVEL", "DISCORD_API"]);
});

test.each(["", "/", "/v10", "/v10/"])("Discord's address may end in %j", (end) => {
  expect(readConfig({ DISCORD_API: `http://127.0.0.1:4000/api${end}` }).config.api).toBe(
    "http://127.0.0.1:4000/api",
  );
});

test("a token's blank is told apart from a token of the wrong shape, and neither is repeated", () => {
  const blank = readConfig({ DISCORD_TOKEN: "abc.def. ghi" }).problems;
  const shape = readConfig({ DISCORD_TOKEN: "abcdef" }).problems;
  expect(blank.map((p) => p.what)).toEqual(["DISCORD_TOKEN has a blank in it; copy it again, in one piece."]);
  expect(shape).toHaveLength(1);
  expect(JSON.stringify([blank, shape])).not.toMatch(/abc/u);
});

test("the preview is shown to other machines only where that is said twice", () => {
  const where = (env: Record<string, string>) => readConfig(env).problems.map((p) => p.where);
  expect(where({ HOST: "0.0.0.0" })).toEqual(["HOST"]);
  expect(where({ HOST: "0.0.0.0", ALLOW_STRANGERS: "1" })).toEqual([]);
  expect(where({ HOST: "0.0.0.0", ALLOW_STRANGERS: "0" })).toEqual(["HOST"]);
  expect(where({ HOST: "0.0.0.0", PUBLIC_URL: "https://read.example.org" })).toEqual([]);
  expect(where({ HOST: "127.0.0.2" })).toEqual([]);
});

test.each([
  ["https://Read.Example.org/", "https://read.example.org"],
  ["http://127.0.0.1:3000", "http://127.0.0.1:3000"],
])("the reading room's address %s is kept as %s", (given, kept) => {
  const { config, problems } = readConfig({ PUBLIC_URL: given });
  expect([problems, config.publicUrl]).toEqual([[], kept]);
});

test.each([
  { PUBLIC_URL: "read.example.net" },
  { PUBLIC_URL: "https://example.org/read" },
  { PUBLIC_URL: "https://user:word@example.org" },
  { TRUSTED_PROXY: "localhost" },
  { TRUSTED_PROXY: "10.0.0.0/33" },
  { READING_ROOM: "open" },
  { ROOM_PASSWORD: "1234567" },
])("what would not work is told, and not repeated: %j", (env) => {
  const { problems } = readConfig(env);
  expect(problems.map((p) => p.where)).toEqual(Object.keys(env));
  expect(JSON.stringify(problems)).not.toContain(Object.values(env)[0]!);
});

test("a room that asks for a password must have one, or a way to sign in", () => {
  const room = { PUBLIC_URL: "https://read.example.org", READING_ROOM: "password" };
  expect(readConfig(room).problems.map((p) => p.where)).toEqual(["READING_ROOM"]);
  expect(readConfig({ ...room, ROOM_PASSWORD: "eight letters" }).problems).toEqual([]);
  expect(readConfig({ ...room, DISCORD_CLIENT_SECRET: "abc" }).problems).toEqual([]);
});

test("shards: one, as many as Discord recommends, or a number and which of them", () => {
  const sharding = (env: Record<string, string>) => readConfig(env).config.sharding;
  expect(sharding({})).toEqual({ total: 1, list: null });
  expect(sharding({ SHARDS: "auto" })).toEqual({ total: "auto", list: null });
  expect(sharding({ TOTAL_SHARDS: "8" })).toEqual({ total: 8, list: null });
  expect(sharding({ TOTAL_SHARDS: "8", SHARD_LIST: "6, 0-2,1" })).toEqual({ total: 8, list: [0, 1, 2, 6] });
});

test.each([
  [{ SHARDS: "4" }, /TOTAL_SHARDS/u],
  [{ SHARDS: "none" }, /INTERACTIONS=http/u],
  [{ SHARDS: "auto", TOTAL_SHARDS: "4" }, /beside it/u],
  [{ SHARDS: "auto", SHARD_LIST: "0" }, /Leave out SHARD_LIST/u],
  [{ TOTAL_SHARDS: "0" }, /less than 1/u],
  [{ TOTAL_SHARDS: "four" }, /not a number/u],
  [{ SHARD_LIST: "0,1" }, /does not say how many/u],
  [{ TOTAL_SHARDS: "4", SHARD_LIST: "2-4" }, /names shard 4, and TOTAL_SHARDS is 4: .* from 0 to 3/u],
  [{ TOTAL_SHARDS: "4", SHARD_LIST: "3-1" }, /names no shard/u],
  [{ TOTAL_SHARDS: "4", SHARD_LIST: "first" }, /such as 0,1 or 0-3/u],
])("a slip about shards, %j, is told before anything is connected", (env, told) => {
  const { problems } = readConfig(env as Record<string, string>);
  expect(problems.map(({ what, fix }) => `${what} ${fix}`).join("\n")).toMatch(told);
  expect(problems).toHaveLength(1);
});
