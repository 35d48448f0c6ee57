import { pino } from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { openRetrying } from "../../../src/doors/discord/retry.ts";

test("a failure that lasts is told again after a day", () => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  vi.advanceTimersByTime(1);
  const lines: string[] = [];
  const { tell } = openRetrying(pino({}, { write: (line) => void lines.push(line) }));
  const failure = new Error("socket hang up");
  tell("a reply", failure);
  vi.advanceTimersByTime(23 * 3600_000);
  tell("a reply", failure);
  expect(lines).toHaveLength(1);
  vi.advanceTimersByTime(2 * 3600_000);
  tell("a reply", failure);
  expect(lines).toHaveLength(2);
});
