/** What the doctor says of a configuration, and a Discord on this machine that it asks. */
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect } from "vitest";
import { commands } from "../../commands/index.ts";
import { readConfig } from "../../src/config.ts";
import { definitions } from "../../src/doors/discord/command-definitions.ts";
import { examine, findingLine } from "../../src/doctor/index.ts";
import { openLibrary } from "../../src/library.ts";

export const TOKEN = "MTIzNDU2Nzg5.canary.that-nobody-may-see";
export const ALL = String((1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 16n) | (1n << 38n));
export const APPLICATION = { id: "123", name: "Verbatim of ours", flags: 0, bot_require_code_grant: false };
export const IN_ORDER: Answers = {
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
export async function discordWith(answers: Answers, date?: Date): Promise<string> {
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

export const newFolder = () => mkdtempSync(join(tmpdir(), "verbatim-doctor-"));

export async function told(env: Record<string, string>): Promise<string> {
  const { config, problems } = readConfig({ DATA_DIR: newFolder(), MATERIAL_DIR: "seeds", ...env });
  const library = await openLibrary({ material: config.material });
  const findings = await examine({ config, problems, library, commands, env });
  library.close();
  const text = findings.map(findingLine).join("\n");
  expect(text).not.toContain(env["DISCORD_TOKEN"] ?? TOKEN);
  return text;
}
export const toldOf = async (answers: Answers) =>
  told({ DISCORD_TOKEN: TOKEN, DISCORD_API: await discordWith({ ...IN_ORDER, ...answers }) });
