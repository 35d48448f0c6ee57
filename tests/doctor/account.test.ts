/** What the doctor finds of the bot's account with Discord. */
import { describe, expect, test } from "vitest";
import { APPLICATION, told, toldOf, discordWith, IN_ORDER, TOKEN, ALL } from "./patient.ts";

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

  test("a server in which the commands stand twice", async () => {
    const text = await toldOf({ "/applications/123/guilds/7/commands": [{ name: "ask" }] });
    expect(text).toMatch(
      /note {4}Server “Newsroom”: commands were written to it alone.*\n.*verbatim -- register/u,
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
