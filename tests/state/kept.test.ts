import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { expect, test } from "vitest";
import { keptIn } from "../../src/state/kept.ts";
import { keptContract } from "./kept-contract.ts";

const log = pino({ level: "silent" });
const folder = () => mkdtempSync(join(tmpdir(), "verbatim-kept-"));

keptContract("in a folder", async () => {
  const at = folder();
  return () => keptIn(at, log);
});

test("nothing is written before something is to be kept", async () => {
  const at = folder();
  const kept = keptIn(at, log);
  await kept.notes.settings("1");
  await kept.buttons.of("1").get("no-such-key-here");
  await kept.logins.take(0, () => 1);
  await kept.claims.first({ id: "1", server: "1" });
  await kept.close();
  expect(readdirSync(at)).toEqual([]);
});
