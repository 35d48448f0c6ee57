import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { readConfig } from "../../src/config.ts";
import { definitions } from "../../src/doors/discord/register.ts";
import { examine, line } from "../../src/doctor/index.ts";
import { lockFolder } from "../../src/state/lock.ts";
import { runtime } from "../../src/doctor/runtime.ts";
import { openLibrary } from "../../src/library.ts";

const TOKEN = "MTIzNDU2Nzg5.canary.that-nobody-may-see";
const ALL = String((1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 16n) | (1n << 38n));
const APPLICATION = { id: "123", name: "Verbatim of ours", flags: 0, bot_require_code_grant: false };
const IN_ORDER: Answers = {
  "/applications/@me": APPLICATION,
  "/applications/123/commands": definitions(commands),
  "/users/@me/guilds": [{ id: "7", name: "Newsroom", permissions: ALL }],
  "/applications/123/guilds/7/commands": [],
};

/** What Discord answers, by path: a body, or a status. */
type Answers = Readonly<Record<string, unknown>>;

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** A Discord on this machine that knows one token. */
async function discordWith(answers: Answers, date?: Date): Promise<string> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "", "http://x").pathname.replace("/api/v10", "");
    const answer = request.headers.authorization === `Bot ${TOKEN}` ? (answers[path] ?? 404) : 401;
    if (date) response.setHeader("date", date.toUTCString());
    response.statusCode = typeof answer === "number" ? answer : 200;
    response.end(typeof answer === "number" ? "" : JSON.stringify(answer));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  ends.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
}

const newFolder = () => mkdtempSync(join(tmpdir(), "verbatim-doctor-"));

async function told(env: Record<string, string>): Promise<string> {
  const { config, problems } = readConfig({ DATA_DIR: newFolder(), MATERIAL_DIR: "seeds", ...env });
  const library = await openLibrary({ material: config.material });
  const findings = await examine({ config, problems, library, commands, env });
  library.close();
  const text = findings.map(line).join("\n");
  expect(text).not.toContain(env["DISCORD_TOKEN"] ?? TOKEN);
  return text;
}
const toldOf = async (answers: Answers) =>
  told({ DISCORD_TOKEN: TOKEN, DISCORD_API: await discordWith({ ...IN_ORDER, ...answers }) });

describe("the machine and the material", () => {
  test("what is in order is said in one line each", async () => {
    const text = await told({});
    expect(text).toMatch(/^ok {6}Node 2\d\./u);
    expect(text).toMatch(
      /ok {6}Material seeds: 1 file read, 1 article, \d+ passages, \d+ quotations \(\d+ without/u,
    );
    expect(text).toMatch(/ok {6}Data folder .* can be written, and no other process uses it\./u);
    expect(text).not.toContain("wrong");
  });

  test("no token: how to get one, and that the preview works without", async () => {
    expect(await told({})).toMatch(
      /note {4}No DISCORD_TOKEN: npm start serves the preview.*\n.*“Reset Token”/u,
    );
  });

  test("a token with a blank in it", async () => {
    const text = await told({ DISCORD_TOKEN: "MTIzNDU2Nzg5.cana ry.that-nobody-may-see" });
    expect(text).toMatch(/wrong {3}DISCORD_TOKEN has a blank in it; copy it again, in one piece\./u);
    expect(text).toContain("Material seeds");
  });

  test("an article that cannot be read is named, with what to do", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "good.txt"), "The mayor opened the bridge on Monday.");
    writeFileSync(join(folder, "bad.txt"), Buffer.from([0xff, 0xfe, 0x41, 0xd8]));
    const text = await told({ MATERIAL_DIR: folder });
    expect(text).toMatch(/ok {6}Material .*: 1 file read/u);
    expect(text).toMatch(/note {4}Left out: bad\.txt: .*\n {8}→ /u);
    expect(text).not.toMatch(/^wrong/mu);
  });

  test("a data folder that cannot be written", async () => {
    const file = join(newFolder(), "a-file");
    writeFileSync(file, "");
    expect(await told({ DATA_DIR: join(file, "data") })).toMatch(
      /wrong {3}Data folder .* cannot be written \((?:ENOTDIR|EEXIST).*\n.*set DATA_DIR to one/u,
    );
  });

  test("a bot that is at work on the data folder", async () => {
    const folder = newFolder();
    const lock = lockFolder(folder);
    expect(await told({ DATA_DIR: folder })).toContain(
      "A bot is running on it; it has no session with Discord now.",
    );
    if (lock !== "taken") lock.release();
    expect(await told({ DATA_DIR: folder })).toContain("no other process uses it");
  });

  test("Node 20", () => {
    expect(runtime("20.20.2", "/usr/bin/node")).toMatchObject({
      state: "wrong",
      fix: expect.stringContaining("npm ci"),
    });
  });
});

describe("the account", () => {
  test("everything in order", async () => {
    const text = await toldOf({});
    expect(text).toContain("Discord knows the token: it is “Verbatim of ours”.");
    expect(text).toContain("Server “Newsroom”: scopes and permissions are in order.");
    expect(text).toMatch(/Commands: all \d+ are registered/u);
    expect(text).not.toMatch(/wrong|unsure|note/u);
  });

  test("a clock that is wrong", async () => {
    const api = await discordWith(IN_ORDER, new Date(Date.now() + 7 * 60_000));
    const text = await told({ DISCORD_TOKEN: TOKEN, DISCORD_API: api });
    expect(text).toMatch(/wrong {3}This machine's clock is 4\d\d s behind Discord's.*\n.*time servers/u);
  });

  test("a proxy on the way, without its password", async () => {
    const text = await told({ HTTPS_PROXY: "http://firm:a-canary@proxy.example.org:3128" });
    expect(text).toContain("What goes to Discord goes through the proxy proxy.example.org:3128.");
    expect(text).not.toContain("a-canary");
    expect(await told({ HTTPS_PROXY: "socks5://one.example.org:1080" })).toMatch(
      /wrong {3}HTTPS_PROXY is not the address of a proxy for HTTP/u,
    );
  });

  test("a token that was reset", async () => {
    const api = await discordWith(IN_ORDER);
    const text = await told({ DISCORD_TOKEN: "MTIz.an-old.one", DISCORD_API: api });
    expect(text).toMatch(/wrong {3}Discord does not know this token.*\n.*press “Reset Token”/u);
  });

  test("no server yet: the invite link, with both scopes", async () => {
    expect(await toldOf({ "/users/@me/guilds": [] })).toMatch(
      /wrong {3}The bot is in no server yet\.\n.*client_id=123&scope=bot\+applications\.commands&permissions=\d+/u,
    );
  });

  test("a server where it was invited without its commands", async () => {
    const text = await toldOf({ "/applications/123/guilds/7/commands": 403 });
    expect(text).toMatch(
      /wrong {3}Server “Newsroom”: the scope applications\.commands is missing.*\n.*oauth2/u,
    );
  });

  test("a server that does not let it write", async () => {
    const permissions = String(BigInt(ALL) & ~(1n << 11n) & ~(1n << 38n));
    const text = await toldOf({ "/users/@me/guilds": [{ id: "7", name: "Newsroom", permissions }] });
    expect(text).toContain("the bot lacks “Send Messages”, “Send Messages in Threads”.");
    expect(text).toContain("Server Settings > Roles");
  });

  test("an administrator, an intent that is not needed, an endpoint, a code grant", async () => {
    const text = await toldOf({
      "/applications/@me": {
        ...APPLICATION,
        flags: 1 << 19,
        interactions_endpoint_url: "https://example.org/i",
        bot_require_code_grant: true,
      },
      "/users/@me/guilds": [{ id: "7", name: "Newsroom", permissions: "8" }],
    });
    expect(text).toContain("note    Server “Newsroom”: the bot is an administrator");
    expect(text).toContain("note    Intents: “Message Content Intent” is on");
    expect(text).toContain("wrong   An Interactions Endpoint URL is set");
    expect(text).toContain("wrong   “Requires OAuth2 Code Grant” is on");
  });

  test("commands that are not registered yet", async () => {
    expect(await toldOf({ "/applications/123/commands": [{ name: "ask" }] })).toMatch(
      /note {4}Commands: “quote”, .* not registered.*\n.*verbatim -- register/u,
    );
  });

  test("fewer shards than Discord recommends, and logins that are nearly used up", async () => {
    const gateway = (shards: number, remaining: number) =>
      discordWith({
        ...IN_ORDER,
        "/gateway/bot": { shards, session_start_limit: { total: 1000, remaining } },
      });
    const of = async (shards: number, remaining: number, env: Record<string, string> = {}) =>
      told({ DISCORD_TOKEN: TOKEN, DISCORD_API: await gateway(shards, remaining), ...env });
    expect(await of(1, 999)).not.toMatch(/Shards|Logins/u);
    expect(await of(3, 999)).toMatch(/note {4}Shards: Discord recommends 3, and 1 is set.*\n.*SHARDS=auto/u);
    expect(await of(3, 999, { TOTAL_SHARDS: "2" })).toMatch(/recommends 3, and 2 are set/u);
    expect(await of(3, 999, { TOTAL_SHARDS: "4" })).toContain(
      "ok      Shards: Discord recommends 3; 4 are set",
    );
    expect(await of(3, 40, { SHARDS: "auto" })).toMatch(
      /Logins: 40 of 1000[^]*ok {6}Shards: .*SHARDS is auto/u,
    );
  });

  test("a Discord that cannot be reached, is ill, or answers nonsense is no fault of the configuration", async () => {
    const gone = await told({ DISCORD_TOKEN: TOKEN, DISCORD_API: "http://127.0.0.1:1/api" });
    expect(gone).toMatch(/unsure {2}Discord cannot be reached/u);
    expect(await toldOf({ "/applications/@me": 503 })).toContain("Discord answered with status 503");
    expect(await toldOf({ "/applications/@me": ["?"] })).toContain(
      "Discord answered with something unexpected",
    );
  });
});
