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
