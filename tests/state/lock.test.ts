import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockFolder } from "../../src/state/lock.ts";

test("a folder is one process's until it lets go or dies, however it dies", async () => {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-lock-"));
  const code = `const { lockFolder } = await import(${JSON.stringify(join(process.cwd(), "src/state/lock.ts"))});
    const lock = lockFolder(${JSON.stringify(folder)});
    console.log(typeof lock); setInterval(() => lock, 1000);`;
  const other = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(other.stdout, "data");
  expect(String(line)).toContain("object");
  expect(lockFolder(folder)).toBe("taken");
  other.kill("SIGKILL");
  await once(other, "exit");
  const lock = lockFolder(folder);
  expect(lock).not.toBe("taken");
  expect(lockFolder(folder)).toBe("taken");
  if (lock !== "taken") lock.release();
  expect(lockFolder(folder)).not.toBe("taken");
});
