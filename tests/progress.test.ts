import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { showProgress } from "../src/progress.ts";
import { collected } from "./program.ts";
import { Readable } from "node:stream";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

/** What is shown of ten files that take a second each. */
function shown(isTTY: boolean): string {
  const errors = Object.assign(collected(), { isTTY });
  const { progress, end } = showProgress({ env: {}, input: Readable.from([]), output: collected(), errors });
  for (let read = 0; read < 12; read++) {
    progress(read, 1200);
    vi.advanceTimersByTime(1_000);
  }
  end();
  return errors.text();
}

test("a log gets a line once it is worth one, and then every ten seconds", () => {
  expect(shown(false)).toBe("Reading the material: 2 of 1,200 files.\n");
});

test("a terminal gets a bar, which is gone at the end", () => {
  const bars = shown(true).split("\r");
  expect(bars[1]).toContain("░ 2 of 1,200 files");
  expect(bars).toHaveLength(12);
  expect(bars.at(-1)).toBe("\u001B[K");
});
