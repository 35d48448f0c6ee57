import { expect, test } from "vitest";
import { periodTyped } from "../../src/documents/dates.ts";

test.each([
  ["2026", "2026"],
  ["2026-11", "2026-11"],
  ["2026-11-30", "2026-11-30"],
  ["4 November 2026", "2026-11-04"],
  ["Nov. 4, 2026", "2026-11-04"],
  ["4.11.2026", "2026-11-04"],
  ["4. März 2026", "2026-03-04"],
  ["November 2026", "2026-11"],
  ["Okt. 2026", "2026-10"],
])("%s is the day, month or year that was meant", (typed, period) => {
  expect(periodTyped(typed)).toBe(period);
});

test.each([
  ["there is no such day", "2016-11-31"],
  ["there is no such month", "2026-13"],
  ["it is another day in another country", "03/11/2026"],
  ["something stands behind it", "4 November 2026 or so"],
  ["it is no month", "Autumn 2026"],
  ["it is no day", "yesterday"],
  ["there is nothing", ""],
])("none is read where %s: %s", (_, typed) => {
  expect(periodTyped(typed)).toBeNull();
});
