import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

const TOKEN = "MTIz.abc-de.fgh_ij";

/** What a process that stands beside such a file reads of it. */
function read(content: string | Uint8Array) {
  const file = join(mkdtempSync(join(tmpdir(), "verbatim-env-")), ".env");
  writeFileSync(file, content);
  return readConfig({}, true, file);
}

const wide = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

test.each([
  ["plain", `DISCORD_TOKEN=${TOKEN}\nDATA_DIR=C:\\new\n`],
  ["with CRLF", `DISCORD_TOKEN=${TOKEN}\r\nDATA_DIR=C:\\new\r\n`],
  ["with a byte order mark", `\ufeffDISCORD_TOKEN=${TOKEN}\nDATA_DIR=C:\\new\n`],
  ["in UTF-16, as PowerShell writes it", wide(`DISCORD_TOKEN=${TOKEN}\r\nDATA_DIR=C:\\new\r\n`)],
  ["in big-endian UTF-16", wide(`DISCORD_TOKEN=${TOKEN}\nDATA_DIR=C:\\new\n`).swap16()],
  ["in UTF-16 without a mark", wide(`DISCORD_TOKEN=${TOKEN}\nDATA_DIR=C:\\new\n`).subarray(2)],
  ["in quotation marks", `DISCORD_TOKEN="${TOKEN}"\nDATA_DIR="C:\\new"\n`],
  ["in typographic marks", `DISCORD_TOKEN=“${TOKEN}”\nDATA_DIR='C:\\new'\n`],
  ["with Bot before the token", `export DISCORD_TOKEN = Bot ${TOKEN} # mine\n# DATA_DIR=x\nDATA_DIR=C:\\new`],
])("a .env that is %s is read right", (_, content) => {
  const { config, problems } = read(content);
  expect(problems).toEqual([]);
  expect(config).toMatchObject({ token: TOKEN, dataDir: "C:\\new" });
});

test("what cannot be read right is told with its line", () => {
  const { problems } = read(`# mine\nDISCORD_TOKEN=half.a\n${TOKEN}\nPORT=eighty\n`);
  expect(problems.map(({ where }) => basename(where))).toEqual([".env:3", "DISCORD_TOKEN", "PORT"]);
  expect(problems.map(({ fix }) => fix).join()).toMatch(/line 2,.*line 4,/su);
  expect(JSON.stringify(problems)).not.toContain(TOKEN);
});

test("a name that is nearly a setting's is told, and any other is somebody else's", () => {
  const { config, problems } = read(
    "MATERIL_DIR=articles\nDiscord-Token=x\nPROT=80\nPOSTGRES_PASSWORD=x\nTZ=UTC\nPOSH=1\nNO_PROXY=localhost\n",
  );
  expect(problems.map(({ what, fix }) => `${what} ${fix}`)).toEqual([
    "MATERIL_DIR is no setting; MATERIAL_DIR is. Write MATERIAL_DIR, in .env, line 1, or take it out.",
    "Discord-Token is no setting; DISCORD_TOKEN is. Write DISCORD_TOKEN, in .env, line 2, or take it out.",
    "PROT is no setting; PORT is. Write PORT, in .env, line 3, or take it out.",
  ]);
  expect(config.token).toBe(null);
});

test("a value over several lines is no stray line", () => {
  expect(read(`ROOM_PASSWORD="one\ntwo three"\nDISCORD_TOKEN=${TOKEN}`).problems).toEqual([]);
});
