import { mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino, type Logger } from "pino";
import { beforeEach, expect, test } from "vitest";
import { openButtons } from "../../src/state/buttons.ts";

const folder = () => mkdtempSync(join(tmpdir(), "verbatim-"));
let told: string[];
let log: Logger;
beforeEach(() => {
  told = [];
  log = pino({ level: "warn" }, { write: (line: string) => void told.push(line) });
});

test("nothing is written before something is to be kept", async () => {
  const at = folder();
  expect(await openButtons(at, log).of("1").get("no-such-key-here")).toBeNull();
  expect(readdirSync(at)).toEqual([]);
});

test("where the folder cannot be written, calls are kept in memory, and the log says so once", async () => {
  const at = join(folder(), "file");
  writeFileSync(at, "in the way");
  const keep = openButtons(at, log).of("1");
  const keys = ["one", "two", "three"].map((text) => keep.put(text));
  expect(await Promise.all(keys.map((key) => keep.get(key)))).toEqual(["one", "two", "three"]);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain("until the bot is restarted");
});

test("the file does not grow past its bound: the oldest give way", async () => {
  const at = folder();
  const most = 2_000_000;
  const buttons = openButtons(at, log, most);
  const keep = buttons.of("1");
  const text = (n: number) => `call ${n} ${"x".repeat(2000)}`;
  const keys = Array.from({ length: 4000 }, (_, n) => keep.put(text(n)));
  await buttons.close();
  expect(statSync(join(at, "buttons.sqlite")).size).toBeLessThan(1.3 * most);
  const again = openButtons(at, log, most);
  expect(await again.of("1").get(keys.at(-1)!)).toBe(text(3999));
  expect(await again.of("1").get(keys[0]!)).toBeNull();
  await again.close();
});
