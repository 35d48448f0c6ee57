/** What somebody does to the lock of a running bot: no two bots write. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { keepFolder, lockFolder } from "../../src/state/lock.ts";
import { folder } from "../program.ts";

test("a lock whose file is removed is taken anew; where another process was first, this one must end", async () => {
  const at = folder();
  const told: string[] = [];
  let lost = 0;
  const lock = keepFolder(
    at,
    (trouble) => told.push(trouble),
    () => void lost++,
  );
  if (lock === "taken") throw new Error("taken");
  rmSync(at, { recursive: true });
  await expect.poll(() => existsSync(join(at, "lock.db"))).toBe(true);
  expect(lockFolder(at)).toBe("taken");
  expect(told).toEqual([expect.stringContaining("removed under the running bot, and is taken anew")]);
  expect(lost).toBe(0);

  rmSync(join(at, "lock.db"));
  const code = `const { lockFolder } = await import(${JSON.stringify(join(process.cwd(), "src/state/lock.ts"))});
    const { rmSync } = await import("node:fs");
    for (;;) { rmSync(${JSON.stringify(join(at, "lock.db"))}, { force: true }); const lock = lockFolder(${JSON.stringify(at)}); if (lock !== "taken") { console.log("mine"); setInterval(() => lock, 1000); break; } }`;
  const other = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(other.stdout, "data");
  await expect.poll(() => lost).toBe(1);
  await wait(1200);
  expect(lost).toBe(1);
  other.kill("SIGKILL");
  lock.release();
});

test("a lock file with something else in it locks all the same", () => {
  const at = folder();
  writeFileSync(join(at, "lock.db"), "This is no database. ".repeat(400));
  const lock = lockFolder(at);
  expect(lock).not.toBe("taken");
  expect(lockFolder(at)).toBe("taken");
  writeFileSync(join(at, "lock.db"), "Nor is this. ".repeat(400));
  expect(lockFolder(at)).toBe("taken");
});
